//! What a person has asked of all pages, through the system or the browser, and how much of one is seen.

use super::window;

/// Whether nothing is to move by itself.
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether the window is as high as a projector's screen, and higher than a laptop's.
#[must_use]
pub fn is_tall() -> bool {
    matches("(min-height: 60rem)")
}

fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok()?).is_some_and(|query| query.matches())
}
