//! The parts of the program that are loaded when they are needed.
//!
//! The compiler makes one module. Functions marked with `#[wasm_split]` begin a part: what only they use is cut out of the module
//! into a file of its own (`wasm_split_cli_support`, which Leptos also uses). Trunk has no place for a step between the
//! compiler and wasm-bindgen, so that this comes after it and writes over what it made.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};
use wasm_split_cli_support::{Options, transform};

use crate::imports;
use crate::process;
use crate::project::Project;

/// The name of the program, as Cargo and Trunk give it to files.
const PROGRAM: &str = "restitution";

/// The script that loads parts, as it is called until everything has its final name.
const LOADER: &str = "parts.js";

/// What the module has to be linked with, so that it can be cut.
pub const LINKER_FLAG: &str = "-Clink-args=--emit-relocs";

/// What the compiler uses of WebAssembly, which all supported browsers have (`floor.rs`).
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Up to which size a function goes into the only one that calls it; by default, however large. WebKit compiles the whole of a function
/// before it first runs it, wherever a 128-bit instruction is in it, and the page waits: see docs/decisions/0004.
const INLINED_ONCE: [&str; 2] = ["--one-caller-inline-max-function-size", "100"];

/// How the tool compiles a part; it asks for a media type that not every host knows.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const BUFFERED: &str =
    "src.then((answer) => answer.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))";

/// Puts the module and its parts in place of the one that Trunk left in `made`.
pub fn apply(project: &Project, made: &Path) -> Result<()> {
    let work = project.target().join("split");
    if work.exists() {
        fs::remove_dir_all(&work).with_context(|| format!("{} could not be removed", work.display()))?;
    }
    let parts = cut(&module(project), &work)?;
    bind(project, &work)?;
    for part in &parts {
        optimize(project, part)?;
    }
    optimize(project, &work.join(format!("bound/{PROGRAM}_bg.wasm")))?;
    shorten(&work)?;
    put_in_place(&work, &parts, made)
}

/// Where cargo leaves the module.
fn module(project: &Project) -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.root.join("target"), PathBuf::from);
    target.join(format!("wasm32-unknown-unknown/release/{PROGRAM}.wasm"))
}

/// Cuts the module into `work`, and returns the files of the parts.
fn cut(module: &Path, work: &Path) -> Result<Vec<PathBuf>> {
    let bytes = fs::read(module).with_context(|| format!("{} could not be read", module.display()))?;
    let (main, main_module, link_name) =
        (work.join("main.wasm"), format!("./{PROGRAM}.js"), format!("./{LOADER}"));
    let mut options = Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    options.main_module = &main_module;
    options.link_name = &link_name;
    fs::create_dir_all(work).with_context(|| format!("{} could not be made", work.display()))?;
    let split = transform(options).map_err(|error| anyhow!("the module could not be cut: {error:#}"))?;
    let mut parts: Vec<PathBuf> = split.split_modules.into_iter().filter(|path| *path != main).collect();
    parts.sort();
    if parts.is_empty() {
        bail!("the module has no part of its own: is the feature `split` on?");
    }
    Ok(parts)
}

fn bind(project: &Project, work: &Path) -> Result<()> {
    let mut bindgen = project.command("wasm-bindgen");
    // The parts find what they share with the module by the names that the linker gave.
    bindgen.args([
        "--target",
        "web",
        "--keep-lld-exports",
        "--no-typescript",
        "--out-name",
        PROGRAM,
        "--out-dir",
    ]);
    bindgen.arg(work.join("bound")).arg(work.join("main.wasm"));
    process::run(&mut bindgen)
}

fn optimize(project: &Project, module: &Path) -> Result<()> {
    let mut optimizer = project.command("wasm-opt");
    optimizer.arg("-Oz").args(INLINED_ONCE).args(FEATURES).arg(module).arg("-o").arg(module);
    process::run(&mut optimizer)
}

/// Gives what the module imports from its script short names.
fn shorten(work: &Path) -> Result<()> {
    let (script, module) =
        (work.join(format!("bound/{PROGRAM}.js")), work.join(format!("bound/{PROGRAM}_bg.wasm")));
    let bytes = fs::read(&module).with_context(|| format!("{} could not be read", module.display()))?;
    let (text, bytes) = imports::shorten(&read(&script)?, &bytes, &format!("./{PROGRAM}_bg.js"))?;
    write(&script, &text)?;
    fs::write(&module, bytes).with_context(|| format!("{} could not be written", module.display()))
}

