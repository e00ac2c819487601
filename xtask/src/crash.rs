//! What is left of notes when a browser is killed.

use anyhow::Result;

use crate::args::Crashes;
use crate::browsers::Browsers;
use crate::project::Project;
use crate::step::Steps;
use crate::{process, setup, webdriver};

/// `cargo xtask crash`: of the build that is there, as it is.
pub fn command(project: &Project, crashes: &Crashes) -> Result<()> {
    let mut steps = Steps::new();
    let browsers =
        steps.run("set-up", "looks for tools and browsers and installs what is missing", || {
            setup::for_browsers(project, &crashes.engines)
        })?;
    steps.run("crash", "minutes; kills browsers while a note is typed", || run(project, &browsers, crashes))
}

/// The crashes alone.
pub fn run(project: &Project, browsers: &Browsers, crashes: &Crashes) -> Result<()> {
    let mut bin = project.command("cargo");
    bin.args(["run", "--quiet", "--package", "e2e", "--bin", "crash", "--"]);
    bin.args(["--times", &crashes.times.to_string(), "--out"]).arg(project.target().join("bench/crash.json"));
    webdriver::describe(project, &mut bin, browsers, &crashes.engines);
    process::run(&mut bin)?;
    println!("\nThe figures are in target/bench/crash.json");
    Ok(())
}
