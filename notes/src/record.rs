//! One record for each note, as a device keeps it.

use serde::{Deserialize, Serialize};

use crate::{Notes, Revision};

/// The format of records that this version writes. A change that an older version would misread makes it one more.
pub const FORMAT: u32 = 1;

/// A record that cannot be read. It must not be written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is of a later format.
    #[error("format {0}, which is newer than {FORMAT}")]
    Newer(u32),
    /// It is no record, or is damaged.
    #[error("not a record of notes")]
    Broken,
}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

#[derive(Serialize, Deserialize)]
struct Record<T> {
    format: u32,
    revisions: T,
}

/// Reads the revisions of a record.
///
/// # Errors
///
/// [`Unreadable`], and then nothing of it was read.
pub fn read_record(text: &str) -> Result<Vec<Revision>, Unreadable> {
    // All at once: nearly every record is of this format.
    match serde_json::from_str::<Record<Vec<Revision>>>(text) {
        Ok(record) if record.format == FORMAT => return Ok(record.revisions),
        _ => {}
    }
    let head: Head = serde_json::from_str(text).map_err(|_| Unreadable::Broken)?;
    Err(if head.format > FORMAT { Unreadable::Newer(head.format) } else { Unreadable::Broken })
}

/// Reads the revisions of a record that comes as bytes.
///
/// # Errors
///
/// [`Unreadable`], and then nothing of it was read.
pub fn read_record_bytes(bytes: &[u8]) -> Result<Vec<Revision>, Unreadable> {
    // The standard library reads texts with accents byte by byte: a third of the time of all that follows.
    let text = simdutf8::basic::from_utf8(bytes).map_err(|_| Unreadable::Broken)?;
    read_record(text)
}

/// Unites two records of a note.
///
/// # Errors
///
/// [`Unreadable`] when one of them is.
pub fn unite_records(one: &str, other: &str) -> Result<String, Unreadable> {
    let mut notes = Notes::default();
    for revision in read_record(one)?.into_iter().chain(read_record(other)?) {
        notes.add(revision);
    }
    Ok(write_record(notes.all().flat_map(|(_, note)| note.revisions())))
}

/// Writes a record of revisions. Read again, it gives the same.
#[must_use]
pub fn write_record<'a>(revisions: impl Iterator<Item = &'a Revision>) -> String {
    let record = Record { format: FORMAT, revisions: revisions.collect::<Vec<_>>() };
    // Texts and numbers can always be written.
    serde_json::to_string(&record).unwrap_or_default()
}
