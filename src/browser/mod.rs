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
pub mod screen;
pub mod share;
pub mod size;
pub mod sound;
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

/// Calls `then` at each such event of something, as long as that is kept. Nothing when it cannot be listened to.
fn listen_while(
    target: impl Into<web_sys::EventTarget>,
    event: &'static str,
    then: impl Fn(web_sys::Event) + 'static,
) -> Option<Listening> {
    let callback = Closure::<dyn Fn(web_sys::Event)>::new(then);
    let function: js_sys::Function = callback.as_ref().unchecked_ref::<js_sys::Function>().clone();
    let target = target.into();
    target.add_event_listener_with_callback(event, &function).ok()?;
    Some(Listening::until(move || {
        // It fails only for a callback that is no function.
        let _ = target.remove_event_listener_with_callback(event, &function);
        drop(callback);
    }))
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
