//! The pictures of every page.

use anyhow::Result;

use crate::args::Pictures;
use crate::project::Project;
use crate::step::Steps;
use crate::{build, engines, process, setup, webdriver};

/// `cargo xtask shots`.
pub fn command(project: &Project, pictures: &Pictures) -> Result<()> {
    let engines = engines::chosen(pictures.engines.as_deref())?;
    let mut steps = Steps::new();
    let browsers =
        steps.run("set-up", "looks for tools and browsers and installs what is missing", || {
            setup::for_browsers(project, &engines)
        })?;
    steps.run("build", "release build into dist/", || build::release_if_changed(project))?;
    steps.run("shots", "pictures of every page into target/shots/", || {
        let mut shots = project.command("cargo");
        shots.args(["run", "--quiet", "--package", "e2e", "--bin", "shots", "--"]).args(&pictures.arguments);
        webdriver::describe(project, &mut shots, &browsers, &engines);
        process::run(&mut shots)
    })
}
