//! How pieces that draw much do so without making the page wait.

use leptos::ev::Event;
use leptos::prelude::*;

/// Work that is called again and again until it returns `false`.
pub type Work = Box<dyn FnMut() -> bool>;

/// What calls such work, in slices.
#[derive(Clone, Copy)]
pub struct Pace {
    /// Until the piece that asked is gone.
    pub draw: fn(Work),
    /// Says how many of so many pieces are to be drawn by now, which it does one at a time.
    pub one_by_one: fn(usize) -> Signal<usize>,
    /// To the end, whoever asked.
    pub clear: fn(Work),
    /// Marks the piece of a list that the browser has begun to lay out, or no longer lays out, by `data-near`.
    pub note_near: fn(&Event),
    /// Whether the screen is as high as a projector's, so that more of a list is seen below what stands above it.
    pub is_tall: fn() -> bool,
}

/// Gives pages their pace.
pub fn provide_pace(pace: Pace) {
    provide_context(pace);
}

/// The pace of the page. Outside a page there is none, and everything is done at once.
#[must_use]
pub fn expect_pace() -> Pace {
    fn at_once(mut work: Work) {
        while work() {}
    }
    use_context().unwrap_or(Pace {
        draw: at_once,
        one_by_one: Signal::stored,
        clear: at_once,
        note_near: |_| (),
        is_tall: || true,
    })
}
