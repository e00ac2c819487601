//! The dataset that is open, and how it comes to be.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::fetch::Stop;
use crate::domain::catalog::{Catalog, Origin};
use crate::domain::dataset::{LoadFailure, Refusal};
use crate::state::{opened_file, reading};

/// How long a load may take before the page says that it is under way: most are over before that, and a notice
/// that flashes by helps nobody.
const SLOW_AFTER_MS: i32 = 500;

/// How long before a retry is offered while nothing comes. A request can hang for minutes before the browser gives it up.
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
    /// The kept file of this name was not opened again, and why; no reason when it could not be brought back.
    NotReopened(String, Option<Refusal>),
    /// The published dataset is being fetched, to be shown again.
    Returning,
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
    pub(super) load: RwSignal<Load>,
    pub(super) opening: RwSignal<Opening>,
    pub(super) keeping: RwSignal<Keeping>,
    pub(super) loads: Attempts,
    pub(super) openings: Attempts,
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
        let attempt = self.loads.begin();
        self.openings.begin();
        self.opening.set(Opening::Idle);
        self.load.set(Load::Loading);
        let wait = Wait { catalog: self, attempt: attempt.clone(), number: Rc::default() };
        clock::after(SLOW_AFTER_MS, {
            let wait = wait.clone();
            move || {
                if wait.is_loading() {
                    self.load.set(Load::LoadingSlowly);
                }
            }
        });
        spawn_local(async move {
            let path = match reading::published_path() {
                Ok(path) => path,
                Err(failure) => return self.load.set(Load::Failed(failure)),
            };
            let (load, not_reopened) = match reading::kept(&path, &wait).await {
                Some(Ok(catalog)) => (Ok(catalog), None),
                Some(Err(not_reopened)) => (reading::published(&path, &wait).await, Some(not_reopened)),
                None => (reading::published(&path, &wait).await, None),
            };
            // To be read to its end and to be drawn are two tasks: each may be long.
            clock::rest(0).await;
            if !self.loads.is_current(&attempt) {
                return;
            }
            match load {
                Ok(catalog) => self.show(catalog, &path, not_reopened, attempt).await,
                Err(failure) => self.load.set(Load::Failed(failure)),
            }
        });
    }

    /// Another tab keeps the file of that name by now, or none: what is said of this one has to stay true.
    fn kept_elsewhere(self, kept: Option<String>) {
        if let Load::Ready(catalog) = self.load.get_untracked()
            && let Origin::Device { name } = &catalog.origin
            && kept.as_ref() != Some(name)
        {
            self.keeping.set(Keeping::NotKept);
        }
    }

    /// Shows what was loaded first, with a word on the kept file that was not to be had.
    async fn show(
        self,
        catalog: Catalog,
        path: &str,
        not_reopened: Option<(String, Option<Refusal>)>,
        attempt: Attempt,
    ) {
        let origin = catalog.origin.clone();
        self.load.set(Load::Ready(Arc::new(catalog)));
        if let Origin::Device { .. } = origin {
            // Once it is drawn: a file that stops the application does not come as far as this.
            clock::rest(0).await;
            if self.loads.is_current(&attempt) {
                let is_kept = opened_file::confirm(path);
                self.keeping.set(if is_kept { Keeping::Kept } else { Keeping::NotKept });
            }
        }
        if let Some((name, refusal)) = not_reopened {
            let is_refused = refusal.is_some();
            // What becomes of another file is more to the point by now.
            if self.opening.get_untracked() == Opening::Idle {
                self.opening.set(Opening::NotReopened(name, refusal));
            }
            if is_refused || opened_file::is_given_up(path) {
                opened_file::forget(path).await;
            }
        }
    }
}

/// A wait for bytes, during which a retry may be of use; it is of none while what came is read.
#[derive(Clone)]
pub(super) struct Wait {
    catalog: CatalogLoad,
    pub attempt: Attempt,
    /// What was set up for an earlier wait no longer counts.
    number: Rc<Cell<u32>>,
}

impl Wait {
    /// Nothing has come yet.
    pub fn begin(&self) {
        self.number.set(self.number.get() + 1);
        let (wait, number) = (self.clone(), self.number.get());
        clock::after(STALLED_AFTER_MS, move || {
            if wait.number.get() == number && wait.is_loading() {
                wait.catalog.load.set(Load::Stalled);
            }
        });
    }

    /// Something has come, or will not come any more.
    pub fn end(&self) {
        self.number.set(self.number.get() + 1);
        if self.is_loading() && self.catalog.load.get_untracked() == Load::Stalled {
            self.catalog.load.set(Load::LoadingSlowly);
        }
    }

    fn is_loading(&self) -> bool {
        let is_over = matches!(self.catalog.load.get_untracked(), Load::Ready(_) | Load::Failed(_));
        self.catalog.loads.is_current(&self.attempt) && !is_over
    }
}

/// One of several attempts, of which only the last counts.
#[derive(Clone)]
pub(super) struct Attempt {
    number: u32,
    /// Breaks off what it fetches.
    pub stop: Stop,
}

/// The attempts of one kind: what an earlier one still brings comes too late.
#[derive(Clone, Copy)]
pub(super) struct Attempts(StoredValue<Attempt, LocalStorage>);

impl Attempts {
    fn new() -> Self {
        Self(StoredValue::new_local(Attempt { number: 0, stop: Stop::default() }))
    }

    /// Begins another attempt, and breaks off the one before.
    pub fn begin(self) -> Attempt {
        self.0.update_value(|attempt| {
            attempt.stop.stop();
            *attempt = Attempt { number: attempt.number + 1, stop: Stop::default() };
        });
        self.0.get_value()
    }

    /// Whether no other attempt has begun since.
    pub fn is_current(self, attempt: &Attempt) -> bool {
        self.0.with_value(|current| current.number == attempt.number)
    }
}

/// Starts loading, and provides it to everything below.
pub fn provide_catalog() -> CatalogLoad {
    let catalog = CatalogLoad {
        load: RwSignal::new(Load::Loading),
        opening: RwSignal::new(Opening::Idle),
        keeping: RwSignal::new(Keeping::UnderWay),
        loads: Attempts::new(),
        openings: Attempts::new(),
    };
    provide_context(catalog);
    catalog.start();
    if let Ok(path) = reading::published_path() {
        opened_file::on_change_elsewhere(&path, move |name| catalog.kept_elsewhere(name));
    }
    catalog
}
