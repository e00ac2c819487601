//! Small values that outlive the page: in local storage for the device, in session storage for the tab.
//!
//! Here is the one table of what is kept under which key, when, and how much of it.
//!
//! Storage can be blocked or full. Then reading gives nothing and writing says so: without what is kept through this file
//! the application works as on a first visit.

use js_sys::Reflect;
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

/// What all that is kept of notes begins with. On the device.
pub const NOTES: &str = "restitution/1/";

/// What all that is kept of the timers of a dataset begins with.
#[must_use]
pub fn timers_of(dataset: &str) -> String {
    format!("{NOTES}{dataset}/timer/")
}

/// What stands between the id of a dataset and the name of a record.
const RECORD: &str = "/note/";

/// What all records of the notes of a dataset begin with, which is given by its id; the name of the record follows. On the device, and
/// under the same keys in the database.
#[must_use]
pub fn notes_of(dataset: &str) -> String {
    format!("{NOTES}{dataset}{RECORD}")
}

/// The id of the dataset and the name of the record that a key is of, given without [`NOTES`], if it is one of a note.
#[must_use]
pub fn record_of(key: &str) -> Option<(&str, &str)> {
    key.split_once(RECORD)
}

/// What the device is called in what is written on it. On the device.
pub const DEVICE: &str = "restitution/1/device";

/// Who writes on it, and whether that may be told: their name behind `+` or `-`. On the device.
pub const PERSON: &str = "restitution/1/person";

/// At which workshop and table one sits on the day of a dataset: a line each. On the device.
#[must_use]
pub fn seat_of(dataset: &str) -> String {
    format!("{NOTES}{dataset}/seat")
}

/// The timer of the steps of a workshop. On the device.
#[must_use]
pub fn timer_of(dataset: &str, workshop: &str) -> String {
    format!("{}{workshop}", timers_of(dataset))
}

/// That the records of a dataset were erased, and are still in the database, which failed. On the device.
#[must_use]
pub fn erased(dataset: &str) -> String {
    format!("{NOTES}{dataset}/erased")
}

/// When the notes of a dataset were handed over last, in milliseconds since 1970. On the device.
#[must_use]
pub fn handed(dataset: &str) -> String {
    format!("{NOTES}{dataset}/handed")
}

/// What all that was received about a dataset begins with: a digest follows. In the database only, and not among what is read when the
/// application starts.
#[must_use]
pub fn sources_of(dataset: &str) -> String {
    format!("restitution-received/1/{dataset}/")
}

/// How long each code is shown of those that come one after the other. A camera sees it in a tenth of that; less than three times in a
/// second, nothing flickers (WCAG 2.3.1).
pub const CODE_SHOWN_MS: i32 = 500;

/// By what the tabs of a browser tell each other what became of notes.
pub const NOTES_CHANNEL: &str = "restitution/1/notes";

/// By what they tell each other that something was received, or forgotten.
pub const RECEIVED_CHANNEL: &str = "restitution-received/1";

/// How long after the last key a note is kept.
pub const KEPT_AFTER_MS: f64 = 300.0;

/// How long after the first key that is not kept at the latest. Two seconds are promised, and what keeps it takes its time as well.
pub const KEPT_AT_MOST_AFTER_MS: f64 = 1500.0;

/// How long a database may take before it counts as one that does not answer.
pub const ANSWER_WITHIN_MS: i32 = 5000;

/// How long what was deleted can be had back.
pub const UNDONE_WITHIN_MS: i32 = 10_000;

/// How many characters, of keys and values together, a device keeps for one host: in Chromium and Firefox to the last one, which a
/// test finds; WebKit has at least 5 177 344.
pub const MOST_CHARACTERS: usize = 5 << 20;

/// From how many percent of that on it is said that room runs short.
pub const SHORT_PERCENT: usize = 80;

/// Where each page of the history was left. For the tab.
pub const SCROLL_POSITIONS: &str = "restitution.scroll";

/// The address of the page that was left for the projection, for as long as the tab lives.
pub const LEFT_FOR_STAGE: &str = "restitution.left-for-stage";

/// Whether the end of the time is heard in the projection. On the device.
pub const STAGE_SOUND: &str = "restitution.stage-sound";

/// How the projection of a dataset stands in this window. For the tab.
#[must_use]
pub fn stage_of(dataset: &str) -> String {
    format!("restitution.stage/{dataset}")
}

/// Where the windows of the projection of a dataset tell each other how it stands.
#[must_use]
pub fn stage_channel(dataset: &str) -> String {
    format!("restitution/1/projection/{dataset}")
}

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

/// Why something is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotKept {
    /// There is no room left.
    #[error("no room is left")]
    Full,
    /// The browser does not let this page keep anything, or says that it does and does not.
    #[error("refused by the browser")]
    Refused,
}

/// Keeps a value on the device under a key, and looks whether it is there.
///
/// # Errors
///
/// [`NotKept`], and then what was there before still is, unless the browser broke its word.
pub fn keep(key: &str, value: &str) -> Result<(), NotKept> {
    let storage = device().ok_or(NotKept::Refused)?;
    storage.set_item(key, value).map_err(|error| {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        if name.as_deref().is_some_and(|name| QUOTA.contains(&name)) {
            NotKept::Full
        } else {
            NotKept::Refused
        }
    })?;
    let kept = storage.get_item(key).ok().flatten();
    if kept.as_deref() == Some(value) { Ok(()) } else { Err(NotKept::Refused) }
}

/// What browsers call a storage that is full.
const QUOTA: [&str; 2] = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"];

/// All values whose keys begin so, each with the rest of its key.
#[must_use]
pub fn read_all(beginning: &str) -> Vec<(String, String)> {
    let Some(storage) = device() else { return Vec::new() };
    let keys = keys(&storage);
    let named = keys.into_iter().filter_map(|key| Some((key.strip_prefix(beginning)?.to_owned(), key)));
    named.filter_map(|(name, key)| Some((name, storage.get_item(&key).ok()??))).collect()
}

/// How many characters the device keeps for this host, keys and values together; at most [`MOST_CHARACTERS`].
#[must_use]
pub fn used_characters() -> usize {
    let Some(storage) = device() else { return 0 };
    let length = |text: &str| text.encode_utf16().count();
    let value = |key: &str| storage.get_item(key).ok().flatten().map_or(0, |value| length(&value));
    keys(&storage).iter().map(|key| length(key) + value(key)).sum()
}

/// How many characters a key and its value have; 0 when nothing is kept under it.
#[must_use]
pub fn characters(key: &str) -> usize {
    let length = |text: &str| text.encode_utf16().count();
    read(key).map_or(0, |value| length(key) + length(&value))
}

fn keys(storage: &Storage) -> Vec<String> {
    let count = storage.length().unwrap_or_default();
    (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect()
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
