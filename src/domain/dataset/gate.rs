//! The gate: from the bytes of a file to a dataset, or to the reason why there is none.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::Dataset;
use super::build::build;
use super::finding::Findings;
use super::outline::Outline;
use super::refusal::{FORMATS, MAX_BYTES, MAX_DEPTH, Refusal};
use crate::domain::json::Json;

type Check = fn(&Json) -> bool;

/// Keys of the root without which there is nothing to show, and what their values must be.
const REQUIRED_KEYS: [(&str, Check); 5] = [
    ("id", |json| matches!(json, Json::Text(_))),
    ("title", |json| matches!(json, Json::Text(_))),
    ("event", |json| matches!(json, Json::Object(_))),
    ("projects", |json| matches!(json, Json::List(_))),
    ("tracks", |json| matches!(json, Json::List(_))),
];

/// How many bytes are looked through between two pauses.
const SLICE_BYTES: usize = 1 << 20;

/// Reads a file.
///
/// # Errors
/// When nothing of it can be shown. A single bad record is no reason: it is left out, and a finding says so.
pub fn read(bytes: &[u8]) -> Result<(Dataset, Findings), Refusal> {
    let mut reading = pin!(read_in_slices(bytes, async || {}));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        // It never waits for anything but its pauses, and these are over at once.
        if let Poll::Ready(result) = reading.as_mut().poll(&mut context) {
            return result;
        }
    }
}

/// The same in slices, with a chance to do something else between them: a page that reads a large day stays alive.
/// Between two pauses stand a megabyte that is looked through or a record that is read, with one exception: the
/// syntax of the whole file is checked in one go.
///
/// # Errors
/// As [`read`].
pub async fn read_in_slices(bytes: &[u8], pause: impl AsyncFn()) -> Result<(Dataset, Findings), Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    let mut brackets = Brackets::default();
    for slice in bytes.chunks(SLICE_BYTES) {
        brackets.count(slice)?;
        pause().await;
    }
    let outline = Outline::read(text.trim_start_matches('\u{feff}'))?;
    pause().await;
    match outline.members.get("format") {
        Some(Json::Text(format)) if FORMATS.contains(&format.as_str()) => {}
        Some(other) => {
            return Err(Refusal::WrongFormat(other.as_str().map_or(other.to_string(), str::to_owned)));
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
    let before = bytes.get(..sound).unwrap_or_default();
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    Refusal::NotUtf8 {
        line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
        column: sound - line_start + 1,
    }
}

/// Counts brackets outside strings, so that no parser ever recurses on a hostile file.
struct Brackets {
    depth: usize,
    line: usize,
    in_string: bool,
    is_escaped: bool,
}

impl Default for Brackets {
    fn default() -> Self {
        Self { depth: 0, line: 1, in_string: false, is_escaped: false }
    }
}

impl Brackets {
    fn count(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        for byte in bytes {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' if self.in_string => self.is_escaped = true,
                b'"' => self.in_string = !self.in_string,
                b'\n' => self.line += 1,
                b'[' | b'{' if !self.in_string => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(Refusal::TooDeep(self.line));
                    }
                }
                b']' | b'}' if !self.in_string => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        Ok(())
    }
}
