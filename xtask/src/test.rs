//! Everything that CI runs, fast checks first.

use anyhow::{Result, bail};

use crate::args::{Crashes, Selection};
use crate::browsers::Browsers;
use crate::engines::{self, Engine};
use crate::project::Project;
use crate::step::Steps;
use crate::{build, crash, process, rust, setup, size, webdriver};

/// One part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Format,
    Clippy,
    Pure,
    Geodata,
    Wasm,
    Build,
    Size,
    Browsers,
    Crash,
}

const ALL: [Stage; 9] = [
    Stage::Format,
    Stage::Clippy,
    Stage::Pure,
    Stage::Geodata,
    Stage::Wasm,
    Stage::Build,
    Stage::Size,
    Stage::Browsers,
    Stage::Crash,
];

impl Stage {
    /// The stage of this name.
    pub fn named(name: &str) -> Result<Self> {
        let Some(stage) = ALL.into_iter().find(|stage| stage.name() == name) else {
            let names: Vec<&str> = ALL.iter().map(|stage| stage.name()).collect();
            bail!("there is no step `{name}`; the steps are {}", names.join(", "));
        };
        Ok(stage)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Pure => "pure",
            Self::Geodata => "geodata",
            Self::Wasm => "wasm",
            Self::Build => "build",
            Self::Size => "size",
            Self::Browsers => "browsers",
            Self::Crash => "crash",
        }
    }

    fn what(self) -> &'static str {
        match self {
            Self::Format => "the code is formatted",
            Self::Clippy => "no lint, native and wasm",
            Self::Pure => "the tests that need no browser",
            Self::Geodata => "what must hold of the shapes and the communes",
            Self::Wasm => "the tests of the browser layer, compiled to wasm",
            Self::Build => "release build into dist/",
            Self::Size => "the weight of the first load",
            Self::Browsers => "the scenarios in every engine, on the release build",
            Self::Crash => "what is left of notes when the browser is killed",
        }
    }

    fn needs_browsers(self) -> bool {
        matches!(self, Self::Wasm | Self::Browsers | Self::Crash)
    }
}

/// `cargo xtask test`.
pub fn command(project: &Project, selection: &Selection) -> Result<()> {
    let engines = engines::chosen(selection.engines.as_deref())?;
    let stages: Vec<Stage> = ALL
        .into_iter()
        .filter(|stage| selection.stages.is_empty() || selection.stages.contains(stage))
        .collect();
    let mut steps = Steps::new();
    let result = run(project, &stages, &engines, &mut steps);
    println!("{}", steps.table());
    result?;
    println!("\n{}", conclusion(&stages, &engines));
    Ok(())
}

fn run(project: &Project, stages: &[Stage], engines: &[Engine], steps: &mut Steps) -> Result<()> {
    let browsers =
        steps.run("set-up", "looks for tools and browsers and installs what is missing", || {
            set_up(project, stages, engines)
        })?;
    for stage in stages {
        steps.run(stage.name(), stage.what(), || match (stage, &browsers) {
            (Stage::Wasm, Some(browsers)) => wasm(project, browsers, engines),
            (Stage::Browsers, Some(browsers)) => scenarios(project, browsers, engines, stages),
            (Stage::Crash, Some(browsers)) => crashes(project, browsers, engines, stages),
            (Stage::Wasm | Stage::Browsers | Stage::Crash, None) => bail!("no browser was looked for"),
            (Stage::Build, _) => build::release(project),
            (Stage::Size, _) => size::gate(project),
            (Stage::Format, _) => cargo(project, &["fmt", "--all", "--check"]),
            (Stage::Clippy, _) => clippy(project),
            (Stage::Pure, _) => pure(project),
            (Stage::Geodata, _) => geodata(project),
        })?;
    }
    Ok(())
}

/// Only what the chosen stages need.
fn set_up(project: &Project, stages: &[Stage], engines: &[Engine]) -> Result<Option<Browsers>> {
    if stages.iter().any(|stage| stage.needs_browsers()) {
        return setup::for_browsers(project, engines).map(Some);
    }
    if stages.contains(&Stage::Build) {
        setup::for_build(project)?;
    } else {
        rust::ensure(project)?;
    }
    Ok(None)
}

