//! The set-up: what a command needs is looked for first, and installed only when it is missing.

use std::fs::{self, File};

use anyhow::{Context, Result};

use crate::browsers::{self, Browsers};
use crate::cargo_tools::{self, Tool};
use crate::engines::Engine;
use crate::project::Project;
use crate::{npm, rust};

/// Makes sure that a release or debug build can run.
pub fn for_build(project: &Project) -> Result<()> {
    rust::ensure(project)?;
    let tools = cargo_tools::for_build(project)?;
    install(project, &tools, npm::optimizer_is_missing(project))
}

/// Makes sure that tests can run in these engines, and says where the browsers are.
pub fn for_browsers(project: &Project, engines: &[Engine]) -> Result<Browsers> {
    rust::ensure(project)?;
    let mut tools = cargo_tools::for_build(project)?;
    if engines.contains(&Engine::Firefox) {
        tools.push(cargo_tools::geckodriver());
    }
    install(project, &tools, npm::is_outdated(project))?;
    browsers::ensure(project, engines)
}

fn install(project: &Project, tools: &[Tool], npm_is_missing: bool) -> Result<()> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !tool.is_there(project)).collect();
    if missing.is_empty() && !npm_is_missing && !cargo_tools::has_leftovers(project) {
        return Ok(());
    }
    let _alone = alone(project)?;
    if npm_is_missing {
        npm::install(project)?;
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
