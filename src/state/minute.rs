//! The present minute, where the device is.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::browser::clock;

/// How often the clock is looked at: a part of the programme begins at most so much late.
const PERIOD_MS: i32 = 10_000;

/// The present minute; nothing when the device has no sound clock.
pub fn present_minute() -> Signal<Option<NaiveDateTime>> {
    let present = RwSignal::new(clock::local_time());
    clock::every(PERIOD_MS, move || {
        let minute = clock::local_time();
        if minute != present.get_untracked() {
            present.set(minute);
        }
    });
    present.into()
}
