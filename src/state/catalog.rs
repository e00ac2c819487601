//! The dataset that is open, and how it comes to be.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::fetch::{self, FetchError};
use crate::browser::files::File;
use crate::browser::{clock, history};
use crate::domain::catalog::{Catalog, Origin};
use crate::domain::dataset::{self, Dataset, Findings, LoadFailure, MAX_BYTES, Refusal};
use crate::route;
use crate::state::opened_file;
use crate::state::slices::Slices;

/// How long a load may take before the page says that it is under way: most are over before that, and a notice
/// that flashes by helps nobody.
const SLOW_AFTER_MS: i32 = 500;

/// How long before a retry is offered. A request can hang for minutes before the browser gives it up.
const STALLED_AFTER_MS: i32 = 10_000;

/// How far the loading has come.
#[derive(Debug, Clone)]
pub enum Load {
    /// Under way, and not worth a word yet.
    Loading,
    /// Under way for long enough to say so.
    LoadingSlowly,
    /// Under way for so long that trying again may be better.
    Stalled,
    /// There.
    Ready(Arc<Catalog>),
    /// Not to be had, and why.
    Failed(LoadFailure),
}

impl PartialEq for Load {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading)
            | (Self::LoadingSlowly, Self::LoadingSlowly)
            | (Self::Stalled, Self::Stalled) => true,
            (Self::Ready(one), Self::Ready(other)) => Arc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

/// What becomes of a file that a person opens, or of the way back from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// Nothing is under way, and nothing is left to say.
    Idle,
    /// The file of this name is being read.
    Reading(String),
    /// The file of this name was not opened, and why; no reason when the browser could not read it.
    Refused(String, Option<Refusal>),
    /// The published dataset could not be shown again, and why.
    NotReturned(LoadFailure),
}

/// Whether the device keeps the file that is shown, so that it survives a reload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// That is not known yet.
    UnderWay,
    /// It does.
    Kept,
    /// It cannot.
    NotKept,
}

/// The loading of the dataset, as the pages see it.
#[derive(Clone, Copy)]
pub struct CatalogLoad {
    load: RwSignal<Load>,
    opening: RwSignal<Opening>,
    keeping: RwSignal<Keeping>,
    /// Which load counts: what an earlier one still brings comes too late.
    load_attempt: StoredValue<u32>,
    /// Which opening counts.
    opening_attempt: StoredValue<u32>,
}

impl CatalogLoad {
    /// How far it has come; tracked.
    #[must_use]
    pub fn get(self) -> Load {
        self.load.get()
    }

    /// What becomes of a file that is opened; tracked.
    #[must_use]
    pub fn opening(self) -> Opening {
        self.opening.get()
    }

    /// Whether the device keeps the file that is shown; tracked.
    #[must_use]
    pub fn keeping(self) -> Keeping {
        self.keeping.get()
    }

    /// The word on the last file that was opened has been read.
    pub fn close_notice(self) {
        self.opening.set(Opening::Idle);
    }

    /// Loads the file that is kept on the device or else the published dataset, anew after a failure. A file that is
    /// being opened is given up.
    pub fn start(self) {
        let attempt = next(self.load_attempt);
        next(self.opening_attempt);
        let is_loading = move || {
            is_current(self.load_attempt, attempt)
                && !matches!(self.load.get_untracked(), Load::Ready(_) | Load::Failed(_))
        };
        self.opening.set(Opening::Idle);
        self.load.set(Load::Loading);
        for (delay_ms, load) in [(SLOW_AFTER_MS, Load::LoadingSlowly), (STALLED_AFTER_MS, Load::Stalled)] {
            clock::after(delay_ms, move || {
                if is_loading() {
                    self.load.set(load);
                }
            });
        }
        spawn_local(async move {
            let path = match published_path() {
                Ok(path) => path,
                Err(failure) => return self.load.set(Load::Failed(failure)),
            };
            let (load, refused) = match kept_catalog(&path).await {
                Some(Ok(catalog)) => (Ok(catalog), None),
                Some(Err(refused)) => (published_catalog(&path).await, Some(refused)),
                None => (published_catalog(&path).await, None),
            };
            if !is_current(self.load_attempt, attempt) {
                return;
            }
            if let Some(refused) = refused {
                self.opening.set(refused);
            }
            match load {
                Ok(catalog) => self.show(catalog, &path).await,
                Err(failure) => self.load.set(Load::Failed(failure)),
            }
        });
    }