fn clippy(project: &Project) -> Result<()> {
    const NATIVE: &str = "clippy --workspace --all-targets --no-default-features -- -D warnings";
    // Not --all-targets: the pure tests read files, which wasm has none of.
    const WASM: &str = "clippy --package restitution --target wasm32-unknown-unknown --lib --bins --test web \
                        -- -D warnings";
    cargo(project, &words(NATIVE))?;
    cargo(project, &words(WASM))
}

fn pure(project: &Project) -> Result<()> {
    cargo(project, &words("test --quiet --package restitution --no-default-features"))?;
    cargo(
        project,
        &words(
            "test --quiet --package search --package notes --package xtask --package static-server --package made-up \
             --package bench-engine",
        ),
    )
}

fn geodata(project: &Project) -> Result<()> {
    let mut node = project.command("node");
    node.arg("tools/geo/check.mjs");
    println!("$ {}", process::show(&node));
    process::run(&mut node)
}

fn wasm(project: &Project, browsers: &Browsers, engines: &[Engine]) -> Result<()> {
    for engine in engines {
        let mut tests = project.command("cargo");
        tests.args(words("test --package restitution --target wasm32-unknown-unknown --test web"));
        // What waits for a database that never answers takes its time; the runner gives all tests together 20 s.
        tests.env("WASM_BINDGEN_TEST_TIMEOUT", "180");
        if webdriver::drive(project, &mut tests, browsers, *engine)? {
            println!("wasm tests in {}", engine.name());
            process::run(&mut tests)?;
        } else {
            println!("no wasm tests in {}: their runner cannot drive it", engine.name());
        }
    }
    Ok(())
}

fn scenarios(project: &Project, browsers: &Browsers, engines: &[Engine], stages: &[Stage]) -> Result<()> {
    build_unless_among(project, stages)?;
    let mut tests = project.command("cargo");
    tests.args(words("test --package e2e"));
    webdriver::describe(project, &mut tests, browsers, engines);
    process::run(&mut tests)
}

fn crashes(project: &Project, browsers: &Browsers, engines: &[Engine], stages: &[Stage]) -> Result<()> {
    let crashes = Crashes::few(engines);
    if crashes.engines.is_empty() {
        println!("no crash in {}: nothing is kept there between two sessions", engines::names_of(engines));
        return Ok(());
    }
    build_unless_among(project, stages)?;
    crash::run(project, browsers, &crashes)
}

fn build_unless_among(project: &Project, stages: &[Stage]) -> Result<()> {
    if stages.contains(&Stage::Build) { Ok(()) } else { build::release_if_changed(project) }
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<()> {
    let mut cargo = project.command("cargo");
    cargo.args(arguments);
    println!("$ {}", process::show(&cargo));
    process::run(&mut cargo)
}

fn words(line: &'static str) -> Vec<&'static str> {
    line.split_whitespace().collect()
}

/// Says what a green run does not mean.
fn conclusion(stages: &[Stage], engines: &[Engine]) -> String {
    let mut sentence = String::from("All that was run is green.");
    let skipped: Vec<&str> =
        ALL.iter().filter(|stage| !stages.contains(stage)).map(|stage| stage.name()).collect();
    if !skipped.is_empty() {
        sentence.push_str(&format!("\nNOT RUN, the steps: {}", skipped.join(", ")));
    }
    let left_out = engines::left_out(engines);
    if !left_out.is_empty() {
        sentence.push_str(&format!("\nNOT RUN, the engines: {}", engines::names_of(&left_out)));
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_loudly_what_was_not_run() {
        assert_eq!(conclusion(&ALL, &engines::ALL), "All that was run is green.");
        let partial = conclusion(&[Stage::Format], &[Engine::Chromium]);
        assert!(partial.contains("NOT RUN, the engines: firefox,webkit"), "{partial}");
        assert!(partial.contains("NOT RUN, the steps: clippy, pure"), "{partial}");
    }
}
