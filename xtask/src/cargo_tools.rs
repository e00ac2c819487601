//! The tools that come from crates, at pinned versions.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;
use crate::step::seconds;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.36.0";

/// A crate to install, and the programs it brings.
#[derive(Debug)]
pub struct Tool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    features: &'static [&'static str],
}

/// What a build needs.
pub fn for_build(project: &Project) -> Result<Vec<Tool>> {
    let trunk = Tool {
        package: "trunk",
        version: TRUNK.to_owned(),
        programs: &["trunk"],
        // Its downloads of tools and its self-update are of no use here, and slow to compile.
        features: &["--no-default-features"],
    };
    let wasm_bindgen = Tool {
        package: "wasm-bindgen-cli",
        version: wasm_bindgen_version(project)?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        features: &[],
    };
    Ok(vec![trunk, wasm_bindgen])
}

/// The WebDriver of Firefox, which Debian does not package.
pub fn geckodriver() -> Tool {
    Tool {
        package: "geckodriver",
        version: GECKODRIVER.to_owned(),
        programs: &["geckodriver"],
        features: &[],
    }
}

impl Tool {
    /// Whether each of its programs, as our commands would start it, has the pinned version.
    pub fn is_there(&self, project: &Project) -> bool {
        self.programs.iter().all(|program| {
            let printed =
                project.find(program).and_then(|path| process::read(project.command(path).arg("--version")));
            printed.is_some_and(|text| version_in(&text) == Some(self.version.as_str()))
        })
    }

    /// Compiles it into `.tools/`.
    pub fn install(&self, project: &Project) -> Result<()> {
        let Self { package, version, .. } = self;
        println!("Installing {package} {version} into .tools/ (minutes, the first time only)");
        let start = Instant::now();
        let mut cargo = project.command("cargo");
        cargo.args(["install", "--locked", "--root"]).arg(project.tools());
        cargo.args([package, "--version", version]).args(self.features);
        cargo.env("CARGO_TARGET_DIR", project.tools().join("target"));
        // Tools that run for seconds: what counts is how soon they are compiled.
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        // What a person sets for the application is not meant for its tools.
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            cargo.env_remove(name);
        }
        process::run(&mut cargo).with_context(|| {
            format!("{package} {version} could not be installed; a C compiler and the network are needed")
        })?;
        println!("Installed {package} {version} in {}", seconds(start.elapsed()));
        Ok(())
    }
}

/// Whether the object files of installed tools are still there.
pub fn has_leftovers(project: &Project) -> bool {
    project.tools().join("target").is_dir()
}

/// Removes the object files that the tools shared while they were compiled.
pub fn remove_leftovers(project: &Project) -> Result<()> {
    let target = project.tools().join("target");
    if target.is_dir() {
        fs::remove_dir_all(&target).with_context(|| format!("{} could not be removed", target.display()))?;
    }
    Ok(())
}

/// The program must have exactly the version of the library, which only the lock file knows.
fn wasm_bindgen_version(project: &Project) -> Result<String> {
    let path = project.root.join("Cargo.lock");
    let lock = fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))?;
    locked_version(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .context("Cargo.lock does not name wasm-bindgen: run `cargo update --workspace` once")
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// The first word that begins with a digit: `trunk 0.21.14`, `geckodriver 0.36.0 (… )`.
fn version_in(printed: &str) -> Option<&str> {
    printed.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions() {
        assert_eq!(version_in("wasm-bindgen-test-runner 0.2.129"), Some("0.2.129"));
        assert_eq!(version_in("geckodriver 0.36.0 (abc 2025-01-01)\n\nThe source"), Some("0.36.0"));
        assert_eq!(version_in("unknown"), None);
    }

    #[test]
    fn finds_the_locked_version_of_exactly_that_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.79\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
