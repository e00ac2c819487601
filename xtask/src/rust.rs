//! The Rust toolchain that `rust-toolchain.toml` names, with its target and components.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// Adds the wasm target, rustfmt and clippy when they are missing.
pub fn ensure(project: &Project) -> Result<()> {
    let sysroot = process::read(project.command("rustc").args(["--print", "sysroot"]))
        .context("`rustc --print sysroot` failed: install Rust with rustup (https://rustup.rs)")?;
    if is_complete(Path::new(&sysroot)) {
        return Ok(());
    }
    println!("Installing the wasm target, rustfmt and clippy of the toolchain");
    let mut rustup = project.command("rustup");
    // Set by the cargo that started us; it would hide what rust-toolchain.toml asks for.
    rustup.env_remove("RUSTUP_TOOLCHAIN").args(["toolchain", "install", "--no-self-update"]);
    process::run(&mut rustup).context(
        "the toolchain of rust-toolchain.toml could not be completed; rustup 1.28 or later is needed \
         (`rustup self update`)",
    )?;
    if !is_complete(Path::new(&sysroot)) {
        bail!(
            "the Rust in use ({sysroot}) still lacks wasm32-unknown-unknown, rustfmt or clippy: is it not \
             rustup's, or is RUSTUP_TOOLCHAIN set?"
        );
    }
    Ok(())
}

fn is_complete(sysroot: &Path) -> bool {
    let programs = ["rustfmt", "cargo-clippy"];
    sysroot.join("lib/rustlib/wasm32-unknown-unknown/lib").is_dir()
        && programs
            .iter()
            .all(|name| sysroot.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)).is_file())
}
