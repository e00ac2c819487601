//! The address and its history.
//!
//! Each entry of the history carries the number that this document gave it, so that a page can be shown where it
//! was left. The browser's own scroll restoration comes too early: the page is not drawn yet.

use wasm_bindgen::JsValue;

use super::{listen, window};

/// How the present entry of the history was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// By following a link or typing an address: a new entry.
    New,
    /// By Back or Forward: an entry with the number it once got.
    Return(u32),
}

/// The hash of the address, with its `#`; empty when there is none.
#[must_use]
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The query of the address before its hash, with its `?`; empty when there is none.
#[must_use]
pub fn search() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The path of the address, without query and hash: where the application is on its host.
#[must_use]
pub fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Goes to another hash, given with its `#`.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Makes another hash, given with its `#`, a new entry with that number, without telling anybody.
pub fn push(number: u32, hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // It fails when a page does so too often; the address then stays behind, and nothing else.
        let _ = history.push_state_with_url(&JsValue::from(number), "", Some(hash));
    }
}

/// Gives the present entry, of that number, another hash, without telling anybody.
pub fn replace(number: u32, hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::from(number), "", Some(hash));
    }
}

/// The whole address.
#[must_use]
pub fn address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address of the application without query and hash, unless it is one that only this device reaches.
#[must_use]
pub fn public_address() -> Option<String> {
    let location = window()?.location();
    let (protocol, host) = (location.protocol().ok()?, location.hostname().ok()?);
    let is_here =
        host == "localhost" || host.ends_with(".localhost") || host.starts_with("127.") || host == "[::1]";
    if !protocol.starts_with("http") || is_here {
        return None;
    }
    Some([location.origin().ok()?, location.pathname().ok()?].concat())
}

/// Takes the scroll position into our own hands.
pub fn own_scroll() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// How the present entry was reached.
#[must_use]
pub fn arrival() -> Arrival {
    let state = window().and_then(|window| window.history().ok()?.state().ok());
    match state.and_then(|state| state.as_f64()) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is a number that `number_entry` wrote"
        )]
        Some(number) => Arrival::Return(number as u32),
        None => Arrival::New,
    }
}

/// Gives the present entry its number.
pub fn number_entry(number: u32) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state(&JsValue::from(number), "");
    }
}

/// Calls `then` whenever the hash changes, for as long as the document lives.
pub fn on_hash_change(then: impl Fn() + 'static) {
    listen("hashchange", then);
}

/// Calls `then` whenever the document is left, for another one or for good.
pub fn on_leave(then: impl Fn() + 'static) {
    listen("pagehide", then);
}
