//! The gate: from the bytes of a file to a dataset, or to the reason why there is none.

use super::Dataset;
use super::build::build;
use super::finding::Finding;
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

/// Reads a file.
///
/// # Errors
/// When nothing of it can be shown. A single bad record is no reason: it is left out, and a finding says so.
pub fn read(bytes: &[u8]) -> Result<(Dataset, Vec<Finding>), Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge(bytes.len()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    check_depth(text)?;
    let json: Json = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        if error.is_eof() {
            return Refusal::Truncated { line: error.line(), column: error.column() };
        }
        // The parser ends its sentence with the place, which is told apart from it here.
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default().to_owned();
        Refusal::NotJson { line: error.line(), column: error.column(), reason }
    })?;
    match json.get("format") {
        Some(Json::Text(format)) if FORMATS.contains(&format.as_str()) => {}
        Some(other) => {
            return Err(Refusal::WrongFormat(other.as_str().map_or(other.to_string(), str::to_owned)));
        }
        None => return Err(Refusal::MissingKey("format".to_owned())),
    }
    for (key, is_sound) in REQUIRED_KEYS {
        if !json.get(key).is_some_and(is_sound) {
            return Err(Refusal::MissingKey(key.to_owned()));
        }
    }
    build(&json)
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
fn check_depth(text: &str) -> Result<(), Refusal> {
    let (mut depth, mut line, mut in_string, mut escaped) = (0_usize, 1, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'\n' => line += 1,
            b'[' | b'{' if !in_string => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(Refusal::TooDeep(line));
                }
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}
