//! Keys that are pressed outside of fields.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{dom, listen_with};

/// Where keys are letters.
pub const FIELDS: &str =
    "input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, select, [contenteditable]";

/// An open dialog has the keyboard to itself.
const OPEN_DIALOG: &str = "dialog[open]";

/// Calls `then` with each key that is pressed by itself and writes nothing, for as long as the document lives. The key is told as
/// the layout of the keyboard has it (`?`, whatever that takes). When `then` returns `true`, the browser does nothing of its own
/// with it.
pub fn on_key(then: impl Fn(&str) -> bool + 'static) {
    listen_with("keydown", move |event| {
        let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
        let has_modifier = press.ctrl_key() || press.alt_key() || press.meta_key();
        let is_ours = !has_modifier && !press.repeat() && !press.is_composing() && !press.default_prevented();
        if is_ours && !dom::is_on(&event, FIELDS) && !dom::has(OPEN_DIALOG) && then(&press.key()) {
            press.prevent_default();
        }
    });
}
