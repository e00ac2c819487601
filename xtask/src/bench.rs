//! The benchmarks, each in a browser, on release builds.

mod engine;
mod site;
mod table;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::args::SearchBench;
use crate::browsers::Browsers;
use crate::engines::Engine;
use crate::project::Project;
use crate::step::Steps;
use crate::{build, process, setup, style, webdriver};

/// The only engine that tells how much memory a page takes.
const BROWSER: Engine = Engine::Chromium;

/// A benchmark of a module of ours beside others, in one page.
struct Comparison {
    /// Of `target/bench/NAME.json`.
    name: &'static str,
    sources: &'static site::Sources,
    module: &'static engine::Module,
    table: fn(&Value) -> String,
}

/// `cargo xtask bench search`.
pub fn search(project: &Project, bench: &SearchBench) -> Result<()> {
    let comparison =
        Comparison { name: "search", sources: &site::SEARCH, module: &engine::SEARCH, table: table::search };
    comparison.run(project, &page(bench))
}

/// `cargo xtask bench map`.
pub fn map(project: &Project) -> Result<()> {
    style::write(project)?;
    let comparison = Comparison { name: "map", sources: &site::MAP, module: &engine::MAP, table: table::map };
    comparison.run(project, "map.html")
}

/// `cargo xtask bench notes`.
pub fn notes(project: &Project) -> Result<()> {
    let comparison =
        Comparison { name: "notes", sources: &site::NOTES, module: &engine::NOTES, table: table::notes };
    comparison.run(project, "notes.html")
}

impl Comparison {
    fn run(&self, project: &Project, page: &str) -> Result<()> {
        let Self { name, sources, module, table } = self;
        let folder = project.target().join("bench");
        let (site, result) = (folder.join(format!("{name}-site")), folder.join(format!("{name}.json")));
        let mut steps = Steps::new();
        let browsers =
            steps.run("set-up", "looks for tools and a browser and installs what is missing", || {
                setup::for_bench(project, BROWSER)
            })?;
        steps.run("build", "what is measured as a module of its own, and the page around it", || {
            site::assemble(project, &site, sources)?;
            engine::build(project, &site.join("engine"), module)
        })?;
        steps.run("measure", "minutes; do not use the machine meanwhile", || {
            measure(project, &site, page, &result, &browsers)
        })?;
        println!("{}\n\nAll figures are in target/bench/{name}.json", table(&read(&result)?));
        Ok(())
    }
}

fn measure(project: &Project, site: &Path, page: &str, result: &Path, browsers: &Browsers) -> Result<()> {
    let mut bin = project.command("cargo");
    bin.args(["run", "--quiet", "--package", "e2e", "--bin", "bench", "--"]);
    bin.arg("--site").arg(site).args(["--page", page]).arg("--out").arg(result);
    webdriver::describe(project, &mut bin, browsers, &[BROWSER]);
    process::run(&mut bin)
}

fn read(result: &Path) -> Result<Value> {
    let text = fs::read_to_string(result).with_context(|| format!("{} is missing", result.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", result.display()))
}

/// `cargo xtask bench typing`.
pub fn typing(project: &Project) -> Result<()> {
    let result = project.target().join("bench/typing.json");
    let mut steps = Steps::new();
    let browsers =
        steps.run("set-up", "looks for tools and a browser and installs what is missing", || {
            setup::for_browsers(project, &[BROWSER])
        })?;
    steps.run("build", "release build into dist/", || build::release_if_changed(project))?;
    steps.run("measure", "a minute; do not use the machine meanwhile", || {
        let mut bin = project.command("cargo");
        bin.args(["run", "--quiet", "--package", "e2e", "--bin", "typing", "--", "--out"]).arg(&result);
        webdriver::describe(project, &mut bin, &browsers, &[BROWSER]);
        process::run(&mut bin)
    })?;
    println!("\nThe figures are in target/bench/typing.json");
    Ok(())
}

/// The address of the page, with what it is to measure.
fn page(bench: &SearchBench) -> String {
    let sizes: Vec<String> = bench.sizes.iter().map(u32::to_string).collect();
    format!(
        "bench.html?sizes={}&rounds={}&engines={}",
        sizes.join(","),
        bench.rounds,
        bench.engines.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_page_what_to_measure() {
        let engines = vec!["wasm".to_owned(), "plain".to_owned()];
        let bench = SearchBench { sizes: vec![1_000, 10_000], rounds: 5, engines };
        assert_eq!(page(&bench), "bench.html?sizes=1000,10000&rounds=5&engines=wasm,plain");
    }
}
