//! The present minute, for the pieces of a page that follow it.

use chrono::NaiveDateTime;
use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Minute(Signal<Option<NaiveDateTime>>);

/// Gives pages the present minute.
pub fn provide_minute(minute: Signal<Option<NaiveDateTime>>) {
    provide_context(Minute(minute));
}

/// The present minute where the device is; nothing when nobody knows.
#[must_use]
pub fn expect_minute() -> Signal<Option<NaiveDateTime>> {
    use_context::<Minute>().map_or_else(|| Signal::stored(None), |Minute(minute)| minute)
}
