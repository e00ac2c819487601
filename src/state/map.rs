//! The map: its shapes, which are loaded when it is first needed, and what of it is seen.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::fetch::{self, Stop};
use crate::browser::{clock, media};
use crate::domain::map::{Atlas, Viewport};
use crate::state::part::{PartLoad, PartState};

/// Where the shapes are, relative to the page.
const PATH: &str = "geo/territories.json";

/// How long the way to another part of the map takes.
const FLIGHT_MS: f64 = 400.0;

/// The shapes of the territories.
#[derive(Clone, Copy)]
pub struct AtlasLoad {
    state: PartState,
    atlas: RwSignal<Option<Arc<Atlas>>>,
}

/// Provides them to everything below.
pub fn provide_atlas() {
    provide_context(AtlasLoad { state: PartState::default(), atlas: RwSignal::new(None) });
}

impl AtlasLoad {
    /// The shapes, once they are there; tracked.
    #[must_use]
    pub fn get(self) -> Option<Arc<Atlas>> {
        self.atlas.get()
    }

    /// How far their loading has come; tracked.
    #[must_use]
    pub fn progress(self) -> PartLoad {
        self.state.get()
    }

    /// Loads them unless that is done or under way, anew after a failure.
    pub fn load(self) {
        self.state.load(async move {
            let bytes = fetch::bytes(PATH, &Stop::default()).await.ok();
            let atlas = bytes.and_then(|bytes| Atlas::read(std::str::from_utf8(&bytes).ok()?).ok());
            let is_there = atlas.is_some();
            self.atlas.set(atlas.map(Arc::new));
            is_there
        });
    }
}

/// A map that is shown.
#[derive(Clone, Copy)]
pub struct MapView {
    /// What is seen.
    pub viewport: RwSignal<Viewport>,
    /// How wide it is, in the size of its text; 0 while nobody knows.
    pub width: RwSignal<f64>,
    /// The territory that the keys have come to, by its place in the list.
    pub active: RwSignal<usize>,
    /// Whether the last export could not be made.
    pub export_failed: RwSignal<bool>,
    /// What is under way, by its number: what comes later ends it.
    flight: StoredValue<u32>,
}

impl Default for MapView {
    fn default() -> Self {
        Self {
            viewport: RwSignal::new(Viewport::default()),
            width: RwSignal::new(0.0),
            active: RwSignal::new(0),
            export_failed: RwSignal::new(false),
            flight: StoredValue::new(0),
        }
    }
}

impl MapView {
    /// Shows another part of the map, at once. Returns whether it is another one.
    pub fn show(self, viewport: Viewport) -> bool {
        self.flight.update_value(|flight| *flight += 1);
        let is_other = self.viewport.with_untracked(|shown| *shown != viewport);
        if is_other {
            self.viewport.set(viewport);
        }
        is_other
    }

    /// Moves on to another part of the map, unless nothing is to move by itself.
    pub fn fly(self, to: Viewport) {
        let from = self.viewport.get_untracked();
        if media::prefers_reduced_motion() || clock::is_unseen() || from == to {
            self.show(to);
            return;
        }
        self.flight.update_value(|flight| *flight += 1);
        let flight = self.flight.get_value();
        spawn_local(async move {
            let begin_ms = clock::next_frame().await;
            loop {
                let now_ms = clock::next_frame().await;
                if self.flight.try_get_value() != Some(flight) {
                    return;
                }
                let part = ((now_ms - begin_ms) / FLIGHT_MS).clamp(0.0, 1.0);
                // It begins and ends slowly.
                let part = part * part * (3.0 - 2.0 * part);
                self.viewport.set(if part < 1.0 { from.towards(&to, part) } else { to });
                if part >= 1.0 {
                    return;
                }
            }
        });
    }
}
