//! The only place that touches the browser: one file for each thing it does for us.
//!
//! What is read here may be missing (storage that is blocked, a page without an element): each file says what it
//! then returns. Nothing here knows about signals or about restitution days.

pub mod camera;
pub mod clipboard;
pub mod clock;
pub mod database;
pub mod dom;
pub mod downloads;
pub mod fetch;
pub mod files;
pub mod gestures;
pub mod history;
pub mod keys;
pub mod life;
pub mod media;
pub mod nearness;
pub mod pictures;
pub mod print;
pub mod random;
pub mod share;
pub mod size;
pub mod storage;
pub mod tabs;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

#[expect(clippy::disallowed_methods, reason = "the one door to the window")]
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// What a property holds, unless that is nothing: an older browser, or a page that is not secure, may lack what its type
/// promises.
fn present<T: AsRef<wasm_bindgen::JsValue>>(value: T) -> Option<T> {
    let is_there = !value.as_ref().is_undefined() && !value.as_ref().is_null();
    is_there.then_some(value)
}

/// Something that is listened to as long as this is kept.
#[must_use]
pub struct Listening(Option<Box<dyn FnOnce()>>);

impl Listening {
    fn until(end: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(end)))
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}

/// Calls `then` at each such event of the window, for as long as the document lives.
fn listen(event: &str, then: impl Fn() + 'static) {
    listen_with(event, move |_| then());
}

/// The same, with the event.
fn listen_with(event: &str, then: impl Fn(web_sys::Event) + 'static) {
    let Some(window) = window() else { return };
    let callback = Closure::<dyn Fn(web_sys::Event)>::new(then);
    // It fails only for a callback that is no function.
    let _ = window.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    // The listener lives as long as the document.
    callback.forget();
}
