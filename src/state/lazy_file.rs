//! A file of the application that is loaded when it is first needed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::fetch::{self, Stop};
use crate::domain::gazetteer::Gazetteer;
use crate::domain::map::Atlas;
use crate::state::part::{PartLoad, PartState};
use crate::state::slices::Slices;

/// How long a file may take before it is said that it does not come; it can be asked for again. On a slow telephone network, half a
/// megabyte is there by then.
const GIVEN_UP_AFTER_MS: i32 = 30_000;

/// Such a file, as what is made of it.
pub struct LazyFile<T: 'static> {
    state: PartState,
    content: RwSignal<Option<Arc<T>>>,
}

impl<T> Clone for LazyFile<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for LazyFile<T> {}

/// Provides them to everything below: the shapes of the territories, and the gazetteer of communes.
pub fn provide_lazy_files() {
    provide_context(LazyFile::<Atlas>::new());
    provide_context(LazyFile::<Gazetteer>::new());
}

impl<T: Send + Sync> LazyFile<T> {
    fn new() -> Self {
        Self { state: PartState::default(), content: RwSignal::new(None) }
    }

    /// What is in it, once that is there; tracked.
    #[must_use]
    pub fn get(self) -> Option<Arc<T>> {
        self.content.get()
    }

    /// How far its loading has come; tracked.
    #[must_use]
    pub fn progress(self) -> PartLoad {
        self.state.get()
    }

    /// Loads the file at a path relative to the page, unless that is done or under way, anew after a failure.
    pub fn load(self, path: &'static str, read: impl AsyncFnOnce(&str, &Slices) -> Option<T> + 'static) {
        self.state.load(async move {
            let stop = Stop::default();
            let given_up = stop.clone();
            // The browser itself may wait for minutes.
            clock::after(GIVEN_UP_AFTER_MS, move || given_up.stop());
            let text = fetch::text(path, &stop).await.ok();
            // To arrive, to be read, and what then follows it are tasks of their own: each may be long.
            clock::rest(0).await;
            let content = match text {
                Some(text) => read(&text, &Slices::begin()).await,
                None => None,
            };
            clock::rest(0).await;
            let is_there = content.is_some();
            self.content.set(content.map(Arc::new));
            is_there
        });
    }
}
