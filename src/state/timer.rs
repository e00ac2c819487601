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
        let timer = RwSignal::new(storage::read(&key).and_then(|text| text.parse().ok()));
        Self { timer, left_ms: time_left(timer.into()), key: StoredValue::new(key) }
    }

    /// Changes it. Nothing is kept of one that is gone.
    pub fn set(self, timer: Option<Timer>) {
        let text = timer.as_ref().map(ToString::to_string);
        self.key.with_value(|key| storage::write(key, text.as_deref()));
        self.timer.set(timer);
        look(self.timer.into(), self.left_ms);
    }

    /// Changes the one that is there, given what time it is.
    pub fn change(self, change: impl FnOnce(&mut Timer, u64)) {
        if let Some(mut timer) = self.timer.get_untracked() {
            change(&mut timer, clock::wall_ms());
            self.set(Some(timer));
        }
    }
}

/// How many milliseconds are left of a timer, as of the last second that began, as long as somebody wants to know.
#[must_use]
pub fn time_left(timer: Signal<Option<Timer>>) -> RwSignal<i64> {
    let left_ms = RwSignal::new(left_now(timer).unwrap_or_default());
    spawn_local(async move {
        while look(timer, left_ms) {
            let is_running = timer.with_untracked(|timer| timer.is_some_and(|timer| timer.is_running()));
            clock::rest(if is_running { LOOK_MS } else { IDLE_MS }).await;
        }
    });
    left_ms
}

/// How much is left now; nothing when the timer is gone with its page.
fn left_now(timer: Signal<Option<Timer>>) -> Option<i64> {
    let timer = timer.try_get_untracked()?;
    Some(timer.map_or(0, |timer| timer.left_ms(clock::wall_ms())))
}

/// Looks how much is left. Returns whether somebody still wants to know.
pub fn look(timer: Signal<Option<Timer>>, left_ms: RwSignal<i64>) -> bool {
    let Some(now) = left_now(timer) else { return false };
    let Some(shown) = left_ms.try_get_untracked() else { return false };
    if second(now) != second(shown) {
        left_ms.set(now);
    }
    true
}

/// The second that a time is in, running down: the last one before the end is 1.
fn second(left_ms: i64) -> i64 {
    left_ms.div_euclid(1000) + i64::from(left_ms.rem_euclid(1000) > 0)
}
