//! The only place that touches the browser: one file for each thing it does for us.
//!
//! What is read here may be missing (storage that is blocked, a page without an element): each file says what it
//! then returns. Nothing here knows about signals or about restitution days.

pub mod clock;
pub mod dom;
pub mod fetch;
pub mod history;
pub mod storage;

#[expect(clippy::disallowed_methods, reason = "the one door to the window")]
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
