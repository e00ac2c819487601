//! Deleting notes, and having them back for a moment.

use leptos::prelude::*;
use notes::{Form, NoteId, Notes, Revision, Shelf, Writer};

use super::places::Forget;
use super::{Notebook, draw};
use crate::browser::clock;
use crate::browser::storage::{self, UNDONE_WITHIN_MS};
use crate::domain::notes::Undoable;

/// What was taken away, and can be had back.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// A note: what stood there before its deletion.
    Note(Box<Revision>),
    /// All notes.
    All(Box<Notes>),
}

impl Taken {
    /// What is said of it.
    #[must_use]
    pub fn undoable(&self) -> Undoable {
        match self {
            Self::Note(before) => {
                Undoable::Deleted(before.content.as_ref().map_or(Form::Note, |content| content.form))
            }
            Self::All(notes) => Undoable::Erased(notes.of_form(Form::Note).count()),
        }
    }
}

impl Notebook {
    /// Deletes a note: a tombstone tells other devices so, and its versions stay.
    pub(super) fn delete(self, id: NoteId) {
        self.leave(id);
        let Some(shown) = self.shown(id).filter(|shown| !shown.is_tombstone()) else { return };
        let mut writer = Writer::go_on(&shown, self.device, draw());
        let now = clock::wall_ms();
        let tombstone = self.shelf.with_untracked(|shelf| writer.delete(shelf.notes(), now));
        self.put(vec![tombstone]);
        self.offer_undo(Taken::Note(Box::new(shown)));
    }

    /// A note was emptied, and so deleted: what stood there before can be had back.
    pub(super) fn offer_emptied(self, id: NoteId, is_blank: bool) {
        let before = self.shelf.with_untracked(|shelf| {
            let note = shelf.notes().get(id).filter(|note| is_blank && note.shown().is_tombstone())?;
            let before = note.others().first()?;
            before.content.as_ref().filter(|content| content.form == Form::Note)?;
            Some(before.clone())
        });
        if let Some(before) = before {
            self.offer_undo(Taken::Note(Box::new(before)));
        }
    }

    /// Erases all notes of the dataset from the device, with all their versions, and who wrote them. Records that cannot be read stay:
    /// nobody knows what would be lost with them.
    pub(super) fn erase(self) {
        self.drafts.get_value().into_iter().for_each(|draft| draft.end(self));
        let (notes, left) = self.shelf.with_untracked(|shelf| {
            (shelf.notes().clone(), shelf.unreadable().keys().cloned().collect::<Vec<_>>())
        });
        let dataset = self.day.with_untracked(|day| day.id.clone());
        let beginning = storage::notes_of(&dataset);
        self.tell_tabs(&beginning, "");
        self.shelf.update(Shelf::clear);
        self.places.update_value(|places| places.forget(&beginning));
        // Until the database has forgotten them as well, so that they do not come again.
        storage::write(&storage::erased(&dataset), Some(""));
        for (name, _) in storage::read_all(&beginning).into_iter().filter(|(name, _)| !left.contains(name)) {
            storage::write(&format!("{beginning}{name}"), None);
        }
        storage::write(&storage::handed(&dataset), None);
        self.forget_people(&dataset);
        self.used.set(storage::used_characters());
        self.forget(Forget::AllOf(dataset, left));
        self.tell_saving();
        self.offer_undo(Taken::All(Box::new(notes)));
        self.drafts.get_value().into_iter().for_each(|draft| draft.renew(self));
    }

    /// Takes back what was deleted last.
    pub(super) fn undo(self) {
        match self.taken.try_update(Vec::pop).flatten() {
            Some(Taken::Note(before)) => {
                if let (Some(now), Some(content)) = (self.shown(before.note), before.content) {
                    self.write_over(&now, content);
                }
            }
            Some(Taken::All(notes)) => {
                self.put(notes.all().flat_map(|(_, note)| note.revisions().cloned()).collect());
            }
            None => {}
        }
    }

    fn offer_undo(self, taken: Taken) {
        self.taken.update(|all| all.push(taken.clone()));
        clock::after(UNDONE_WITHIN_MS, move || {
            if self.taken.with_untracked(|all| all.contains(&taken)) {
                self.taken.update(|all| all.retain(|other| *other != taken));
            }
        });
    }
}
