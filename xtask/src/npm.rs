//! The tools that come from npm: `wasm-opt` (binaryen) and axe-core, at the versions of `tools/npm`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// The oldest wasm-opt known to work on what the compiler emits.
const OLDEST_OPTIMIZER: u32 = 108;

/// Whether a build has no usable `wasm-opt`.
pub fn optimizer_is_missing(project: &Project) -> bool {
    is_outdated(project) && !has_other_optimizer(project)
}

/// Whether what is installed differs from what `tools/npm` locks.
pub fn is_outdated(project: &Project) -> bool {
    let locked = fs::read(sources(project).join("package-lock.json"));
    let installed = fs::read(stamp(project));
    !matches!((locked, installed), (Ok(locked), Ok(installed)) if locked == installed)
}

/// The file of axe-core that the browser tests inject.
pub fn axe(project: &Project) -> PathBuf {
    folder(project).join("node_modules/axe-core/axe.min.js")
}

/// Installs exactly what the lock file names.
pub fn install(project: &Project) -> Result<()> {
    if project.find("npm").is_none() {
        bail!(
            "npm was not found: install Node.js 18 or later (on Debian `apt-get install nodejs npm`), then start again"
        );
    }
    println!("Installing binaryen (wasm-opt) and axe-core into .tools/npm/");
    let folder = folder(project);
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    for name in FILES {
        let from = sources(project).join(name);
        fs::copy(&from, folder.join(name))
            .with_context(|| format!("{} could not be copied", from.display()))?;
    }
    let mut npm = project.command("npm");
    npm.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(&mut npm)
        .context("the packages of tools/npm could not be installed; is the network there?")?;
    // Last, so that an interrupted installation is done again.
    let stamp = stamp(project);
    fs::copy(folder.join("package-lock.json"), &stamp)
        .with_context(|| format!("{} could not be written", stamp.display()))?;
    Ok(())
}

fn has_other_optimizer(project: &Project) -> bool {
    project
        .find("wasm-opt")
        .filter(|path| !path.starts_with(project.tools()))
        .and_then(|path| process::read(project.command(path).arg("--version")))
        .and_then(|printed| optimizer_version(&printed))
        .is_some_and(|version| version >= OLDEST_OPTIMIZER)
}

/// `wasm-opt version 108`, `wasm-opt version 132 (version_132)`.
fn optimizer_version(printed: &str) -> Option<u32> {
    printed.split_whitespace().find_map(|word| word.parse().ok())
}

fn sources(project: &Project) -> PathBuf {
    project.root.join("tools/npm")
}

fn folder(project: &Project) -> PathBuf {
    project.tools().join("npm")
}

fn stamp(project: &Project) -> PathBuf {
    folder(project).join("installed.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_the_optimizer() {
        assert_eq!(optimizer_version("wasm-opt version 108"), Some(108));
        assert_eq!(optimizer_version("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(optimizer_version(""), None);
    }
}
