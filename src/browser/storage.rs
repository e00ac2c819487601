//! Small values that outlive the page: in local storage for the device, in session storage for the tab.
//!
//! Storage can be blocked or full. Then reading gives nothing and writing says so: without what is kept through this file
//! the application works as on a first visit.

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::{listen_with, window};

/// The language of the interface: `fr` or `en`. On the device.
pub const LANGUAGE: &str = "restitution.language";

/// The theme: `light` or `dark`; absent, the system's. On the device. `boot.js` reads it too, before the first paint.
pub const THEME: &str = "restitution.theme";

/// Whether keys pressed by themselves do something: `off`; absent, they do. On the device.
pub const SHORTCUTS: &str = "restitution.shortcuts";

/// The name of the file of the device that stands in for a published dataset, given by its address. On the device; the
/// bytes are in the database, under the same key.
#[must_use]
pub fn opened_file(address: &str) -> String {
    format!("restitution.opened-file {address}")
}

/// Where each page of the history was left. For the tab.
pub const SCROLL_POSITIONS: &str = "restitution.scroll";

/// The value that the device keeps under a key.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    device()?.get_item(key).ok()?
}

/// Keeps a value on the device under a key, or forgets the key. Returns whether that was done.
pub fn write(key: &str, value: Option<&str>) -> bool {
    let Some(storage) = device() else { return false };
    match value {
        Some(value) => storage.set_item(key, value).is_ok(),
        None => storage.remove_item(key).is_ok(),
    }
}

/// Calls `then` with the key of each value that another tab changes on the device, for as long as the document lives.
pub fn on_change_elsewhere(then: impl Fn(String) + 'static) {
    listen_with("storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if let Some(key) = key {
            then(key);
        }
    });
}

/// The value that the tab keeps under a key.
#[must_use]
pub fn read_for_tab(key: &str) -> Option<String> {
    tab()?.get_item(key).ok()?
}

/// Keeps a value for the tab under a key. Returns whether that was done.
pub fn write_for_tab(key: &str, value: &str) -> bool {
    tab().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

fn device() -> Option<Storage> {
    window()?.local_storage().ok()?
}

fn tab() -> Option<Storage> {
    window()?.session_storage().ok()?
}
