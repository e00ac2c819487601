//! Writing a made-up dataset.

use std::fs::{self, File};
use std::io;

use anyhow::{Context, Result};
use restitution::domain::dataset::MAX_BYTES;

use crate::args::MadeUp;

/// `cargo xtask generate`.
pub fn command(made_up: &MadeUp) -> Result<()> {
    let Some(path) = &made_up.out else {
        return made_up::write(io::stdout().lock(), made_up.projects, made_up.seed)
            .context("the dataset could not be written");
    };
    let written = File::create(path).and_then(|file| made_up::write(file, made_up.projects, made_up.seed));
    written.with_context(|| format!("{} could not be written", path.display()))?;
    let bytes = fs::metadata(path)?.len();
    println!("{}: {} projects, {bytes} bytes", path.display(), made_up.projects);
    if bytes > MAX_BYTES as u64 {
        println!("the application refuses it: its limit is {MAX_BYTES} bytes");
    }
    Ok(())
}
