//! The life of the document: when it is put aside, perhaps for ever.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::{Listening, clock, document, listen, listen_while, window};

/// Calls `then` whenever the document is put aside: another one is shown, the tab goes behind another, or the browser freezes it. Of
/// none of these it is sure that anything comes after; phones end tabs without another word.
pub fn on_put_aside(then: impl Fn() + Clone + 'static) {
    listen("pagehide", then.clone());
    let frozen = then.clone();
    listen_on_document("freeze", frozen);
    listen_on_document("visibilitychange", move || {
        if clock::is_unseen() {
            then();
        }
    });
}

/// Has the browser ask before the document is left, as long as that is listened to. To be used only while something would be lost: such a
/// document is not kept for Back.
pub fn ask_before_leaving() -> Option<Listening> {
    while_kept("beforeunload", |event| event.prevent_default())
}

/// Calls `then` before the document is left, as long as that is listened to. A browser waits for that with the end of a document; without
/// it, Firefox may end a tab that is closed before it has kept what it wrote at the very last. To be used as [`ask_before_leaving`].
pub fn on_leaving(then: impl Fn() + 'static) -> Option<Listening> {
    while_kept("beforeunload", move |_| then())
}

/// Calls `then` when the document has been left, as long as that is listened to.
pub fn on_left(then: impl Fn() + 'static) -> Option<Listening> {
    while_kept("pagehide", move |_| then())
}

/// Calls `then` whenever the document is shown: at its start, and when Back leads to it as it was left.
pub fn on_shown(then: impl Fn() + 'static) {
    listen("pageshow", then);
}

/// Calls `then` whenever the document comes to be seen, as long as that is listened to.
pub fn on_seen(then: impl Fn() + 'static) -> Option<Listening> {
    listen_while(document()?, "visibilitychange", move |_| {
        if !clock::is_unseen() {
            then();
        }
    })
}

fn while_kept(event: &'static str, then: impl Fn(Event) + 'static) -> Option<Listening> {
    listen_while(window()?, event, then)
}

fn listen_on_document(event: &str, then: impl Fn() + 'static) {
    let Some(document) = document() else { return };
    let callback = Closure::<dyn Fn()>::new(then);
    // It fails only for a callback that is no function.
    let _ = document.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    callback.forget();
}
