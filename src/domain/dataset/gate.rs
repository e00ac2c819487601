//! The gate: from the bytes of a file to a dataset, or to the reason why there is none.

use super::Dataset;
use super::build::build;
use super::finding::Findings;
use super::outline::Outline;
use super::refusal::{FORMATS, FilePlace, MAX_BYTES, Refusal};
use super::skeleton::{Fault, Skeleton};
use crate::domain::at_once::at_once;
use crate::domain::json::{Json, shortened};

type Check = fn(&Json) -> bool;

/// Keys of the root without which there is nothing to show, and what their values must be.
const REQUIRED_KEYS: [(&str, Check); 5] = [
    ("id", |json| matches!(json, Json::Text(_))),
    ("title", |json| matches!(json, Json::Text(_))),
    ("event", |json| matches!(json, Json::Object(_))),
    ("projects", |json| matches!(json, Json::List(_))),
    ("tracks", |json| matches!(json, Json::List(_))),
];

/// How many bytes are looked through between two pauses. A browser that has just got the program interprets it, and WebKit then takes
/// 50 ms for half a megabyte.
const SLICE_BYTES: usize = 1 << 13;

/// Reads a file.
///
/// # Errors
/// When nothing of it can be shown. A single bad record is no reason: it is left out, and a finding says so.
pub fn read(bytes: &[u8]) -> Result<(Dataset, Findings), Refusal> {
    at_once(read_in_slices(bytes, async || {}))
}

/// The same in slices, with a chance to do something else between them: a page that reads a large day stays alive.
/// Between two pauses stand some kilobytes that are looked through, or a record that is read.
///
/// # Errors
/// As [`read`].
pub async fn read_in_slices(bytes: &[u8], pause: impl AsyncFn()) -> Result<(Dataset, Findings), Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    // How some editors begin a file.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let mut skeleton = Skeleton::default();
    for slice in text.as_bytes().chunks(SLICE_BYTES) {
        skeleton.walk(slice).map_err(|fault| match fault {
            Fault::TooDeep(line) => Refusal::TooDeep(line),
            Fault::Mismatch(offset, syntax) => {
                Refusal::NotJson { place: FilePlace::of(text, offset), syntax }
            }
        })?;
        pause().await;
    }
    let outline = Outline::read(text, skeleton)?;
    pause().await;
    match outline.members.get("format") {
        Some(Json::Text(format)) if FORMATS.contains(&format.as_str()) => {}
        Some(other) => {
            return Err(Refusal::WrongFormat(other.as_str().map_or(other.to_string(), shortened)));
        }
        None => return Err(Refusal::MissingKey("format".to_owned())),
    }
    for (key, is_sound) in REQUIRED_KEYS {
        if !outline.members.get(key).is_some_and(is_sound) {
            return Err(Refusal::MissingKey(key.to_owned()));
        }
    }
    build(&outline, &pause).await
}

fn not_utf8(bytes: &[u8], sound: usize) -> Refusal {
    let before = std::str::from_utf8(bytes.get(..sound).unwrap_or_default()).unwrap_or_default();
    Refusal::NotUtf8(FilePlace::of(before, sound))
}
