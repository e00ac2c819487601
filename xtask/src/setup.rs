//! The set-up: what a command needs is looked for first, and installed only when it is missing.

use std::fs::{self, File};

use anyhow::{Context, Result};

use crate::browsers::{self, Browsers};
use crate::cargo_tools::{self, Tool};
use crate::engines::Engine;
use crate::npm::{self, Packages};
use crate::project::Project;
use crate::rust;

/// Makes sure that a release or debug build can run.
pub fn for_build(project: &Project) -> Result<()> {
    rust::ensure(project)?;
    let tools = cargo_tools::for_build(project)?;
    let packages = if npm::optimizer_is_missing(project) { vec![npm::TOOLS] } else { Vec::new() };
    install(project, &tools, &packages)
}

/// Makes sure that tests can run in these engines, and says where the browsers are.
pub fn for_browsers(project: &Project, engines: &[Engine]) -> Result<Browsers> {
    rust::ensure(project)?;
    let mut tools = cargo_tools::for_build(project)?;
    if engines.contains(&Engine::Firefox) {
        tools.push(cargo_tools::geckodriver());
    }
    install(project, &tools, &outdated(project, [npm::TOOLS]))?;
    browsers::ensure(project, engines)
}

/// Makes sure that the benchmark of the search can run in this engine.
pub fn for_bench(project: &Project, engine: Engine) -> Result<Browsers> {
    install(project, &[], &outdated(project, [npm::BENCH]))?;
    for_browsers(project, &[engine])
}

fn outdated<const N: usize>(project: &Project, packages: [Packages; N]) -> Vec<Packages> {
    packages.into_iter().filter(|packages| packages.is_outdated(project)).collect()
}

fn install(project: &Project, tools: &[Tool], packages: &[Packages]) -> Result<()> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !tool.is_there(project)).collect();
    if missing.is_empty() && packages.is_empty() && !cargo_tools::has_leftovers(project) {
        return Ok(());
    }
    let _alone = alone(project)?;
    for packages in packages {
        packages.install(project)?;
    }
    for tool in missing {
        // Another process may have installed it while this one waited for its turn.
        if !tool.is_there(project) {
            tool.install(project)?;
        }
    }
    cargo_tools::remove_leftovers(project)
}

/// Two commands started together must not install into the same folder at once.
fn alone(project: &Project) -> Result<File> {
    let tools = project.tools();
    fs::create_dir_all(&tools).with_context(|| format!("{} could not be made", tools.display()))?;
    let path = tools.join("lock");
    let file = File::create(&path).with_context(|| format!("{} could not be written", path.display()))?;
    file.lock().with_context(|| format!("{} could not be locked", path.display()))?;
    Ok(file)
}