    /// Opens a file of the device in place of what is shown, which stays when the file is refused. `before` is called
    /// just before it is shown.
    pub fn open(self, file: File, before: impl FnOnce() + 'static) {
        let attempt = next(self.opening_attempt);
        let name = file.name();
        self.opening.set(Opening::Reading(name.clone()));
        spawn_local(async move {
            let read = read_file(&file).await;
            if !is_current(self.opening_attempt, attempt) {
                return;
            }
            let (dataset, findings, bytes) = match read {
                Ok(read) => read,
                Err(refusal) => return self.opening.set(Opening::Refused(name, refusal)),
            };
            // A load that is still under way comes too late from now on.
            let load_attempt = next(self.load_attempt);
            before();
            self.opening.set(Opening::Idle);
            self.keeping.set(Keeping::UnderWay);
            let catalog = Catalog { dataset, findings, origin: Origin::Device { name: name.clone() } };
            self.load.set(Load::Ready(Arc::new(catalog)));
            let Ok(path) = published_path() else { return self.keeping.set(Keeping::NotKept) };
            // Once it is drawn: a file that would stop the application is not kept.
            clock::rest(0).await;
            let is_kept = opened_file::keep(&path, &bytes).await;
            if is_current(self.load_attempt, load_attempt) {
                let is_kept = is_kept && opened_file::confirm(&path, &name);
                self.keeping.set(if is_kept { Keeping::Kept } else { Keeping::NotKept });
            }
        });
    }

    /// Shows the published dataset again and forgets the file of the device, which stays as long as the other is not
    /// there. `before` is called just before that is shown.
    pub fn return_to_published(self, before: impl FnOnce() + 'static) {
        let attempt = next(self.opening_attempt);
        self.opening.set(Opening::Idle);
        spawn_local(async move {
            let published = match published_path() {
                Ok(path) => published_catalog(&path).await.map(|catalog| (catalog, path)),
                Err(failure) => Err(failure),
            };
            if !is_current(self.opening_attempt, attempt) {
                return;
            }
            match published {
                Ok((catalog, path)) => {
                    next(self.load_attempt);
                    before();
                    self.load.set(Load::Ready(Arc::new(catalog)));
                    opened_file::forget(&path).await;
                }
                Err(failure) => self.opening.set(Opening::NotReturned(failure)),
            }
        });
    }

    /// Shows what was loaded first.
    async fn show(self, catalog: Catalog, path: &str) {
        let origin = catalog.origin.clone();
        self.load.set(Load::Ready(Arc::new(catalog)));
        if let Origin::Device { name } = origin {
            clock::rest(0).await;
            let is_kept = opened_file::confirm(path, &name);
            self.keeping.set(if is_kept { Keeping::Kept } else { Keeping::NotKept });
        }
    }
}

fn next(attempt: StoredValue<u32>) -> u32 {
    attempt.update_value(|attempt| *attempt += 1);
    attempt.get_value()
}

fn is_current(attempts: StoredValue<u32>, attempt: u32) -> bool {
    attempts.get_value() == attempt
}

/// Starts loading, and provides it to everything below.
pub fn provide_catalog() -> CatalogLoad {
    let catalog = CatalogLoad {
        load: RwSignal::new(Load::Loading),
        opening: RwSignal::new(Opening::Idle),
        keeping: RwSignal::new(Keeping::UnderWay),
        load_attempt: StoredValue::new(0),
        opening_attempt: StoredValue::new(0),
    };
    provide_context(catalog);
    catalog.start();
    catalog
}

fn published_path() -> Result<String, LoadFailure> {
    route::published_path(&history::search()).map_err(LoadFailure::NoSuchName)
}

async fn published_catalog(path: &str) -> Result<Catalog, LoadFailure> {
    let bytes = fetch::bytes(path).await.map_err(|error| match error {
        FetchError::Unreachable => LoadFailure::Unreachable,
        FetchError::Status(status) => LoadFailure::Status(status),
    })?;
    let (dataset, findings) = read(&bytes).await?;
    Ok(Catalog { dataset, findings, origin: Origin::Published })
}

/// The file that stands in for the published dataset of that path, if one is kept. It could be read once; a later
/// version of the application may be stricter, and then forgets it.
async fn kept_catalog(path: &str) -> Option<Result<Catalog, Opening>> {
    let file = opened_file::take(path).await?;
    match read(&file.bytes).await {
        Ok((dataset, findings)) => {
            Some(Ok(Catalog { dataset, findings, origin: Origin::Device { name: file.name } }))
        }
        Err(refusal) => {
            opened_file::forget(path).await;
            Some(Err(Opening::Refused(file.name, Some(refusal))))
        }
    }
}

async fn read_file(file: &File) -> Result<(Dataset, Findings, Vec<u8>), Option<Refusal>> {
    if file.len() > MAX_BYTES {
        return Err(Some(Refusal::TooLarge(file.len())));
    }
    let bytes = file.bytes().await.ok_or(None)?;
    let (dataset, findings) = read(&bytes).await.map_err(Some)?;
    Ok((dataset, findings, bytes))
}

async fn read(bytes: &[u8]) -> Result<(Dataset, Findings), Refusal> {
    let slices = Slices::begin();
    dataset::read_in_slices(bytes, async || slices.pause().await).await
}
