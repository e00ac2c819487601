//! Long work in slices, so that the page answers between them.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;

/// How long one slice lasts: a quarter of the 50 ms after which a page is felt to lag, since the browser's own work follows each.
const SLICE_MS: f64 = 12.0;

/// How long a slice lasts while nobody sees the page: a browser then lets a second pass before the next.
const UNSEEN_SLICE_MS: f64 = 500.0;

fn is_over(since_ms: f64, slice_ms: f64) -> bool {
    let passed_ms = clock::now_ms() - since_ms;
    passed_ms >= slice_ms && (passed_ms >= UNSEEN_SLICE_MS || !clock::is_unseen())
}

/// Work that goes on for a slice, then lets the browser do something else.
#[derive(Debug)]
pub struct Slices {
    since_ms: Cell<f64>,
}

impl Slices {
    /// Begins the first slice.
    #[must_use]
    pub fn begin() -> Self {
        Self { since_ms: Cell::new(clock::now_ms()) }
    }

    /// Lets the browser do something else when the slice is over. To be called often.
    pub async fn pause(&self) {
        if is_over(self.since_ms.get(), SLICE_MS) {
            clock::rest(0).await;
            self.since_ms.set(clock::now_ms());
        }
    }
}

/// How long one slice of drawing lasts at the most, in milliseconds.
const DRAWING_MS: f64 = 10.0;

/// How long a slice and what the browser makes of it may last together. It lays out and paints before the next one, and Firefox, with a
/// thousand elements of a table, is at it for eight times as long as they took to draw: slices become shorter until both fit.
const TURN_MS: f64 = 50.0;

/// After so many slices they wait until the browser has nothing else to do, for what it only does then: Firefox looks the new links
/// up in its history, and styles them anew.
const SLICES_BEFORE_IDLE: u32 = 10;

/// How long a frame, or an idle browser, is waited for.
const FRAME_MS: i32 = 250;
const IDLE_MS: i32 = 120;

/// How long what is shown piece by piece rests between them.
const REST_MS: i32 = 10;

thread_local! {
    /// Until when nothing is drawn that can wait, since somebody is typing: what they wait for comes first.
    static HELD_UNTIL_MS: Cell<f64> = const { Cell::new(0.0) };
}

/// How long after a key.
const HELD_MS: f64 = 350.0;

/// Holds back for a moment what is drawn in slices: somebody is typing.
pub fn hold_back() {
    HELD_UNTIL_MS.set(clock::now_ms() + HELD_MS);
}

/// Calls `work` again and again until it returns `false`, in slices, from a later task on, and not while somebody is typing. It
/// keeps `work`, and what that holds, until the present owner is done with; nothing is called after that.
pub fn work_in_slices(work: impl FnMut() -> bool + 'static) {
    let work = StoredValue::new_local(work);
    slice_by_slice(true, move || work.try_update_value(|work| work()).unwrap_or(false));
}

/// The same, to the end, whoever asked for it, and whether somebody is typing or not.
pub fn finish_in_slices(work: impl FnMut() -> bool + 'static) {
    slice_by_slice(false, work);
}

/// How many of so many pieces are to be there by now: one at once, and one more after each rest, in which the browser lays out what
/// is there.
#[must_use]
pub fn one_by_one(pieces: usize) -> Signal<usize> {
    let there = RwSignal::new(pieces.min(1));
    spawn_local(async move {
        for next in 2..=pieces {
            clock::rest(REST_MS).await;
            // Whoever asked is gone.
            if there.try_set(next).is_some() {
                return;
            }
        }
    });
    there.into()
}

fn slice_by_slice(is_held: bool, mut work: impl FnMut() -> bool + 'static) {
    spawn_local(async move {
        let mut slice_ms = DRAWING_MS;
        let mut slices = 0;
        clock::rest(0).await;
        loop {
            let held_ms = HELD_UNTIL_MS.get() - clock::now_ms();
            if is_held && held_ms > 0.0 {
                #[expect(clippy::cast_possible_truncation, reason = "it is less than a second")]
                clock::rest(held_ms.ceil() as i32).await;
                continue;
            }
            let since_ms = clock::now_ms();
            while !is_over(since_ms, slice_ms) {
                if !work() {
                    return;
                }
            }
            clock::rest_for_a_frame(FRAME_MS).await;
            slice_ms = (slice_ms * TURN_MS / (clock::now_ms() - since_ms)).clamp(1.0, DRAWING_MS);
            slices += 1;
            if slices % SLICES_BEFORE_IDLE == 0 {
                clock::rest_until_idle(IDLE_MS).await;
            }
        }
    });
}
