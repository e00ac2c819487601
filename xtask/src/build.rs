//! The release build: Trunk, then the policy and the checks, then `dist/` all at once.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::step::Steps;
use crate::{csp, floor, fresh, process, setup, size, split};

/// Sets of documents are counted 128 bits at a time.
pub const SIMD: &str = "-Ctarget-feature=+simd128";

/// `cargo xtask build`.
pub fn command(project: &Project) -> Result<()> {
    let mut steps = Steps::new();
    steps.run("set-up", "looks for the tools and installs what is missing", || setup::for_build(project))?;
    steps.run("build", "release build into dist/", || release(project))?;
    size::gate(project)
}

/// Builds unless `dist/` was already made from the very same files.
pub fn release_if_changed(project: &Project) -> Result<()> {
    if fresh::is_current(project)? {
        println!("dist/ is up to date");
        return Ok(());
    }
    release(project)
}

/// Builds into `dist/`; when anything fails, the former `dist/` stays as it was.
pub fn release(project: &Project) -> Result<()> {
    let sources = fresh::sources(project)?;
    let made = project.target().join("trunk-dist");
    let mut trunk = trunk(project);
    trunk.args(["build", "--release", "--features", "split", "--dist"]).arg(&made);
    trunk.env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("RUSTFLAGS");
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags());
    process::run(&mut trunk)?;
    split::apply(project, &made)?;
    write_policy(&made)?;
    floor::check(&made)?;
    replace(project, &made)?;
    fresh::remember(project, &sources)
}

/// How the module is compiled, and nothing that runs on this machine. Panics name the file they come from: without the map of
/// paths the published module would hold those of the machine that built it, and differ from one machine to the next.
fn flags() -> String {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))
        .map(|home| home.display().to_string());
    let mut flags = vec![split::LINKER_FLAG.to_owned(), SIMD.to_owned()];
    // Cargo takes a blank for the end of a flag.
    let home = home.filter(|home| !home.contains(char::is_whitespace));
    flags.extend(home.map(|home| format!("--remap-path-prefix={home}=cargo")));
    flags.join(" ")
}

/// Trunk in our environment.
pub fn trunk(project: &Project) -> std::process::Command {
    let mut trunk = project.command("trunk");
    // Trunk reads NO_COLOR as its own option, which takes no `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

fn write_policy(made: &Path) -> Result<()> {
    let path = made.join("index.html");
    let page = fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
    let page = csp::with_policy(&page).context("the policy could not be written")?;
    fs::write(&path, page).with_context(|| format!("{} could not be written", path.display()))
}

/// Renames, so that a server that is running never sees half a build.
fn replace(project: &Project, made: &Path) -> Result<()> {
    let dist = project.dist();
    let former = project.target().join("former-dist");
    remove(&former)?;
    if dist.exists() {
        fs::rename(&dist, &former).with_context(|| format!("{} could not be set aside", dist.display()))?;
    }
    fs::rename(made, &dist)
        .with_context(|| format!("{} could not be moved to {}", made.display(), dist.display()))?;
    remove(&former)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be removed", folder.display()))?;
    }
    Ok(())
}
