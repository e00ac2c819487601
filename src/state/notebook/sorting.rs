//! What somebody who sorts notes writes: marks and groups, which are kept as notes are.

use leptos::prelude::*;
use notes::{Content, Form, NoteId, Notes, Revision, Writer};

use super::{Notebook, draw};
use crate::browser::clock;
use crate::domain::sorting::{Write, Written};

impl Notebook {
    /// Writes these, each behind all that is known of it here and `there`; a participant's note is never written over. Returns what was
    /// written; nothing when a newer version of the application has written here, so that this one must not.
    pub fn write_marks(self, writes: Vec<Write>, there: &Notes) -> Option<Vec<Written>> {
        if self.is_read_only() {
            return None;
        }
        let now = clock::wall_ms();
        let mut all = Vec::new();
        let mut revisions: Vec<Revision> = Vec::new();
        for (id, after) in writes {
            let known = there.get(id);
            // A file can have a note of that name, by forgery.
            if known.is_some_and(|note| note.form().is_some_and(|form| !is_of_sorting(form))) {
                continue;
            }
            let shown = known.map(|note| note.shown());
            let mut writer = match shown {
                Some(shown) => Writer::go_on(shown, self.device, draw()),
                None if after.is_none() => continue,
                None => Writer::begin(id, self.device, draw()),
            };
            revisions.extend(known.into_iter().flat_map(|note| note.revisions().cloned()));
            revisions.push(match after.clone() {
                Some(after) => writer.write(after, there, now),
                None => writer.delete(there, now),
            });
            all.push(Written { id, before: shown.and_then(|shown| shown.content.clone()), after });
        }
        self.put(revisions);
        Some(all)
    }

    /// Takes what others wrote of something among what the device keeps, so that one can go on with it.
    pub fn adopt(self, id: NoteId, there: &Notes) {
        let known = there.get(id).into_iter().flat_map(|note| note.revisions());
        let lacking: Vec<Revision> = self
            .shelf
            .with_untracked(|shelf| known.filter(|revision| !shelf.notes().has(revision)).cloned().collect());
        if !lacking.is_empty() {
            self.put(lacking);
        }
    }

    /// What somebody who sorts writes, signed by them.
    #[must_use]
    pub fn signed_mark(self, content: Content) -> Content {
        let person = self.person.get_untracked();
        let author = Some(person.name.trim().to_owned()).filter(|name| !name.is_empty());
        Content { is_author_public: author.is_some() && person.is_public, author, ..content }
    }
}

fn is_of_sorting(form: Form) -> bool {
    matches!(form, Form::Group | Form::Mark)
}
