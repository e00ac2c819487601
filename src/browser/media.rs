//! What a person has asked of all pages, through the system or the browser.

use super::window;

/// Whether nothing is to move by itself.
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    query.is_some_and(|query| query.matches())
}
