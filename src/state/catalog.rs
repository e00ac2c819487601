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

/// What becomes of a file that a person opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// Nothing: none is being opened, or the last one is what is shown.
    Idle,
    /// The file of this name is being read.
    Reading(String),
    /// The file of this name was not opened, and why; no reason when the browser could not read it.
    Refused(String, Option<Refusal>),
}

/// The loading of the dataset, as the pages see it.
#[derive(Clone, Copy)]
pub struct CatalogLoad {
    load: RwSignal<Load>,
    opening: RwSignal<Opening>,
    /// Which attempt counts: what an earlier one still brings comes too late.
    attempt: StoredValue<u32>,
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

    /// The word on the last file that was opened has been read.
    pub fn close_notice(self) {
        self.opening.set(Opening::Idle);
    }

    /// Loads the file that is kept on the device or else the published dataset, anew after a failure.
    pub fn start(self) {
        let attempt = self.next_attempt();
        let is_loading = move || {
            self.is_current(attempt) && !matches!(self.load.get_untracked(), Load::Ready(_) | Load::Failed(_))
        };
        self.load.set(Load::Loading);
        for (delay_ms, load) in [(SLOW_AFTER_MS, Load::LoadingSlowly), (STALLED_AFTER_MS, Load::Stalled)] {
            clock::after(delay_ms, move || {
                if is_loading() {
                    self.load.set(load);
                }
            });
        }
        spawn_local(async move {
            let load = match self.first_catalog().await {
                Ok(catalog) => Load::Ready(Arc::new(catalog)),
                Err(failure) => Load::Failed(failure),
            };
            if self.is_current(attempt) {
                self.load.set(load);
            }
        });
    }

    /// Opens a file of the device in place of what is shown, which stays when the file is refused. `before` is called
    /// just before it is shown.
    pub fn open(self, file: File, before: impl FnOnce() + 'static) {
        let attempt = self.next_attempt();
        let name = file.name();
        self.opening.set(Opening::Reading(name.clone()));
        spawn_local(async move {
            let opened = open_file(&file, &name).await;
            if !self.is_current(attempt) {
                return;
            }
            match opened {
                Ok(catalog) => {
                    before();
                    self.opening.set(Opening::Idle);
                    self.load.set(Load::Ready(Arc::new(catalog)));
                }
                Err(refusal) => self.opening.set(Opening::Refused(name, refusal)),
            }
        });
    }

    /// Forgets the file of the device and shows the published dataset again.
    pub fn return_to_published(self) {
        self.next_attempt();
        self.opening.set(Opening::Idle);
        spawn_local(async move {
            opened_file::forget().await;
            self.start();
        });
    }

    async fn first_catalog(self) -> Result<Catalog, LoadFailure> {
        let path = route::published_path(&history::search()).map_err(LoadFailure::NoSuchName)?;
        if let Some(file) = opened_file::instead_of(&path).await {
            match read(&file.bytes).await {
                Ok((dataset, findings)) => {
                    let origin = Origin::Device { name: file.name, is_kept: true };
                    return Ok(Catalog { dataset, findings, origin });
                }
                // It could be read once: this version of the application is stricter.
                Err(refusal) => self.opening.set(Opening::Refused(file.name, Some(refusal))),
            }
        }
        let bytes = fetch::bytes(&path).await.map_err(|error| match error {
            FetchError::Unreachable => LoadFailure::Unreachable,
            FetchError::Status(status) => LoadFailure::Status(status),
        })?;
        let (dataset, findings) = read(&bytes).await?;
        Ok(Catalog { dataset, findings, origin: Origin::Published })
    }

    fn next_attempt(self) -> u32 {
        let attempt = self.attempt.get_value() + 1;
        self.attempt.set_value(attempt);
        attempt
    }

    fn is_current(self, attempt: u32) -> bool {
        self.attempt.get_value() == attempt
    }
}

/// Starts loading, and provides it to everything below.
pub fn provide_catalog() -> CatalogLoad {
    let catalog = CatalogLoad {
        load: RwSignal::new(Load::Loading),
        opening: RwSignal::new(Opening::Idle),
        attempt: StoredValue::new(0),
    };
    provide_context(catalog);
    catalog.start();
    catalog
}

async fn open_file(file: &File, name: &str) -> Result<Catalog, Option<Refusal>> {
    if file.len() > MAX_BYTES {
        return Err(Some(Refusal::TooLarge(file.len())));
    }
    let bytes = file.bytes().await.ok_or(None)?;
    let (dataset, findings) = read(&bytes).await.map_err(Some)?;
    let is_kept = match route::published_path(&history::search()) {
        Ok(path) => opened_file::keep(&path, name, &bytes).await,
        Err(_) => false,
    };
    Ok(Catalog { dataset, findings, origin: Origin::Device { name: name.to_owned(), is_kept } })
}

async fn read(bytes: &[u8]) -> Result<(Dataset, Findings), Refusal> {
    let slices = Slices::begin();
    dataset::read_in_slices(bytes, async || slices.pause().await).await
}
