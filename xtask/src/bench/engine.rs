//! The search as a WebAssembly module of its own, built as the application is, but for speed.

use std::path::Path;

use anyhow::Result;

use crate::build::SIMD;
use crate::process;
use crate::project::Project;
use crate::split::FEATURES;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds `tools/bench/engine` into this folder.
pub fn build(project: &Project, folder: &Path) -> Result<()> {
    // Not where a person may have sent cargo's own files: the result is looked for here.
    let target = project.target();
    let mut cargo = project.command("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", "bench-engine", "--target", TARGET]);
    cargo.arg("--target-dir").arg(&target);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", SIMD);
    process::run(&mut cargo)?;

    let mut bindgen = project.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder);
    bindgen.arg(target.join(TARGET).join("release/bench_engine.wasm"));
    process::run(&mut bindgen)?;

    let module = folder.join("bench_engine_bg.wasm");
    let mut optimizer = project.command("wasm-opt");
    optimizer.arg("-O3").args(FEATURES).arg(&module).arg("--output").arg(&module);
    process::run(&mut optimizer)
}
