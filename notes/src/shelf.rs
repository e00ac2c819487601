//! The notes of a device and the records that they are kept in, of which none is ever written over unread.

use std::collections::BTreeMap;

use crate::{Change, NoteId, Notes, Revision, Unreadable, read_record, write_record};

/// What stands between the name of a note and the number of a further record of it.
const FURTHER: char = '.';

/// Notes, and the records that could not be read. A record has a name: that of its note, or, where such a one cannot be read, the
/// same with a number behind it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shelf {
    notes: Notes,
    unreadable: BTreeMap<String, Unreadable>,
}

impl Shelf {
    /// Reads records, given by their names.
    pub fn read<'a>(records: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut shelf = Self::default();
        records.into_iter().for_each(|(name, text)| shelf.take(name, text));
        shelf
    }

    /// Takes what another place or another tab has under a name: its revisions join those that are known. A record of that name that
    /// could not be read stays known as one: it may still be where it was.
    pub fn take(&mut self, name: &str, text: &str) {
        match read_record(text) {
            Ok(revisions) => {
                revisions.into_iter().for_each(|revision| {
                    self.notes.add(revision);
                });
            }
            Err(unreadable) => {
                self.unreadable.insert(name.to_owned(), unreadable);
            }
        }
    }

    /// Whether a text that is found under a name holds something that is not here: a revision, or that it cannot be read.
    #[must_use]
    pub fn lacks(&self, name: &str, text: &str) -> bool {
        match read_record(text) {
            Ok(revisions) => revisions.iter().any(|revision| !self.notes.has(revision)),
            Err(_) => !self.unreadable.contains_key(name),
        }
    }

    /// Adds a revision. What it changed is to be kept: see [`Shelf::record`].
    pub fn add(&mut self, revision: Revision) -> Change {
        self.notes.add(revision)
    }

    /// Forgets all notes. Records that cannot be read stay known, for they are not to be written over even then.
    pub fn clear(&mut self) {
        self.notes = Notes::default();
    }

    /// The notes.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The records that could not be read, and why: they are left as they are.
    #[must_use]
    pub fn unreadable(&self) -> &BTreeMap<String, Unreadable> {
        &self.unreadable
    }

    /// Whether a newer version of the application has written here: then this one must not write at all.
    #[must_use]
    pub fn has_newer(&self) -> bool {
        self.unreadable.values().any(|unreadable| matches!(unreadable, Unreadable::Newer(_)))
    }

    /// The record of a note, all its versions in it: the name to keep it under, and its text. Nothing when there is no such note.
    #[must_use]
    pub fn record(&self, id: NoteId) -> Option<(String, String)> {
        let name = self.record_name(id)?;
        Some((name, write_record(self.notes.get(id)?.revisions())))
    }

    /// The name alone.
    #[must_use]
    pub fn record_name(&self, id: NoteId) -> Option<String> {
        self.notes.get(id)?;
        let further = (2_u32..).map(|number| format!("{id}{FURTHER}{number}"));
        let mut names = std::iter::once(id.to_string()).chain(further);
        names.find(|name| !self.unreadable.contains_key(name))
    }
}
