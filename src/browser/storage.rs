//! Small values that outlive the page, in local storage.
//!
//! Storage can be blocked or full. Then reading gives nothing and writing says so: only preferences are kept
//! through this file, and without them the application works as on a first visit.

use super::window;

/// The language of the interface: `fr` or `en`.
pub const LANGUAGE: &str = "restitution.language";

/// The theme: `light` or `dark`; absent, the system's. `boot.js` reads it too, before the first paint.
pub const THEME: &str = "restitution.theme";

/// The value kept under a key.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(key).ok()?
}

/// Keeps a value under a key, or forgets the key. Returns whether that was done.
pub fn write(key: &str, value: Option<&str>) -> bool {
    let Some(storage) = window().and_then(|window| window.local_storage().ok().flatten()) else {
        return false;
    };
    match value {
        Some(value) => storage.set_item(key, value).is_ok(),
        None => storage.remove_item(key).is_ok(),
    }
}
