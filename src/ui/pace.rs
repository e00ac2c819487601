//! How pieces that draw much do so without making the page wait.

use leptos::prelude::*;

/// Work that is called again and again until it returns `false`.
pub type Work = Box<dyn FnMut() -> bool>;

/// What calls it, in slices, and keeps it until the piece that asked is gone.
#[derive(Clone, Copy)]
struct Pace(fn(Work));

/// Gives pages their pace.
pub fn provide_pace(pace: fn(Work)) {
    provide_context(Pace(pace));
}

/// Does work at the page's pace. Outside a page there is none, and it is done at once.
pub fn work_at_pace(mut work: Work) {
    match use_context::<Pace>() {
        Some(Pace(pace)) => pace(work),
        None => while work() {},
    }
}
