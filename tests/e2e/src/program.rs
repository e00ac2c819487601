//! What the programs beside the tests share.

use std::process::ExitCode;

use anyhow::{Context, Result};

/// The options that a program was given, each `--name value`, in their order.
///
/// # Errors
///
/// A name without a value.
pub fn options() -> impl Iterator<Item = Result<(String, String)>> {
    let mut arguments = std::env::args().skip(1);
    std::iter::from_fn(move || {
        let name = arguments.next()?;
        let value = arguments.next().with_context(|| format!("{name} has no value"));
        Some(value.map(|value| (name, value)))
    })
}

/// Says what went wrong, if something did.
pub fn end(outcome: Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
