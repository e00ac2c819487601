//! What is left of notes when the browser is killed while somebody types: every note that had been kept, whole, and of the one
//! that was being typed all but the last two seconds. With one profile for each engine, over and over again.
//!
//! `crash [--times 30] [--engine chromium|firefox] [--out FILE]`

use std::cell::RefCell;
use std::convert::Infallible;
use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use e2e::engine::EngineKind;
use e2e::note::{BOUND, Note};
use e2e::page::Page;
use e2e::profile::Profile;
use e2e::program;
use e2e::roles::Query;
use e2e::settings::{Settings, engines_from};
use e2e::site;
use e2e::typed::Typed;
use e2e::until::{PATIENCE, until};
use serde_json::{Value, json};
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

/// After the first key, the browser is killed at any moment between these.
const EARLIEST: Duration = Duration::from_secs(1);
const LATEST: Duration = Duration::from_secs(6);
/// Multiples of it fall, but for whole numbers, evenly between 0 and 1, however many there are.
const GOLDEN: f64 = 0.618_033_988_749_895;
/// Faster than anybody types, and never a pause in which the page could save at leisure.
const BETWEEN_KEYS: Duration = Duration::from_millis(40);

#[derive(Debug)]
struct Options {
    times: usize,
    out: PathBuf,
}

/// What became of all notes of one engine.
#[derive(Debug)]
struct Outcome {
    kind: EngineKind,
    notes: Vec<Note>,
}

fn main() -> ExitCode {
    program::end(run())
}

fn run() -> Result<()> {
    let mut settings = Settings::from_env()?;
    // Under its driver it keeps nothing for the next session.
    settings.engines.retain(|kind| *kind != EngineKind::WebKit);
    let options = options(&mut settings)?;
    settings.check()?;
    let axe: Rc<str> = fs::read_to_string(&settings.axe)?.into();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut outcomes = Vec::new();
    for &kind in &settings.engines {
        let notes = runtime.block_on(crash(kind, &settings, &axe, options.times));
        outcomes.push(Outcome { kind, notes: notes.with_context(|| format!("crashes of {}", kind.name()))? });
    }
    report(&outcomes, &options)
}

fn options(settings: &mut Settings) -> Result<Options> {
    let mut options = Options { times: 30, out: settings.target.join("bench/crash.json") };
    for option in program::options() {
        let (name, value) = option?;
        match name.as_str() {
            "--times" => options.times = value.parse()?,
            "--engine" => settings.engines = engines_from(&value)?,
            "--out" => options.out = PathBuf::from(value),
            _ => bail!("unknown option {name}: --times, --engine, --out"),
        }
    }
    ensure!(options.times > 0 && !settings.engines.is_empty(), "nothing would be killed");
    Ok(options)
}

/// One site for all browsers: what is kept belongs to an origin, and the port is a part of that.
async fn crash(kind: EngineKind, settings: &Settings, axe: &Rc<str>, times: usize) -> Result<Vec<Note>> {
    let site = site::serve(settings)?;
    let profile = Profile::new(kind)?;
    let moments = Moments::new();
    let mut notes = Vec::new();
    loop {
        let round = notes.len();
        let engine = profile.start().await?;
        let page = Page::new(engine.driver.clone(), kind, site.url(), Rc::clone(axe));
        let looked = async {
            page.open_page("#/notes").await?;
            look(&page, &mut notes).await
        };
        looked.await.with_context(|| format!("after {round} crashes"))?;
        if let Some(note) = notes.last() {
            println!("{} {round:>3}: {}", kind.name(), note.in_words());
        }
        if round == times {
            engine.stop().await;
            return Ok(notes);
        }
        notes.push(type_until_killed(&page, &profile, round, moments.of(round)).await?);
        engine.abandon();
    }
}

/// Sees what is there of each note. It is waited for until all is there that should be, so what is missing is so for good.
async fn look(page: &Page, notes: &mut [Note]) -> Result<()> {
    let seen = RefCell::new(Vec::new());
    let complete = until("every note that was kept", PATIENCE, async || {
        let view = page.view().await?;
        let kept: Vec<usize> = notes.iter().map(|note| note.kept_in(&view.main)).collect();
        let is_complete = notes.iter().zip(&kept).all(|(note, kept)| note.may_be(*kept));
        seen.replace(kept);
        Ok(if is_complete { Ok(()) } else { Err(view.to_string()) })
    })
    .await;
    let seen = seen.take();
    if seen.len() < notes.len() {
        return complete;
    }
    for (number, (note, kept)) in notes.iter_mut().zip(seen).enumerate() {
        if !note.may_be(kept) {
            println!("of the note {} only {kept} keys are there", Note::mark(number));
        }
        note.see(kept);
    }
    if let Err(error) = complete {
        println!("{error:#}");
    }
    Ok(())
}

