//! What was received together with the device's own notes, kept up as either changes: to unite fifteen thousand notes anew at each
//! letter that somebody writes would take longer than a letter may.

use std::sync::Arc;

use leptos::prelude::*;
use notes::{NoteId, Shelf};

use super::Gathering;
use crate::domain::gathering::Gathered;

/// Of what the union consists.
#[derive(Debug, Clone, Default)]
pub(super) struct United {
    gathered: Arc<Gathered>,
    /// The device's own notes, in the order of their names.
    own: Vec<NoteId>,
}

impl Gathering {
    /// Keeps the union up, as long as the page is there that asks for it.
    pub fn unite(self) {
        Effect::new(move || {
            let gathered = self.gathered.get();
            self.notebook.shelf.with(|own| self.unite_with(gathered, own));
        });
    }

    fn unite_with(self, gathered: Arc<Gathered>, own: &Shelf) {
        let ids: Vec<NoteId> = own.notes().all().map(|(id, _)| id).collect();
        let goes_on = self.united.with_value(|united| {
            Arc::ptr_eq(&united.gathered, &gathered)
                && united.own.iter().all(|id| own.notes().get(*id).is_some())
        });
        // What was erased, or is of another day, goes with it.
        let anew = (!goes_on).then(|| Shelf::from(gathered.with(own.notes())));
        self.united.set_value(United { gathered, own: ids });
        self.all.maybe_update(|all| match anew {
            Some(anew) => {
                *all = anew;
                true
            }
            None => {
                let revisions = own.notes().all().flat_map(|(_, note)| note.revisions());
                let new: Vec<_> = revisions.filter(|revision| !all.notes().has(revision)).cloned().collect();
                let has_changed = !new.is_empty();
                new.into_iter().for_each(|revision| {
                    all.add(revision);
                });
                has_changed
            }
        });
    }
}
