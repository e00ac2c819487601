//! What was received together with the device's own notes, kept up as either changes: to unite fifteen thousand notes anew at each
//! letter that somebody writes would take longer than a letter may.
//!
//! The union is commutative, so what is received comes in piece by piece, and the page answers meanwhile.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{NoteId, Notes, Revision, Shelf};

use super::Gathering;
use crate::browser::clock;
use crate::domain::gathering::Gathered;

/// How many notes come in one go. What follows from all notes is looked at anew after each.
const PIECE: usize = 2_500;

/// Of what the union consists.
#[derive(Debug, Clone, Default)]
pub(super) struct United {
    gathered: Arc<Gathered>,
    /// The device's own notes, in the order of their names.
    own: Vec<NoteId>,
    /// How many times it was begun to take in what was received: only the last time counts.
    begun: u32,
}

impl Gathering {
    /// Keeps the union up, as long as the page is there that asks for it.
    pub fn unite(self) {
        Effect::new(move || {
            let gathered = self.gathered.get();
            self.notebook.shelf.with(|own| self.unite_with(gathered, own.notes()));
        });
    }

    /// Has all that is known of something in the union, also when it has not come in yet.
    pub fn hasten(self, ids: impl Iterator<Item = NoteId>) {
        let gathered = self.gathered.get_untracked();
        let revisions: Vec<Revision> = ids
            .filter_map(|id| gathered.notes().get(id))
            .flat_map(|note| note.revisions().cloned())
            .collect();
        self.take_in(revisions.into_iter());
    }

    fn unite_with(self, gathered: Arc<Gathered>, own: &Notes) {
        let before = self.united.get_value();
        let is_known = Arc::ptr_eq(&before.gathered, &gathered);
        // What was forgotten or erased, or is of another day, goes.
        let goes_on =
            before.gathered.is_within(&gathered) && before.own.iter().all(|id| own.get(*id).is_some());
        let begun = if is_known && goes_on { before.begun } else { before.begun + 1 };
        let ids = own.all().map(|(id, _)| id).collect();
        self.united.set_value(United { gathered: Arc::clone(&gathered), own: ids, begun });
        if !goes_on {
            self.all.set(Shelf::default());
        }
        self.take_in(own.all().flat_map(|(_, note)| note.revisions().cloned()));
        if begun != before.begun {
            spawn_local(async move {
                let mut notes = gathered.notes().all().peekable();
                while notes.peek().is_some() && self.united.with_value(|united| united.begun == begun) {
                    let piece = notes.by_ref().take(PIECE);
                    self.take_in(piece.flat_map(|(_, note)| note.revisions().cloned()));
                    clock::rest(0).await;
                }
            });
        }
    }

    fn take_in(self, revisions: impl Iterator<Item = Revision>) {
        let new: Vec<Revision> =
            self.all.with_untracked(|all| revisions.filter(|revision| !all.notes().has(revision)).collect());
        if !new.is_empty() {
            self.all.update(|all| {
                new.into_iter().for_each(|revision| {
                    all.add(revision);
                });
            });
        }
    }
}
