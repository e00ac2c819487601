//! Sorting what is gathered, as its page sees it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use notes::NoteId;

use super::{NoteField, NoteFind};
use crate::domain::sorting::{Merging, SortCommand, SortPress, Sorted, Told};

/// What is sorted, and how far.
#[derive(Clone, Copy)]
pub struct Sorting {
    /// What is said of the notes.
    pub sorted: Signal<Arc<Sorted>>,
    /// Which of them are looked at.
    pub find: NoteFind,
    /// The note whose box an event is on.
    pub note_at: fn(&leptos::ev::KeyboardEvent) -> Option<NoteId>,
    /// Whether an event is where keys are letters.
    pub is_writing: fn(&leptos::ev::KeyboardEvent) -> bool,
    /// Which are chosen.
    pub chosen: Signal<BTreeSet<NoteId>>,
    /// The place in the list of a note that is to be drawn, wherever the view is.
    pub wanted: Signal<Option<usize>>,
    /// What is looked at side by side.
    pub merging: Signal<Option<Merging>>,
    /// The group that somebody writes in.
    pub group: Signal<Option<NoteId>>,
    /// Where its title and its synthesis are written.
    pub group_field: Callback<NoteId, NoteField>,
    /// What is said of the last that was done.
    pub told: Signal<Option<Told>>,
    /// Whether something can be undone, and whether something can be done again.
    pub can_turn_back: Signal<(bool, bool)>,
    /// Whether a key by itself does something.
    pub has_keys: Signal<bool>,
    /// What is done.
    pub on_press: Callback<SortPress>,
}

impl Sorting {
    /// Does something with notes.
    pub fn run(self, command: SortCommand) {
        self.press(SortPress::Do(command));
    }

    /// Does something.
    pub fn press(self, press: SortPress) {
        self.on_press.run(press);
    }
}
