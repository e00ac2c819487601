//! Writing a revision, from the first letter until its writer turns to something else.

use std::collections::BTreeMap;

use crate::revision::LATEST;
use crate::{Content, DeviceId, NoteId, Notes, Rev, Revision, Stamp};

/// Writes one revision of a note, again and again while it grows.
#[derive(Debug, Clone, PartialEq)]
pub struct Writer {
    note: NoteId,
    device: DeviceId,
    rev: Rev,
    begun_ms: Option<u64>,
    unknown: BTreeMap<String, String>,
}

impl Writer {
    /// Begins a note. `draw` is drawn anew each time.
    #[must_use]
    pub fn begin(note: NoteId, device: DeviceId, draw: u32) -> Self {
        Self { note, device, rev: Rev { generation: 1, draw }, begun_ms: None, unknown: BTreeMap::new() }
    }

    /// Goes on from a revision, which stays as it is, as another version.
    #[must_use]
    pub fn go_on(from: &Revision, device: DeviceId, draw: u32) -> Self {
        let generation = from.rev.generation.saturating_add(1);
        Self {
            note: from.note,
            device,
            rev: Rev { generation, draw },
            begun_ms: Some(from.begun_ms),
            unknown: from.unknown.clone(),
        }
    }

    /// The note that it writes.
    #[must_use]
    pub fn note(&self) -> NoteId {
        self.note
    }

    /// What is written now, to be added to the notes that are known: a blank note is a deleted one.
    #[must_use]
    pub fn write(&mut self, content: Content, notes: &Notes, now_ms: u64) -> Revision {
        self.revision(Some(content).filter(|content| !content.is_blank()), notes, now_ms)
    }

    /// That the note is deleted.
    #[must_use]
    pub fn delete(&mut self, notes: &Notes, now_ms: u64) -> Revision {
        self.revision(None, notes, now_ms)
    }

    fn revision(&mut self, content: Option<Content>, notes: &Notes, now_ms: u64) -> Revision {
        let shown = notes.get(self.note).map(|note| note.shown().stamp);
        let (logical, at_ms) = match shown {
            None => (1, now_ms),
            Some(shown) if shown.logical < LATEST => (shown.logical + 1, now_ms),
            // At the end of logical time, the clock goes on.
            Some(shown) => (LATEST, now_ms.max(shown.at_ms + 1)),
        };
        Revision {
            note: self.note,
            rev: self.rev,
            stamp: Stamp { logical, at_ms: at_ms.min(LATEST), device: self.device },
            begun_ms: *self.begun_ms.get_or_insert(now_ms),
            content,
            unknown: self.unknown.clone(),
        }
    }
}
