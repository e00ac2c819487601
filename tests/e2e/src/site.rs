//! The build as it will be served: from a sub-path of a plain static server that knows no rewrite rule.

use std::fs;

use anyhow::{Context, Result};
use static_server::{Gate, Running, Site};

use crate::settings::Settings;

const MOUNT: &str = "/un/sous-chemin/";

/// A page that holds the application in a frame of any width.
pub const FRAME_PAGE: &str = "cadre.html";
/// A page with nothing on it, on the application's origin: where state is cleared.
pub const EMPTY_PAGE: &str = "vide.html";
/// The application with a script before everything else, which notes what the policy blocks and for how long the page is silent.
pub const WATCHED_PAGE: &str = "guet.html";
/// The application with a script before everything else, which notes when something is shown first.
pub const FIRST_PAGE: &str = "premier.html";
/// The application under a policy that forbids WebAssembly: what a browser without it sees.
pub const NO_WASM_PAGE: &str = "sans-wasm.html";

/// The application in a browser that lacks one of the features of the floor.
pub const OLD_BROWSER_PAGE: &str = "vieux-navigateur.html";

/// The application in the middle of a programme: at 10:05 on 7 December 2016.
pub const CLOCK_PAGE: &str = "horloge.html";
/// What it believes the time to be; `__minutes` go on from there. Its intervals are short, and counted.
const CLOCK_JS: &str = "const Real = Date; window.__minutes = 0; window.__ticks = 0; window.Date = class extends Real { \
    constructor(...given) { if (given.length) super(...given); else super(2016, 11, 7, 10, 5 + window.__minutes); } }; \
    const every = setInterval; window.setInterval = (then, ms, ...rest) => \
      every(() => { then(...rest); window.__ticks += 1; }, Math.min(ms, 50));";

const HTML: &str = "text/html; charset=utf-8";
const FRAME_HTML: &str = "<!doctype html><html lang=fr><meta charset=utf-8><title>Cadre</title>\
    <style>html,body{margin:0;background:#777}iframe{border:0;display:block;margin:0}</style><body></body></html>";
const EMPTY_HTML: &str =
    "<!doctype html><html lang=fr><meta charset=utf-8><title>Vide</title><body></body></html>";
const WATCH_JS: &str = include_str!("watch.js");
const FIRST_JS: &str = include_str!("first.js");

/// Serves the build.
pub fn serve(settings: &Settings) -> Result<Running> {
    start(site(settings)?)
}

/// Serves the build with one file behind a closed gate.
pub fn serve_with_gate(settings: &Settings, path: &str) -> Result<(Running, Gate)> {
    let (site, gate) = site(settings)?.with_gate(path);
    Ok((start(site)?, gate))
}

/// Serves the build with one more published dataset, of that name.
pub fn serve_with_data(settings: &Settings, name: &str, dataset: String) -> Result<Running> {
    serve_with_days(settings, [(name, dataset)])
}

/// Serves the build with more published datasets, by their names.
pub fn serve_with_days<'a>(
    settings: &Settings,
    days: impl IntoIterator<Item = (&'a str, String)>,
) -> Result<Running> {
    let add = |site: Site, (name, dataset): (&str, String)| {
        site.with_page(&format!("data/{name}"), "application/json", dataset)
    };
    start(days.into_iter().fold(site(settings)?, add))
}

/// How the module of the program begins and ends, around its hash; and that of the part that has the list of projects.
pub const PROGRAM: (&str, &str) = ("restitution-", "_bg.wasm");
/// See [`PROGRAM`].
pub const PROJECTS_PART: (&str, &str) = ("projects-", ".wasm");

/// The name of the built file that begins and ends so, relative to the build.
pub fn built_file(settings: &Settings, (start, end): (&str, &str)) -> Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(&settings.dist)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names
        .into_iter()
        .find(|name| name.starts_with(start) && name.ends_with(end))
        .with_context(|| format!("no {start}…{end} in the build"))
}

fn start(site: Site) -> Result<Running> {
    site.start().context("the static server does not start")
}

fn site(settings: &Settings) -> Result<Site> {
    let index =
        fs::read_to_string(settings.dist.join("index.html")).context("the build has no index.html")?;
    // Directly behind `<head …>`: earlier than the policy and than every script of the build.
    let (before, after) = index.split_once("<head").context("index.html has no head")?;
    let (attributes, after) = after.split_once('>').context("the head does not end")?;
    let with_script =
        |script: &str| format!("{before}<head{attributes}><script src=\"{script}\"></script>{after}");
    let without_wasm = index.replace("'wasm-unsafe-eval'", "");
    Ok(Site::new(&settings.dist)
        .mounted_at(MOUNT)
        .on_port(0)
        .with_page(FRAME_PAGE, HTML, FRAME_HTML.to_owned())
        .with_page(EMPTY_PAGE, HTML, EMPTY_HTML.to_owned())
        .with_page(WATCHED_PAGE, HTML, with_script("guet.js"))
        .with_page("guet.js", "text/javascript; charset=utf-8", WATCH_JS.to_owned())
        .with_page(FIRST_PAGE, HTML, with_script("premier.js"))
        .with_page("premier.js", "text/javascript; charset=utf-8", FIRST_JS.to_owned())
        .with_page(OLD_BROWSER_PAGE, HTML, with_script("vieux.js"))
        .with_page("vieux.js", "text/javascript; charset=utf-8", "delete window.CompressionStream".to_owned())
        .with_page(CLOCK_PAGE, HTML, with_script("horloge.js"))
        .with_page("horloge.js", "text/javascript; charset=utf-8", CLOCK_JS.to_owned())
        .with_page(NO_WASM_PAGE, HTML, without_wasm))
}
