//! What comes from npm, at the versions that a lock file of the project names: the tools of `tools/npm`, which are `wasm-opt`
//! (binaryen) and axe-core, and what `tools/bench` compares the search with.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// The oldest wasm-opt known to work on what the compiler emits.
const OLDEST_OPTIMIZER: u32 = 108;

/// Packages that are installed together.
#[derive(Debug)]
pub struct Packages {
    /// The folder of `tools/` that names them; of `.tools/`, the one they are installed into.
    folder: &'static str,
    what: &'static str,
}

/// The tools of the build and of the browser tests.
pub const TOOLS: Packages = Packages { folder: "npm", what: "binaryen (wasm-opt) and axe-core" };

/// The libraries that the search, the map and the notes are compared with, and the words of the benchmark.
pub const BENCH: Packages = Packages {
    folder: "bench",
    what: "MiniSearch, FlexSearch, French words, d3-geo, TopoJSON, Leaflet and Yjs",
};

/// Whether a build has no usable `wasm-opt`.
pub fn optimizer_is_missing(project: &Project) -> bool {
    TOOLS.is_outdated(project) && !has_other_optimizer(project)
}

/// The file of axe-core that the browser tests inject.
pub fn axe(project: &Project) -> PathBuf {
    TOOLS.file(project, "axe-core/axe.min.js")
}

impl Packages {
    /// Whether what is installed differs from what is locked.
    pub fn is_outdated(&self, project: &Project) -> bool {
        let locked = fs::read(self.sources(project).join("package-lock.json"));
        let installed = fs::read(self.stamp(project));
        !matches!((locked, installed), (Ok(locked), Ok(installed)) if locked == installed)
    }

    /// Installs exactly what the lock file names.
    pub fn install(&self, project: &Project) -> Result<()> {
        if project.find("npm").is_none() {
            bail!(
                "npm was not found: install Node.js 18 or later (on Debian `apt-get install nodejs npm`), then start again"
            );
        }
        println!("Installing {} into .tools/{}/", self.what, self.folder);
        let folder = self.folder(project);
        fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
        for name in FILES {
            let from = self.sources(project).join(name);
            fs::copy(&from, folder.join(name))
                .with_context(|| format!("{} could not be copied", from.display()))?;
        }
        let mut npm = project.command("npm");
        npm.current_dir(&folder).args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]);
        process::run(&mut npm).with_context(|| {
            format!("the packages of tools/{} could not be installed; is the network there?", self.folder)
        })?;
        // Last, so that an interrupted installation is done again.
        let stamp = self.stamp(project);
        fs::copy(folder.join("package-lock.json"), &stamp)
            .with_context(|| format!("{} could not be written", stamp.display()))?;
        Ok(())
    }

    /// An installed file, named by its package and its path in it.
    pub fn file(&self, project: &Project, name: &str) -> PathBuf {
        self.folder(project).join("node_modules").join(name)
    }

    fn sources(&self, project: &Project) -> PathBuf {
        project.root.join("tools").join(self.folder)
    }

    fn folder(&self, project: &Project) -> PathBuf {
        project.tools().join(self.folder)
    }

    fn stamp(&self, project: &Project) -> PathBuf {
        self.folder(project).join("installed.json")
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_the_optimizer() {
        assert_eq!(optimizer_version("wasm-opt version 108"), Some(108));
        assert_eq!(optimizer_version("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(optimizer_version(""), None);
    }

    #[test]
    fn every_folder_of_packages_names_them_and_locks_them() {
        let project = Project::here();
        for packages in [TOOLS, BENCH] {
            for name in FILES {
                assert!(packages.sources(&project).join(name).is_file(), "{}: {name}", packages.folder);
            }
        }
    }
}