/// Begins a note and types until the browser is killed, most likely in the middle of a key.
async fn type_until_killed(page: &Page, profile: &Profile, round: usize, time: Duration) -> Result<Note> {
    let browser = profile.browser()?;
    page.click("button", "Nouvelle note").await?;
    let field = page.find(Query::new("textbox", "Note").inside("dialog", "Nouvelle note")).await?;
    let field = field.to_json()?;
    until("the field of the note with the focus", PATIENCE, async || {
        let has_focus = "return document.activeElement === arguments[0]";
        let has_focus: bool = page.js(has_focus, vec![field.clone()]).await?;
        Ok(if has_focus { Ok(()) } else { Err(page.view().await?.to_string()) })
    })
    .await?;
    let typed = RefCell::new(Typed::default());
    if let Ok(ended) = timeout(time, type_on(page, &typed, round)).await {
        match ended.context("the typing ended by itself")? {}
    }
    let killed = Instant::now();
    Profile::kill(browser).await?;
    Ok(Note::new(typed.take(), killed))
}

/// Types the mark of the note, then numbered words, key by key.
async fn type_on(page: &Page, typed: &RefCell<Typed>, round: usize) -> Result<Infallible> {
    let mut pace = interval(BETWEEN_KEYS);
    pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let press = async |keys: &str| {
        typed.borrow_mut().send(keys);
        page.type_text(keys).await?;
        typed.borrow_mut().arrive(Instant::now());
        anyhow::Ok(())
    };
    press(&Note::mark(round)).await?;
    for number in 1_u32.. {
        for key in format!(" w{number:04}").chars() {
            pace.tick().await;
            press(key.encode_utf8(&mut [0; 4])).await?;
        }
    }
    bail!("no more numbers")
}

/// When each browser is killed: at random, and no two close to each other before all the time between has been tried. Single
/// throws would leave out a second of it rather often.
#[derive(Debug)]
struct Moments {
    first: f64,
}

impl Moments {
    fn new() -> Self {
        Self { first: RandomState::new().build_hasher().finish() as f64 / u64::MAX as f64 }
    }

    fn of(&self, round: usize) -> Duration {
        let part = (self.first + round as f64 * GOLDEN).fract();
        EARLIEST + (LATEST - EARLIEST).mul_f64(part)
    }
}

impl Outcome {
    fn worst_loss(&self) -> Duration {
        self.notes.iter().map(Note::loss).max().unwrap_or_default()
    }

    fn count(&self, counts: impl Fn(&Note) -> bool) -> usize {
        self.notes.iter().filter(|note| counts(note)).count()
    }

    fn lost(&self) -> usize {
        self.count(Note::is_lost)
    }

    fn is_good(&self) -> bool {
        self.lost() == 0 && self.worst_loss() <= BOUND
    }

    fn figures(&self) -> Value {
        let losses_ms: Vec<u128> = self.notes.iter().map(|note| note.loss().as_millis()).collect();
        json!({
            "engine": self.kind.name(), "kills": self.notes.len(), "notes_kept": self.count(Note::is_kept),
            "notes_lost": self.lost(), "worst_loss_ms": self.worst_loss().as_millis(), "losses_ms": losses_ms,
        })
    }
}

fn report(outcomes: &[Outcome], options: &Options) -> Result<()> {
    println!(
        "\n{:<10} {:>6} {:>11} {:>11} {:>12}",
        "engine", "kills", "notes kept", "notes lost", "worst loss"
    );
    for outcome in outcomes {
        let (name, kills, kept) = (outcome.kind.name(), outcome.notes.len(), outcome.count(Note::is_kept));
        let (lost, worst_ms) = (outcome.lost(), outcome.worst_loss().as_millis());
        println!("{name:<10} {kills:>6} {kept:>11} {lost:>11} {worst_ms:>9} ms");
    }
    let engines: Vec<Value> = outcomes.iter().map(Outcome::figures).collect();
    let figures = json!({ "bound_ms": BOUND.as_millis(), "engines": engines });
    if let Some(folder) = options.out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&options.out, format!("{figures:#}\n"))
        .with_context(|| format!("no {}", options.out.display()))?;
    let bad: Vec<&str> = outcomes.iter().filter(|all| !all.is_good()).map(|all| all.kind.name()).collect();
    ensure!(bad.is_empty(), "a note, or more than {BOUND:?} of typing, was lost in {}", bad.join(", "));
    Ok(())
}
