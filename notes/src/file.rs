//! Notes as a file to take along, and read back. What is in a file decides, never its name.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use crate::{DeviceId, Revision};

/// What a file of notes names as its format, before the number of the version.
const NAME: &str = "restitution-notes/";

/// The version that this application writes.
const VERSION: u32 = 1;

/// How large a file may be, in bytes: 15 000 notes of some hundred letters, with two versions each, are 15 MB.
pub const MAX_FILE_BYTES: usize = 64 << 20;

/// A file that notes cannot be read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotNotes {
    /// It is larger than [`MAX_FILE_BYTES`].
    #[error("more than {MAX_FILE_BYTES} bytes")]
    TooLarge,
    /// It is no file of notes.
    #[error("not a file of notes")]
    Foreign,
    /// It is a file of notes that was cut off, or changed until it could not be read.
    #[error("a damaged file of notes")]
    Damaged,
    /// It is of a later version.
    #[error("version {0} of the format, which is newer than {VERSION}")]
    Newer(u32),
}

/// What is in a file of notes.
#[derive(Debug, Clone, PartialEq)]
pub struct NotesFile {
    /// The id of the dataset that the notes are about.
    pub dataset: String,
    /// How the day was called where the file was made.
    pub title: String,
    /// The device that made it.
    pub device: DeviceId,
    /// When, in milliseconds since 1970.
    pub made_ms: u64,
    /// The revisions that could be read.
    pub revisions: Vec<Revision>,
    /// How many could not.
    pub unreadable: usize,
    /// Whether the revisions are as they were written. What is changed by hand is read nevertheless, and that is told.
    pub is_intact: bool,
}

#[derive(Serialize, Deserialize)]
struct Members<'a> {
    format: String,
    dataset: String,
    #[serde(default)]
    title: String,
    device: String,
    made: u64,
    /// Of the letters of `revisions`, as they stand in the file.
    #[serde(default)]
    sha256: String,
    #[serde(borrow)]
    revisions: &'a RawValue,
}

#[derive(Deserialize)]
struct Head {
    format: String,
}

impl NotesFile {
    /// Writes a file of revisions. The same revisions at the same time give the same bytes.
    #[must_use]
    pub fn write<'a>(
        dataset: &str,
        title: &str,
        device: DeviceId,
        made_ms: u64,
        revisions: impl Iterator<Item = &'a Revision>,
    ) -> String {
        // A line each: such files are also looked at, compared and kept under version control.
        let lines: Vec<String> =
            revisions.filter_map(|revision| serde_json::to_string(revision).ok()).collect();
        let list = format!("[\n{}\n]", lines.join(",\n"));
        let sha256 = digest(&list);
        // Each of them can be written.
        let Ok(revisions) = RawValue::from_string(list) else { return String::new() };
        let members = Members {
            format: format!("{NAME}{VERSION}"),
            dataset: dataset.to_owned(),
            title: title.to_owned(),
            device: device.to_string(),
            made: made_ms,
            sha256,
            revisions: &revisions,
        };
        let mut text = serde_json::to_string(&members).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads a file. Of its revisions, those that can be read are.
    ///
    /// # Errors
    ///
    /// [`NotNotes`], and then nothing of it was read.
    pub fn read(bytes: &[u8]) -> Result<Self, NotNotes> {
        if bytes.len() > MAX_FILE_BYTES {
            return Err(NotNotes::TooLarge);
        }
        let text = simdutf8::basic::from_utf8(bytes).map_err(|_| NotNotes::Foreign)?;
        // Some editors put a mark before a text.
        let text = text.trim_start_matches('\u{feff}');
        let Ok(members) = serde_json::from_str::<Members<'_>>(text) else { return Err(refusal(text)) };
        if members.format != format!("{NAME}{VERSION}") {
            return Err(refusal(text));
        }
        let list: Vec<&RawValue> =
            serde_json::from_str(members.revisions.get()).map_err(|_| NotNotes::Damaged)?;
        let revisions: Vec<Revision> =
            list.iter().filter_map(|revision| serde_json::from_str(revision.get()).ok()).collect();
        Ok(Self {
            dataset: members.dataset,
            title: members.title,
            device: members.device.parse().map_err(|_| NotNotes::Damaged)?,
            made_ms: members.made,
            unreadable: list.len() - revisions.len(),
            is_intact: digest(members.revisions.get()) == members.sha256,
            revisions,
        })
    }
}

/// Why a text is no file of notes that can be read.
fn refusal(text: &str) -> NotNotes {
    let head: Result<Head, _> = serde_json::from_str(text);
    let version = head.as_ref().ok().and_then(|head| head.format.strip_prefix(NAME)?.parse().ok());
    match version {
        Some(version) if version > VERSION => NotNotes::Newer(version),
        // Cut off, it is no longer JSON, but begins as one of ours does.
        None if head.is_ok() || !text.contains(NAME) => NotNotes::Foreign,
        _ => NotNotes::Damaged,
    }
}

/// The SHA-256 of a text or of bytes, in hexadecimal digits.
#[must_use]
pub fn digest(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
