//! Where the build, the browsers and their drivers are: told by the environment, or found where they usually live.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};

use crate::engine::EngineKind;

/// The paths that a run needs.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of the release build.
    pub dist: PathBuf,
    /// `axe.min.js`.
    pub axe: PathBuf,
    /// Where pictures and the state of failures go.
    pub target: PathBuf,
    /// The engines to run, in the order in which they were asked for.
    pub engines: Vec<EngineKind>,
}

impl Settings {
    /// Reads `RESTITUTION_DIST`, `RESTITUTION_AXE` and `RESTITUTION_ENGINES`, with defaults that suit a run by hand.
    pub fn from_env() -> Result<Self> {
        let root = workspace_root();
        let engines =
            env::var("RESTITUTION_ENGINES").unwrap_or_else(|_| "chromium,firefox,webkit".to_owned());
        Ok(Self {
            dist: path_from_env("RESTITUTION_DIST", root.join("dist")),
            axe: path_from_env("RESTITUTION_AXE", root.join(".tools/npm/node_modules/axe-core/axe.min.js")),
            target: root.join("target"),
            engines: engines_from(&engines)?,
        })
    }

    /// A file of the fixtures that the pure tests read as well.
    pub fn fixture(name: &str) -> PathBuf {
        workspace_root().join("tests/fixtures").join(name)
    }

    /// Fails with the name of what is not there; an engine that is missing is a failure, never a silent skip.
    pub fn check(&self) -> Result<()> {
        let index = self.dist.join("index.html");
        ensure!(index.is_file(), "no build at {}: run `cargo xtask build`", index.display());
        ensure!(self.axe.is_file(), "no axe-core at {} (RESTITUTION_AXE)", self.axe.display());
        for engine in &self.engines {
            engine.programs()?;
        }
        Ok(())
    }
}

/// Reads a comma-separated list of engine names.
pub fn engines_from(list: &str) -> Result<Vec<EngineKind>> {
    let engines: Vec<EngineKind> = list
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::parse)
        .collect::<Result<_>>()?;
    ensure!(!engines.is_empty(), "no engine is named, so nothing would be tested");
    Ok(engines)
}

/// The path in the variable, or the first default that exists. The message names the variable to set.
pub fn program(variable: &str, defaults: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        let path = PathBuf::from(path);
        ensure!(path.is_file(), "{variable} names {}, which does not exist", path.display());
        return Ok(path);
    }
    let root = workspace_root();
    for default in defaults {
        let path = root.join(default);
        if path.is_file() {
            return Ok(path);
        }
    }
    bail!("not found: {} (set {variable})", defaults.join(" or "))
}

fn path_from_env(variable: &str, default: PathBuf) -> PathBuf {
    env::var_os(variable).map_or(default, PathBuf::from)
}

fn workspace_root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}
