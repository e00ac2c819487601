//! Opens the page of a benchmark in Chromium, says how far it is, and writes what it measured.
//!
//! `bench --site DIR --page 'bench.html?sizes=1000' --out FILE`

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use e2e::engine::{Engine, EngineKind};
use e2e::program;
use e2e::until::until_at;
use serde::Deserialize;
use serde_json::{Value, json};
use static_server::Site;
use tokio::time::Instant;

/// The page does nothing else while it is asked how far it is.
const INTERVAL: Duration = Duration::from_secs(2);
/// The other engines need minutes for a hundred thousand projects.
const PATIENCE: Duration = Duration::from_secs(2 * 60 * 60);
/// A driver that fails so often in a row has lost its page; one that only waits fails seldom, since the page takes breath.
const MOST_FAILURES: u32 = 20;

/// Precise figures of memory, and a collection when the page asks for one.
const ARGUMENTS: [&str; 2] = ["--js-flags=--expose-gc", "--enable-precise-memory-info"];

#[derive(Debug)]
struct Options {
    site: PathBuf,
    page: String,
    out: PathBuf,
}

/// How far the page is.
#[derive(Debug, Deserialize)]
struct State {
    said: Vec<String>,
    result: Option<Value>,
    error: Option<String>,
}

fn main() -> ExitCode {
    program::end(run())
}

fn run() -> Result<()> {
    let options = options()?;
    let site = Site::new(&options.site)
        // A page on its own is given a clock of 0.005 ms, where others have 0.1.
        .with_header("cross-origin-opener-policy", "same-origin")
        .with_header("cross-origin-embedder-policy", "require-corp")
        .start()
        .context("the static server does not start")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let result = runtime.block_on(async {
        let engine = Engine::start_with(EngineKind::Chromium, &ARGUMENTS).await?;
        let result = measure(&engine, &format!("{}{}", site.url(), options.page)).await;
        engine.stop().await;
        result
    })?;
    fs::write(&options.out, format!("{result:#}\n"))
        .with_context(|| format!("cannot write {}", options.out.display()))
}

fn options() -> Result<Options> {
    let (mut site, mut page, mut out) = (None, None, None);
    for option in program::options() {
        let (name, value) = option?;
        match name.as_str() {
            "--site" => site = Some(PathBuf::from(value)),
            "--page" => page = Some(value),
            "--out" => out = Some(PathBuf::from(value)),
            _ => bail!("unknown option {name}: --site, --page, --out"),
        }
    }
    Ok(Options {
        site: site.context("--site is missing")?,
        page: page.context("--page is missing")?,
        out: out.context("--out is missing")?,
    })
}

async fn measure(engine: &Engine, url: &str) -> Result<Value> {
    engine.driver.goto(url).await?;
    let started = Instant::now();
    let (heard, failures) = (Cell::new(0), Cell::new(0));
    let end = until_at(INTERVAL, "the result of the benchmark", PATIENCE, async || {
        let state = match state(engine, heard.get()).await {
            Ok(state) => state,
            Err(error) if failures.get() == MOST_FAILURES => return Ok(Ok(Err(error))),
            Err(error) => {
                failures.set(failures.get() + 1);
                return Err(error);
            }
        };
        failures.set(0);
        heard.set(heard.get() + state.said.len());
        if let Some(last) = state.said.last() {
            println!("{:>5.0} s  {last}", started.elapsed().as_secs_f64());
        }
        Ok(match state {
            State { error: Some(error), .. } => Ok(Err(anyhow::anyhow!("the page failed: {error}"))),
            State { result: Some(result), .. } => Ok(Ok(result)),
            State { .. } => Err(format!("a page that is at step {}", heard.get())),
        })
    });
    end.await?
}

/// What is new since so many steps.
async fn state(engine: &Engine, heard: usize) -> Result<State> {
    let script = "return { ...window.bench, said: window.bench.said.slice(arguments[0]) }";
    Ok(engine.driver.execute(script, vec![json!(heard)]).await?.convert()?)
}
