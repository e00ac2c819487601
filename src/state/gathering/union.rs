//! What was received together with the device's own notes, kept up as either changes: to unite fifteen thousand notes anew at each
//! letter that somebody writes would take longer than a letter may.
//!
//! The union is commutative, so what is received comes in piece by piece, and the page answers meanwhile.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{DeviceId, NoteId, Notes, Rev, Revision, Shelf};

use super::Gathering;
use crate::browser::clock;
use crate::domain::gathering::Gathered;

/// How many notes come in one go. What follows from all notes is looked at anew after each.
const PIECE: usize = 1_000;

/// Of what the union consists.
#[derive(Debug, Clone, Default)]
pub(super) struct United {
    gathered: Arc<Gathered>,
    /// The device's own notes, each with the revision that it shows.
    own: Vec<(NoteId, (Rev, DeviceId))>,
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

    /// Whether all that was received is in the union; tracked.
    pub fn is_united(self) -> bool {
        self.whole.with(|whole| self.gathered.with(|gathered| Arc::ptr_eq(whole, gathered)))
    }

    /// Has all of it in the union at once, also what has not come in yet.
    pub fn complete(self) {
        let gathered = self.gathered.get_untracked();
        if !untrack(|| self.is_united()) {
            self.take_in(gathered.notes().all().flat_map(|(_, note)| note.revisions()));
        }
        self.notebook.shelf.with_untracked(|own| {
            self.take_in(own.notes().all().flat_map(|(_, note)| note.revisions()));
        });
    }

    fn unite_with(self, gathered: Arc<Gathered>, own: &Notes) {
        let before = self.united.get_value();
        let is_known = Arc::ptr_eq(&before.gathered, &gathered);
        // What was forgotten or erased, or is of another day, goes.
        let is_there = |(id, key): &(NoteId, (Rev, DeviceId))| {
            own.get(*id).is_some_and(|note| note.revisions().any(|revision| revision.key() == *key))
        };
        let goes_on = before.gathered.is_within(&gathered) && before.own.iter().all(is_there);
        let is_begun = is_known && goes_on;
        let begun = if is_begun { before.begun } else { before.begun + 1 };
        let shown = own.all().map(|(id, note)| (id, note.shown().key())).collect();
        self.united.set_value(United { gathered: Arc::clone(&gathered), own: shown, begun });
        if !goes_on {
            self.all.set(Shelf::default());
        }
        self.take_in(own.all().flat_map(|(_, note)| note.revisions()));
        if begun != before.begun {
            self.whole.set(Arc::default());
            spawn_local(async move {
                let mut notes = gathered.notes().all().peekable();
                while notes.peek().is_some() && self.united.with_value(|united| united.begun == begun) {
                    let piece = notes.by_ref().take(PIECE);
                    self.take_in(piece.flat_map(|(_, note)| note.revisions()));
                    clock::rest(0).await;
                }
                if self.united.with_value(|united| united.begun == begun) {
                    self.whole.set(Arc::clone(&gathered));
                }
            });
        }
    }

    fn take_in<'a>(self, revisions: impl Iterator<Item = &'a Revision>) {
        let new: Vec<Revision> = self
            .all
            .with_untracked(|all| revisions.filter(|revision| !all.notes().has(revision)).cloned().collect());
        if !new.is_empty() {
            self.all.update(|all| {
                new.into_iter().for_each(|revision| {
                    all.add(revision);
                });
            });
        }
    }
}
