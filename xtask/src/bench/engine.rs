//! What is measured as a WebAssembly module of its own, built as the application is.

use std::path::Path;

use anyhow::Result;

use crate::build::SIMD;
use crate::process;
use crate::project::Project;
use crate::split::FEATURES;

const TARGET: &str = "wasm32-unknown-unknown";

/// A module that is measured.
#[derive(Debug)]
pub struct Module {
    package: &'static str,
    /// How it is named in files.
    file: &'static str,
    /// How hard wasm-opt works for speed, or for size.
    effort: &'static str,
}

/// The search, for speed: where it answers to every key, the application has it so as well.
pub const SEARCH: Module = Module { package: "bench-engine", file: "bench_engine", effort: "-O3" };

/// The map, as small as the application has it.
pub const MAP: Module = Module { package: "bench-map", file: "bench_map", effort: "-Oz" };

/// The notes, as small as the application has them.
pub const NOTES: Module = Module { package: "bench-notes", file: "bench_notes", effort: "-Oz" };

/// Builds a module into this folder.
pub fn build(project: &Project, folder: &Path, module: &Module) -> Result<()> {
    // Not where a person may have sent cargo's own files: the result is looked for here.
    let target = project.target();
    let mut cargo = project.command("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", module.package, "--target", TARGET]);
    cargo.arg("--target-dir").arg(&target);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", SIMD);
    process::run(&mut cargo)?;

    let mut bindgen = project.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder);
    bindgen.arg(target.join(TARGET).join("release").join(format!("{}.wasm", module.file)));
    process::run(&mut bindgen)?;

    let built = folder.join(format!("{}_bg.wasm", module.file));
    let mut optimizer = project.command("wasm-opt");
    optimizer.arg(module.effort).args(FEATURES).arg(&built).arg("--output").arg(&built);
    process::run(&mut optimizer)
}
