//! Keys that are pressed outside of fields.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::{Listening, dom, listen_while, listen_with, window};

/// Where keys are letters.
pub const FIELDS: &str =
    "input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, select, [contenteditable]";

/// An open dialog has the keyboard to itself.
const OPEN_DIALOG: &str = "dialog[open]";

/// What a key by itself presses, by the keyboard.
const CONTROLS: &str = "a[href], button, summary, input, select";

/// What one chooses from.
const LISTS: &str = "select";

/// What clickers send.
const PAGE_KEYS: [&str; 2] = ["PageUp", "PageDown"];

/// Calls `then` with each key that is pressed by itself and writes nothing, for as long as the document lives. The key is told as
/// the layout of the keyboard has it (`?`, whatever that takes). When `then` returns `true`, the browser does nothing of its own
/// with it.
pub fn on_key(then: impl Fn(&str) -> bool + 'static) {
    listen_with("keydown", move |event| {
        if !dom::is_on(&event, FIELDS) {
            press(&event, &then);
        }
    });
}

/// The same, as long as that is kept. A space is not told on a control, which it presses; what turns pages is told on a list as well, which
/// keeps the focus when one has chosen from it.
pub fn on_key_while(then: impl Fn(&str) -> bool + 'static) -> Option<Listening> {
    listen_while(window()?, "keydown", move |event| {
        let is_press = dom::is_on(&event, CONTROLS);
        let is_list = dom::is_on(&event, LISTS);
        let told = |key: &str| if is_list { PAGE_KEYS.contains(&key) } else { !(is_press && key == " ") };
        if is_list || !dom::is_on(&event, FIELDS) {
            press(&event, &|key| told(key) && then(key));
        }
    })
}

fn press(event: &Event, then: &impl Fn(&str) -> bool) {
    let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
    let has_modifier = press.ctrl_key() || press.alt_key() || press.meta_key();
    let is_ours = !has_modifier && !press.repeat() && !press.is_composing() && !press.default_prevented();
    if is_ours && !dom::has(OPEN_DIALOG) && then(&press.key()) {
        press.prevent_default();
    }
}
