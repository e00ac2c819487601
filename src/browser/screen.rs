//! The screen that the document is on: the whole of it, without a pointer, and awake.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{Listening, document, life, listen_while, window};

/// Whether the browser gives a document the whole screen.
#[must_use]
pub fn can_be_full() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Whether the document has the whole screen.
#[must_use]
pub fn is_full() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Takes the whole screen, or gives it back. The browser may refuse.
pub fn toggle_full() {
    let Some(document) = document() else { return };
    if is_full() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        let _ = root.request_fullscreen();
    }
}

/// Gives the whole screen back, if the document has it.
pub fn end_full() {
    if is_full() {
        toggle_full();
    }
}

/// Opens an address of the application in a window of its own, which knows nothing of this one. A browser that has none opens a tab.
pub fn open_window(hash: &str) {
    if let Some(window) = window() {
        // It gives nothing back where the two are to know nothing of each other.
        let _ = window.open_with_url_and_target_and_features(hash, "_blank", WINDOW);
    }
}

/// A window by itself, no larger than the screens of laptops.
const WINDOW: &str = "popup,noopener,width=1200,height=720";

/// Calls `then` whenever the document takes the whole screen, or gives it back, as long as that is listened to.
pub fn on_full(then: impl Fn() + 'static) -> Option<Listening> {
    listen_while(document()?, "fullscreenchange", move |_| then())
}

/// Calls `then` whenever the pointer moves, as long as that is listened to.
pub fn on_pointer(then: impl Fn() + 'static) -> Option<Listening> {
    listen_while(document()?, "pointermove", move |_| then())
}

/// Names what the whole document is, for the style, as long as that is kept.
pub fn mark_root(name: &'static str) -> Option<Listening> {
    let root = document()?.document_element()?;
    root.set_attribute(name, "").ok()?;
    Some(Listening::until(move || drop(root.remove_attribute(name))))
}

/// What keeps the screen awake, once the browser has given it.
type Sentinel = Rc<RefCell<Option<JsValue>>>;

/// Keeps the screen awake while the document is seen, as long as that is kept and where the browser knows how.
pub fn keep_awake() -> Option<Listening> {
    let sentinel = Sentinel::default();
    stay_awake(&sentinel);
    // The browser takes it back when the document is out of sight.
    let again = Rc::clone(&sentinel);
    let seen = life::on_seen(move || stay_awake(&again))?;
    Some(Listening::until(move || {
        drop(seen);
        if let Some(sentinel) = sentinel.take() {
            let _ = call(&sentinel, "release", &[]);
        }
    }))
}

fn stay_awake(sentinel: &Sentinel) {
    let lock = window().and_then(|window| Reflect::get(&window.navigator(), &"wakeLock".into()).ok());
    let asked = lock.and_then(|lock| call(&lock, "request", &["screen".into()]));
    let Some(promise) = asked.and_then(|asked| asked.dyn_into::<Promise>().ok()) else { return };
    let sentinel = Rc::clone(sentinel);
    let given = Closure::once_into_js(move |value: JsValue| *sentinel.borrow_mut() = Some(value));
    // A device that is low on power refuses, and nothing else is lost by that.
    let refused = Closure::once_into_js(|_: JsValue| ());
    let _ = call(&promise, "then", &[given, refused]);
}

/// Calls a method that not every browser has.
fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.apply(object, &arguments.iter().collect()).ok()
}
