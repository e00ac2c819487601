//! Pictures of every page, in every engine, theme and width: `target/shots/ENGINE/THEME/WIDTH/PAGE.png`. Or of every screen of the
//! projection, in sizes that are projected: `target/shots/ENGINE/THEME/1024x768/03.png`.
//!
//! `shots [--out DIR] [--pages '#/,#/projets'] [--widths 360,1280,1920] [--themes light,dark] [--engines chromium]
//! [--language fr]`
//!
//! `shots --screens 1024x768,1280x720,1920x1080,3840x2160 [--day NAME.json]`, with the other options as well

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

use anyhow::{Context, Result, bail, ensure};
use e2e::address::{ADDRESSES, file_name};
use e2e::engine::{Engine, EngineKind};
use e2e::frame;
use e2e::page::Page;
use e2e::program;
use e2e::settings::{Settings, engines_from};
use e2e::site;
use e2e::until::{PATIENCE, until};
use serde_json::json;
use thirtyfour::By;
use tokio::time::Instant;

/// Higher pages are cut: no engine takes pictures of any height.
const MAX_HEIGHT: u32 = 6000;
/// A picture of one colour is smaller than a page by far: about a thousandth of its pixels.
const BLANK_RATIO: usize = 600;
/// What a page is laid out in before its own height is known.
const START_HEIGHT: u32 = 900;

#[derive(Clone, Debug)]
struct Options {
    out: PathBuf,
    pages: Vec<String>,
    widths: Vec<u32>,
    screens: Vec<[u32; 2]>,
    day: Option<String>,
    themes: Vec<String>,
    language: String,
}

fn main() -> ExitCode {
    program::end(run())
}

fn run() -> Result<()> {
    let mut settings = Settings::from_env()?;
    let options = options(&mut settings)?;
    settings.check()?;
    std::thread::scope(|scope| {
        let engines: Vec<_> = settings
            .engines
            .iter()
            .map(|&kind| {
                (
                    kind,
                    scope.spawn({
                        let (settings, options) = (&settings, &options);
                        move || take_all(kind, settings, options)
                    }),
                )
            })
            .collect();
        for (kind, thread) in engines {
            let Ok(taken) = thread.join() else { bail!("the thread of {} broke", kind.name()) };
            taken.with_context(|| format!("pictures in {}", kind.name()))?;
        }
        Ok(())
    })
}

fn options(settings: &mut Settings) -> Result<Options> {
    let mut options = Options {
        out: settings.target.join("shots"),
        pages: ADDRESSES.iter().map(|address| address.hash.to_owned()).collect(),
        widths: vec![360, 1280, 1920],
        screens: Vec::new(),
        day: None,
        themes: vec!["light".to_owned(), "dark".to_owned()],
        language: "fr".to_owned(),
    };
    for option in program::options() {
        let (name, value) = option?;
        let list = || value.split(',').map(|part| part.trim().to_owned()).collect();
        match name.as_str() {
            "--out" => options.out = PathBuf::from(&value),
            "--pages" => options.pages = list(),
            "--widths" => {
                options.widths =
                    value.split(',').map(|width| width.trim().parse()).collect::<Result<_, _>>()?;
            }
            "--screens" => {
                options.screens = value.split(',').map(size).collect::<Result<_>>()?;
                options.widths = Vec::new();
            }
            "--day" => options.day = Some(value),
            "--themes" => options.themes = list(),
            "--language" => options.language = value,
            "--engines" => settings.engines = engines_from(&value)?,
            _ => bail!(
                "unknown option {name}: --out, --pages, --widths, --screens, --day, --themes, --language, --engines"
            ),
        }
    }
    Ok(options)
}

/// Reads `1024x768`.
fn size(text: &str) -> Result<[u32; 2]> {
    let (width, height) = text.trim().split_once('x').with_context(|| format!("{text:?} is no size"))?;
    Ok([width.parse()?, height.parse()?])
}

fn take_all(kind: EngineKind, settings: &Settings, options: &Options) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let started = Instant::now();
        let site = site::serve(settings)?;
        let engine = Engine::start(kind).await?;
        let page = Page::new(engine.driver.clone(), kind, site.url(), Rc::from(""));
        let taken = take_in_engine(&page, options).await;
        engine.stop().await;
        println!("{}: {} pictures in {:.0} s", kind.name(), taken?, started.elapsed().as_secs_f64());
        Ok(())
    })
}

async fn take_in_engine(page: &Page, options: &Options) -> Result<usize> {
    let mut taken = 0;
    for theme in &options.themes {
        page.clean().await?;
        page.prefer(&options.language, theme).await?;
        for &width in &options.widths {
            let folder = options.out.join(page.kind().name()).join(theme).join(width.to_string());
            fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            taken += take_at_width(page, options, width, &folder)
                .await
                .with_context(|| format!("{theme}, {width} px"))?;
        }
        for &[width, height] in &options.screens {
            let size = format!("{width}x{height}");
            let folder = options.out.join(page.kind().name()).join(theme).join(&size);
            fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            taken += take_screens(page, options, [width, height], &folder)
                .await
                .with_context(|| format!("{theme}, {size}"))?;
        }
    }
    Ok(taken)
}

