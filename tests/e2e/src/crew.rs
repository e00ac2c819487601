//! One thread for each engine: engines work beside each other, a single engine does one scenario at a time.

use std::fs;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{PoisonError, RwLock};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};

use crate::engine::{Engine, EngineKind};
use crate::page::Page;
use crate::settings::Settings;
use crate::site;

/// What a scenario gets: a clean window, and what it needs to serve the build in another way.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The window, on the build as it is served to everybody.
    pub page: Page,
    /// Where things are.
    pub settings: Settings,
}

/// A scenario's work.
pub type Work<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A scenario: a sentence, and what is done.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// The name, as a sentence.
    pub name: &'static str,
    /// What is done.
    pub run: for<'a> fn(&'a Stage) -> Work<'a>,
    /// Whether it measures time: no other engine works meanwhile, and the browser is a fresh one that ends with it, since
    /// a browser clears up behind earlier documents whenever it likes, and takes the machine to do so.
    pub alone: bool,
}

/// Held for reading by every scenario, and for writing by one that must be alone on the machine.
static MACHINE: RwLock<()> = RwLock::new(());

/// Longer than any scenario; one that hangs says so, and the others go on.
const SCENARIO_TIMEOUT: Duration = Duration::from_secs(240);

struct Job {
    scenario: Scenario,
    answer: Sender<Result<()>>,
}

/// An engine's thread. The browser starts with the first scenario and ends when this is dropped.
#[derive(Debug)]
pub struct Worker {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

/// Hands scenarios to a [`Worker`].
#[derive(Clone, Debug)]
pub struct Desk(Sender<Job>);

impl Worker {
    /// Starts the thread of an engine.
    pub fn start(kind: EngineKind, settings: Settings) -> Result<(Self, Desk)> {
        let (jobs, queue) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name(kind.name().to_owned())
            .spawn(move || work(kind, &settings, &queue))?;
        Ok((Self { jobs: Some(jobs.clone()), thread: Some(thread) }, Desk(jobs)))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Desk {
    /// Runs a scenario and waits for its end.
    pub fn run(&self, scenario: Scenario) -> Result<()> {
        let (answer, result) = mpsc::channel();
        self.0.send(Job { scenario, answer }).map_err(|_| anyhow!("the engine's thread has ended"))?;
        result.recv().context("the engine's thread ended in the middle")?
    }
}

fn work(kind: EngineKind, settings: &Settings, queue: &Receiver<Job>) {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return refuse(queue, &error.into()),
    };
    let site = match site::serve(settings) {
        Ok(site) => site,
        Err(error) => return refuse(queue, &error),
    };
    let axe: Rc<str> = match fs::read_to_string(&settings.axe) {
        Ok(text) => text.into(),
        Err(error) => {
            return refuse(queue, &anyhow!("no axe-core at {}: {error}", settings.axe.display()));
        }
    };
    runtime.block_on(async {
        let mut engine = None;
        while let Ok(job) = queue.recv() {
            let alone = job.scenario.alone.then(|| MACHINE.write().unwrap_or_else(PoisonError::into_inner));
            let among = (!job.scenario.alone).then(|| MACHINE.read().unwrap_or_else(PoisonError::into_inner));
            if job.scenario.alone {
                end(&mut engine).await;
            }
            let outcome = perform(kind, settings, &site.url(), &axe, &mut engine, job.scenario).await;
            if job.scenario.alone {
                end(&mut engine).await;
            }
            drop((alone, among));
            let _ = job.answer.send(outcome);
        }
        end(&mut engine).await;
    });
}

async fn end(engine: &mut Option<Engine>) {
    if let Some(engine) = engine.take() {
        engine.stop().await;
    }
}

fn refuse(queue: &Receiver<Job>, error: &anyhow::Error) {
    while let Ok(job) = queue.recv() {
        let _ = job.answer.send(Err(anyhow!("{error:#}")));
    }
}

async fn perform(
    kind: EngineKind,
    settings: &Settings,
    base: &str,
    axe: &Rc<str>,
    engine: &mut Option<Engine>,
    scenario: Scenario,
) -> Result<()> {
    let mut stage = ready(kind, settings, base, axe, scenario.alone, engine).await?;
    if let Err(error) = stage.page.clean().await {
        // What an earlier scenario broke off may hang in the browser, as a database does: a fresh one takes its place.
        println!("{} gives way to a fresh one: {error:#}", kind.name());
        end(engine).await;
        stage = ready(kind, settings, base, axe, scenario.alone, engine).await?;
        stage.page.clean().await.context("the window cannot be cleaned")?;
    }
    let done = (scenario.run)(&stage);
    let outcome = tokio::time::timeout(SCENARIO_TIMEOUT, done)
        .await
        .unwrap_or_else(|_| Err(anyhow!("not finished after {SCENARIO_TIMEOUT:?}")));
    let Err(error) = outcome else { return Ok(()) };
    let picture = picture_of_failure(&stage, kind, scenario.name).await;
    let is_alive = match engine {
        Some(running) => running.is_alive().await,
        None => false,
    };
    if !is_alive {
        // A browser that is gone fails one scenario, not all that follow.
        end(engine).await;
    }
    Err(match picture {
        Ok(path) => error.context(format!("picture: {}", path.display())),
        Err(_) => error,
    })
}

/// The engine's window, in a browser that runs.
async fn ready(
    kind: EngineKind,
    settings: &Settings,
    base: &str,
    axe: &Rc<str>,
    alone: bool,
    engine: &mut Option<Engine>,
) -> Result<Stage> {
    let running = match engine.take() {
        Some(running) => engine.insert(running),
        None if alone => engine.insert(Engine::start_to_measure(kind).await?),
        None => engine.insert(Engine::start(kind).await?),
    };
    let page = Page::new(running.driver.clone(), kind, base.to_owned(), Rc::clone(axe));
    Ok(Stage { page, settings: settings.clone() })
}

async fn picture_of_failure(stage: &Stage, kind: EngineKind, name: &str) -> Result<PathBuf> {
    let folder = stage.settings.target.join("e2e-failures");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{}-{name}.png", kind.name()));
    stage.page.driver().handle().screenshot(&path).await?;
    Ok(path)
}
