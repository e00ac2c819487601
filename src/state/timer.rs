//! The timer of the steps of a workshop: whoever holds the page starts it, and the device keeps it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, storage};
use crate::domain::timer::Timer;

/// How often it is looked how much is left. What is shown are seconds; the end is a moment, so that no look is ever late by more.
const LOOK_MS: i32 = 200;

/// The same while none runs: one may be started in another way than by this page.
const IDLE_MS: i32 = 1000;

/// A timer, and how much is left.
#[derive(Clone, Copy)]
pub struct KeptTimer {
    /// The timer, when one runs or waits.
    pub timer: RwSignal<Option<Timer>>,
    /// How many milliseconds are left, as of the last second that began.
    pub left_ms: RwSignal<i64>,
    key: StoredValue<String>,
}

impl KeptTimer {
    /// The timer of a workshop on the day of a dataset, both given by their ids, as long as its page is there.
    #[must_use]
    pub fn of(dataset: &str, workshop: &str) -> Self {
        let key = storage::timer_of(dataset, workshop);
        let timer: Option<Timer> = storage::read(&key).and_then(|text| text.parse().ok());
        let left_ms = timer.as_ref().map_or(0, |timer| timer.left_ms(clock::wall_ms()));
        let kept =
            Self { timer: RwSignal::new(timer), left_ms: RwSignal::new(left_ms), key: StoredValue::new(key) };
        spawn_local(async move {
            // It ends with the page that it was made for.
            while kept.look() {
                let is_running =
                    kept.timer.with_untracked(|timer| timer.is_some_and(|timer| timer.is_running()));
                clock::rest(if is_running { LOOK_MS } else { IDLE_MS }).await;
            }
        });
        kept
    }

    /// Changes it. Nothing is kept of one that is gone.
    pub fn set(self, timer: Option<Timer>) {
        let text = timer.as_ref().map(ToString::to_string);
        self.key.with_value(|key| storage::write(key, text.as_deref()));
        self.timer.set(timer);
        self.look();
    }

    /// Changes the one that is there, given what time it is.
    pub fn change(self, change: impl FnOnce(&mut Timer, u64)) {
        if let Some(mut timer) = self.timer.get_untracked() {
            change(&mut timer, clock::wall_ms());
            self.set(Some(timer));
        }
    }

    /// Looks how much is left. Returns whether somebody still wants to know.
    fn look(self) -> bool {
        let Some(timer) = self.timer.try_get_untracked() else { return false };
        let left_ms = timer.map_or(0, |timer| timer.left_ms(clock::wall_ms()));
        let shown = self.left_ms.try_get_untracked().unwrap_or_default();
        if second(left_ms) != second(shown) {
            self.left_ms.set(left_ms);
        }
        true
    }
}

/// The second that a time is in, running down: the last one before the end is 1.
fn second(left_ms: i64) -> i64 {
    left_ms.div_euclid(1000) + i64::from(left_ms.rem_euclid(1000) > 0)
}