/// In a frame, whose width is exact in all engines and whose height is that of the page.
async fn take_at_width(page: &Page, options: &Options, width: u32, folder: &Path) -> Result<usize> {
    let Some(first) = options.pages.first() else { return Ok(0) };
    frame::leave(page).await?;
    page.resize(width.max(600), START_HEIGHT).await?;
    frame::open(page, first, width, START_HEIGHT).await?;
    let bars = bars(page).await?;
    for hash in &options.pages {
        page.go(hash).await?;
        let view = page.expect("a page without a word of loading", |view| view.main.len() > 20).await?;
        // A focused heading shows its ring, which is not what these pictures are for.
        page.run(
            "document.activeElement?.blur(); document.getAnimations?.().forEach((a) => a.finish());",
            vec![],
        )
        .await?;
        let height = (view.scroll_height.ceil() as u32).clamp(START_HEIGHT, MAX_HEIGHT);
        frame::leave(page).await?;
        picture(page, width, height, bars, &folder.join(format!("{}.png", file_name(hash)))).await?;
        let element = page.driver().handle().find(By::Tag("iframe")).await?;
        set_height(page, START_HEIGHT).await?;
        element.enter_frame().await?;
    }
    frame::leave(page).await?;
    ensure!(!options.pages.is_empty(), "no pages");
    Ok(options.pages.len())
}

/// Every screen of the projection, as in a window of that size.
async fn take_screens(page: &Page, options: &Options, size: [u32; 2], folder: &Path) -> Result<usize> {
    let [width, height] = size;
    frame::leave(page).await?;
    page.resize(width, height).await?;
    let file = options.day.as_ref().map(|day| format!("?data={day}")).unwrap_or_default();
    let first = "#/projection/1";
    frame::open_file(page, &file, first, width, height).await?;
    let bars = bars(page).await?;
    let position = "return document.querySelector('.stage__position')?.innerText ?? ''";
    let shown = page.js::<String>(position, vec![]).await?;
    let count: usize = shown.split_whitespace().last().unwrap_or_default().parse()?;
    for number in 1..=count {
        page.run("location.hash = arguments[0]", vec![json!(format!("#/projection/{number}"))]).await?;
        until("the screen", PATIENCE, async || {
            let shown = page.js::<String>(position, vec![]).await?;
            let is_there = shown.split_whitespace().next() == Some(number.to_string().as_str());
            Ok(if is_there { Ok(()) } else { Err(format!("{shown} instead of {number}")) })
        })
        .await?;
        frame::leave(page).await?;
        picture(page, width, height, bars, &folder.join(format!("{number:02}.png"))).await?;
        page.driver().handle().find(By::Tag("iframe")).await?.enter_frame().await?;
    }
    frame::leave(page).await?;
    Ok(count)
}

/// What the window has around the page, read while nothing moves; from within the frame, and back.
async fn bars(page: &Page) -> Result<u32> {
    frame::leave(page).await?;
    let outside = page.driver().handle().get_window_rect().await?.height;
    let inside: i64 = page.js("return window.innerHeight", vec![]).await?;
    page.driver().handle().find(By::Tag("iframe")).await?.enter_frame().await?;
    Ok(u32::try_from(outside - inside).unwrap_or(0))
}

async fn picture(page: &Page, width: u32, height: u32, bars: u32, path: &Path) -> Result<()> {
    set_height(page, height).await?;
    // The window's inside exactly as high as the frame: WebKit counts the frame's place from below when it takes the
    // picture, and would begin it above the frame otherwise.
    page.resize(width.max(600), height + bars).await?;
    page.expect(&format!("a window of {height} px"), |view| view.inner_height == f64::from(height)).await?;
    // WebKit paints a frame or two after a resize, by pieces, and is black until then: a picture counts when it is not
    // of one colour, which shows in what it compresses to, and when the next one is the same.
    let before = RefCell::new(Vec::new());
    let painted = "const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(() => done()));";
    let blank = width as usize * height as usize * 3 / BLANK_RATIO;
    until("a picture with something on it", PATIENCE, async || {
        page.run_async(painted, vec![]).await?;
        let png = page.driver().handle().find(By::Tag("iframe")).await?.screenshot_as_png().await?;
        let same = page.kind() != EngineKind::WebKit || *before.borrow() == png;
        let done = same && png.len() > blank;
        before.replace(png);
        Ok(if done { Ok(()) } else { Err(format!("{} bytes", before.borrow().len())) })
    })
    .await?;
    fs::write(path, before.take()).with_context(|| format!("no picture {}", path.display()))
}

async fn set_height(page: &Page, height: u32) -> Result<()> {
    page.run("document.querySelector('iframe').height = arguments[0]", vec![json!(height)]).await?;
    Ok(())
}
