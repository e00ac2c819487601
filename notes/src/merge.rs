//! Notes as a set of revisions, and how two sets become one.

use std::collections::BTreeMap;

use crate::{Content, Form, NoteId, Revision};

/// What a revision changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The note was not known.
    New,
    /// The note shows something else now.
    Updated,
    /// It is kept as another version of its note, which shows what it did.
    Kept,
    /// It was known.
    Known,
}

/// A note: its revisions, the one that is shown first. There is at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    shown: Revision,
    others: Vec<Revision>,
}

impl Note {
    /// The revision that is shown.
    #[must_use]
    pub fn shown(&self) -> &Revision {
        &self.shown
    }

    /// What is written in it, unless it is deleted.
    #[must_use]
    pub fn content(&self) -> Option<&Content> {
        self.shown.content.as_ref()
    }

    /// As what it is written, or was before it was deleted; nothing when only its deletion is known.
    #[must_use]
    pub fn form(&self) -> Option<Form> {
        self.revisions().find_map(|revision| revision.content.as_ref()).map(|content| content.form)
    }

    /// The other versions, the latest first.
    #[must_use]
    pub fn others(&self) -> &[Revision] {
        &self.others
    }

    /// All revisions, the latest first.
    pub fn revisions(&self) -> impl Iterator<Item = &Revision> {
        std::iter::once(&self.shown).chain(&self.others)
    }

    fn add(&mut self, revision: Revision) -> Change {
        let known = self.revisions().find(|known| known.key() == revision.key());
        if known.is_some_and(|known| revision.order(known).is_le()) {
            return Change::Known;
        }
        // An earlier state of it, which it grew from.
        self.others.retain(|other| other.key() != revision.key());
        if revision.order(&self.shown).is_gt() {
            let before = std::mem::replace(&mut self.shown, revision);
            if before.key() != self.shown.key() {
                self.others.insert(0, before);
            }
            return Change::Updated;
        }
        let at = self.others.partition_point(|other| other.order(&revision).is_gt());
        self.others.insert(at, revision);
        Change::Kept
    }
}

/// Notes. The union of such sets is commutative, associative and idempotent: what comes out depends on which revisions there
/// are, and on nothing else. Of a revision that was met twice while it was being written, the later state stands: it has one
/// writer, who saw the earlier one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Notes {
    notes: BTreeMap<NoteId, Note>,
}

impl Notes {
    /// Adds a revision.
    pub fn add(&mut self, revision: Revision) -> Change {
        match self.notes.get_mut(&revision.note) {
            Some(note) => note.add(revision),
            None => {
                self.notes.insert(revision.note, Note { shown: revision, others: Vec::new() });
                Change::New
            }
        }
    }

    /// Adds all revisions of another set.
    pub fn merge(&mut self, other: Self) {
        for note in other.notes.into_values() {
            self.add(note.shown);
            note.others.into_iter().for_each(|revision| {
                self.add(revision);
            });
        }
    }

    /// Whether a revision is known, in this state of it or a later one.
    #[must_use]
    pub fn has(&self, revision: &Revision) -> bool {
        let known = self
            .get(revision.note)
            .and_then(|note| note.revisions().find(|known| known.key() == revision.key()));
        known.is_some_and(|known| revision.order(known).is_le())
    }

    /// The note of that name, deleted or not.
    #[must_use]
    pub fn get(&self, id: NoteId) -> Option<&Note> {
        self.notes.get(&id)
    }

    /// The notes that are not deleted, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (NoteId, &Note)> {
        self.all().filter(|(_, note)| !note.shown.is_tombstone())
    }

    /// The notes of a form that are not deleted, in the order of their names.
    pub fn of_form(&self, form: Form) -> impl Iterator<Item = (NoteId, &Note)> {
        self.all().filter(move |(_, note)| note.content().is_some_and(|content| content.form == form))
    }

    /// All notes, those that are deleted as well.
    pub fn all(&self) -> impl Iterator<Item = (NoteId, &Note)> {
        self.notes.iter().map(|(id, note)| (*id, note))
    }
}
