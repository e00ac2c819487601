//! How long after a key the list of projects is painted with what it gives, in Chromium on a slowed-down processor.
//!
//! `typing [--projects 10000] [--throttle 4] --out FILE`

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use e2e::engine::{Engine, EngineKind};
use e2e::page::Page;
use e2e::program;
use e2e::settings::Settings;
use e2e::site;
use serde_json::json;
use thirtyfour::Key;

const NAME: &str = "grand.json";

/// What is typed, one text after the other; each is taken away again, letter by letter.
const TEXTS: [&str; 6] = [
    "mobilité solidaire",
    "jardin partagé",
    "renovatoin energetique",
    "l'accompagnement des jeunes",
    "saint etienne",
    "numérique -atelier",
];

/// Between two keys of a person who types fast on a telephone.
const BETWEEN_KEYS: Duration = Duration::from_millis(150);

/// Notes, for each key that changes the text, when it was pressed, when the page had been painted after that, and whether the
/// list changed in between.
const WATCH: &str = "window.__keys = []; let pressed = 0, changed = 0; \
    new MutationObserver(() => { changed = performance.now(); }) \
      .observe(document.querySelector('.finder__results'), { childList: true, subtree: true, characterData: true }); \
    addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true); \
    addEventListener('input', () => { const at = pressed; const { port1, port2 } = new MessageChannel(); \
      port1.onmessage = () => window.__keys.push([performance.now() - at, changed > at]); \
      requestAnimationFrame(() => port2.postMessage(0)); }, true);";

#[derive(Debug)]
struct Options {
    projects: usize,
    throttle: u32,
    out: PathBuf,
}

fn main() -> ExitCode {
    program::end(run())
}

fn run() -> Result<()> {
    let settings = Settings::from_env()?;
    settings.check()?;
    let options = options()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let engine = Engine::start(EngineKind::Chromium).await?;
        let measured = measure(&settings, &options, &engine).await;
        engine.stop().await;
        let keys_ms = measured?;
        report(&options, keys_ms)
    })
}

fn options() -> Result<Options> {
    let mut options = Options { projects: 10_000, throttle: 4, out: PathBuf::new() };
    for option in program::options() {
        let (name, value) = option?;
        match name.as_str() {
            "--projects" => options.projects = value.parse()?,
            "--throttle" => options.throttle = value.parse()?,
            "--out" => options.out = PathBuf::from(value),
            _ => bail!("unknown option {name}: --projects, --throttle, --out"),
        }
    }
    ensure!(!options.out.as_os_str().is_empty(), "--out is missing");
    Ok(options)
}

async fn measure(settings: &Settings, options: &Options, engine: &Engine) -> Result<Vec<f64>> {
    let mut dataset = Vec::new();
    made_up::write(&mut dataset, options.projects, 1)?;
    let running = site::serve_with_data(settings, NAME, String::from_utf8(dataset)?)?;
    let page = Page::new(engine.driver.clone(), EngineKind::Chromium, running.url(), Rc::from(""));
    page.resize(1280, 900).await?;
    page.open_file(&format!("?data={NAME}"), "#/projets").await?;
    let is_ready = "return Boolean(document.querySelector('.facet__count')?.textContent) \
        && !document.querySelector('[data-long][aria-busy]')";
    page.expect_script(Duration::from_secs(120), is_ready).await?;
    page.run(WATCH, vec![]).await?;
    let rate = json!({"rate": options.throttle});
    page.driver().cdp().send_raw("Emulation.setCPUThrottlingRate", rate).await?;
    page.run("document.querySelector('#search').focus()", vec![]).await?;
    let mut expected = 0;
    for text in TEXTS {
        let letters = text.chars().count();
        let back = Key::Backspace.value().to_string().repeat(letters);
        for keys in [text.to_owned(), back] {
            for key in keys.chars() {
                page.type_text(&key.to_string()).await?;
                tokio::time::sleep(BETWEEN_KEYS).await;
            }
            expected += letters;
            let all = format!("return window.__keys.length >= {expected}");
            page.expect_script(Duration::from_secs(60), &all).await?;
        }
    }
    let keys: Vec<(f64, bool)> = page.js("return window.__keys", vec![]).await?;
    let missed = keys.iter().filter(|(_, has_changed)| !has_changed).count();
    ensure!(missed == 0, "after {missed} of {} keys the page was painted without what they give", keys.len());
    Ok(keys.into_iter().map(|(ms, _)| ms).collect())
}

fn report(options: &Options, mut keys_ms: Vec<f64>) -> Result<()> {
    keys_ms.sort_by(f64::total_cmp);
    let at = |part: f64| keys_ms[((keys_ms.len() - 1) as f64 * part).round() as usize];
    let (median, p95, most) = (at(0.5), at(0.95), at(1.0));
    println!(
        "{} projects, processor slowed down {} times, {} keys: from key to painted list median {median:.0} ms, p95 {p95:.0} ms, \
         most {most:.0} ms",
        options.projects,
        options.throttle,
        keys_ms.len()
    );
    let report = json!({
        "projects": options.projects, "throttle": options.throttle, "keys": keys_ms.len(),
        "median_ms": median, "p95_ms": p95, "most_ms": most,
    });
    if let Some(folder) = options.out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&options.out, format!("{report:#}\n")).with_context(|| format!("no {}", options.out.display()))
}