/// Gives everything its final name and writes it into `made`. The module, its script and the loader name each other: they bear
/// the same hash, of all of them.
fn put_in_place(work: &Path, parts: &[PathBuf], made: &Path) -> Result<()> {
    let bound = work.join("bound");
    let script = read(&bound.join(format!("{PROGRAM}.js")))?;
    let loader = read(&work.join(LOADER))?;
    if !loader.contains(STREAMED) {
        bail!(
            "the loader of the parts is written in another way than `split.rs` expects: look at {}",
            work.display()
        );
    }
    let loader = loader.replace(STREAMED, BUFFERED);
    let module = bound.join(format!("{PROGRAM}_bg.wasm"));
    let mut hasher = Sha256::new();
    hasher.update(&script);
    hasher.update(&loader);
    for path in parts.iter().chain([&module]) {
        hasher.update(fs::read(path).with_context(|| format!("{} could not be read", path.display()))?);
    }
    let hash: String = hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();

    let page = made.join("index.html");
    let text = read(&page)?;
    let trunk_hash = hash_in(&text).context("index.html names no script of the program")?;
    let old = |ending: &str| made.join(format!("{PROGRAM}-{trunk_hash}{ending}"));
    for ending in [".js", "_bg.wasm"] {
        fs::remove_file(old(ending)).with_context(|| format!("{} is not there", old(ending).display()))?;
    }
    let text = text.replace(&format!("{PROGRAM}-{trunk_hash}.js"), &format!("{PROGRAM}-{hash}.js"));
    let text = text.replace(&format!("{PROGRAM}-{trunk_hash}_bg.wasm"), &format!("{PROGRAM}-{hash}_bg.wasm"));
    let loader_name = format!("parts-{hash}.js");
    write(&page, &with_preload(&text, &loader_name)?)?;
    // The name also stands in the module, as that of what it imports from there.
    let import = |name: &str| format!("from \"./{name}\"");
    if !script.contains(&import(LOADER)) {
        bail!("the script of the program does not import the loader of the parts");
    }
    let script = script.replace(&import(LOADER), &import(&loader_name));
    write(&made.join(format!("{PROGRAM}-{hash}.js")), &script)?;
    copy(&module, &made.join(format!("{PROGRAM}-{hash}_bg.wasm")))?;
    let mut loader = loader.replace(&format!("./{PROGRAM}.js"), &format!("./{PROGRAM}-{hash}.js"));
    for part in parts {
        let name = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let final_name =
            format!("{}-{hash}.wasm", name.trim_end_matches(".wasm").trim_start_matches("split_"));
        if !loader.contains(&format!("./{name}")) {
            bail!("the loader does not name {name}");
        }
        loader = loader.replace(&format!("./{name}"), &format!("./{final_name}"));
        copy(part, &made.join(final_name))?;
    }
    write(&made.join(loader_name), &loader)
}

/// The hash in the name that Trunk gave the script of the program.
fn hash_in(page: &str) -> Option<&str> {
    page.split(&format!("./{PROGRAM}-")).skip(1).find_map(|rest| {
        let (hash, _) = rest.split_once(".js")?;
        hash.chars().all(|digit| digit.is_ascii_hexdigit()).then_some(hash)
    })
}

/// The page, with a word that the loader is needed: a browser would only learn it from the script that imports it.
fn with_preload(page: &str, loader: &str) -> Result<String> {
    let Some(place) = page.find("<script type=module>") else {
        bail!("index.html has no script that starts the program");
    };
    let (before, after) = page.split_at(place);
    Ok(format!("{before}<link crossorigin href=./{loader} rel=modulepreload>{after}"))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} could not be read", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} could not be written", path.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).with_context(|| format!("{} could not be written", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_trunk_named() {
        let page = "<link href=./restitution-0f.css rel=stylesheet><script type=module>import init from './restitution-a1b2.js'";
        assert_eq!(hash_in(page), Some("a1b2"));
        assert_eq!(hash_in("<p>"), None);
    }

    #[test]
    fn names_the_loader_before_it_is_needed() -> Result<()> {
        let page = with_preload("<head><script type=module>x</script>", "parts-1.js")?;
        assert_eq!(
            page,
            "<head><link crossorigin href=./parts-1.js rel=modulepreload><script type=module>x</script>"
        );
        assert!(with_preload("<p>", "parts-1.js").is_err());
        Ok(())
    }
}
