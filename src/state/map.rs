//! What of a map is seen.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, media};
use crate::domain::map::Viewport;

/// How long the way to another part of the map takes.
const FLIGHT_MS: f64 = 400.0;

/// When it is over at the latest.
const ARRIVED_AFTER_MS: i32 = 1000;

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
    /// What the page is about.
    aim: StoredValue<Option<Viewport>>,
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
            aim: StoredValue::new(None),
            flight: StoredValue::new(0),
        }
    }
}

impl MapView {
    /// Shows another part of the map, at once. Returns whether it is another one.
    pub fn show(self, viewport: Viewport) -> bool {
        let is_other = self.viewport.with_untracked(|shown| *shown != viewport);
        if is_other {
            self.flight.update_value(|flight| *flight += 1);
            self.viewport.set(viewport);
        }
        is_other
    }

    /// Shows what the page is about, unless it was about that before: where one has moved to meanwhile stays in sight.
    pub fn aim(self, to: Viewport) {
        let before = self.aim.try_update_value(|aim| aim.replace(to)).flatten();
        match before {
            None => {
                self.show(to);
            }
            Some(before) if before != to => self.fly(to),
            Some(_) => {}
        }
    }

    /// Moves on to another part of the map, unless nothing is to move by itself.
    pub fn fly(self, to: Viewport) {
        // What was under way ends, even when it has not left yet.
        self.flight.update_value(|flight| *flight += 1);
        let from = self.viewport.get_untracked();
        if media::prefers_reduced_motion() || clock::is_unseen() || from == to {
            self.show(to);
            return;
        }
        let flight = self.flight.get_value();
        let is_under_way = move || self.flight.try_get_value() == Some(flight);
        // A browser that paints no frames for now still arrives.
        clock::after(ARRIVED_AFTER_MS, move || {
            if is_under_way() {
                self.show(to);
            }
        });
        spawn_local(async move {
            let begin_ms = clock::next_frame().await;
            loop {
                let now_ms = clock::next_frame().await;
                if !is_under_way() {
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
