//! The dataset that is open, and how it comes to be.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::fetch::{self, FetchError};
use crate::domain::dataset::{self, Dataset, Finding, LoadFailure};

/// The published dataset, relative to the page.
const PATH: &str = "data/dataset.json";

/// How long a load may take before the page says that it is under way: most are over before that, and a notice
/// that flashes by helps nobody.
const SLOW_AFTER_MS: i32 = 500;

/// How long before a retry is offered. A request can hang for minutes before the browser gives it up.
const STALLED_AFTER_MS: i32 = 10_000;

/// A dataset and what the gate had to say about it.
#[derive(Debug)]
pub struct Catalog {
    /// The dataset.
    pub dataset: Dataset,
    /// What is wrong with its file.
    pub findings: Vec<Finding>,
}

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

/// The loading of the dataset, as the pages see it.
#[derive(Clone, Copy)]
pub struct CatalogLoad {
    load: RwSignal<Load>,
    /// Which attempt counts: what an earlier one still brings comes too late.
    attempt: StoredValue<u32>,
}

impl CatalogLoad {
    /// How far it has come; tracked.
    #[must_use]
    pub fn get(self) -> Load {
        self.load.get()
    }

    /// Loads the published dataset, anew after a failure.
    pub fn start(self) {
        let attempt = self.attempt.get_value() + 1;
        self.attempt.set_value(attempt);
        let is_current = move || self.attempt.get_value() == attempt;
        let is_loading =
            move || is_current() && !matches!(self.load.get_untracked(), Load::Ready(_) | Load::Failed(_));

        self.load.set(Load::Loading);
        for (delay_ms, load) in [(SLOW_AFTER_MS, Load::LoadingSlowly), (STALLED_AFTER_MS, Load::Stalled)] {
            clock::after(delay_ms, move || {
                if is_loading() {
                    self.load.set(load);
                }
            });
        }
        spawn_local(async move {
            let load = match fetch_catalog().await {
                Ok(catalog) => Load::Ready(Arc::new(catalog)),
                Err(failure) => Load::Failed(failure),
            };
            if is_current() {
                self.load.set(load);
            }
        });
    }
}

/// Starts loading, and provides it to everything below.
pub fn provide_catalog() -> CatalogLoad {
    let catalog = CatalogLoad { load: RwSignal::new(Load::Loading), attempt: StoredValue::new(0) };
    provide_context(catalog);
    catalog.start();
    catalog
}

async fn fetch_catalog() -> Result<Catalog, LoadFailure> {
    let bytes = fetch::bytes(PATH).await.map_err(|error| match error {
        FetchError::Unreachable => LoadFailure::Unreachable,
        FetchError::Status(status) => LoadFailure::Status(status),
    })?;
    let (dataset, findings) = dataset::read(&bytes)?;
    Ok(Catalog { dataset, findings })
}
