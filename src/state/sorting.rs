//! Sorting the notes that are gathered: which are chosen, what was done, and how it is undone.

use std::collections::BTreeSet;

use leptos::prelude::*;
use notes::{NoteId, Shelf};

use super::gathering::Gathering;
use super::notebook::{Draft, Notebook};
use crate::browser::random;
use crate::domain::sorting::{Done, Merging, SortCommand, Sorted, Told, Write, writes};

/// What was done, and what stood there before.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    done: Done,
    before: Vec<Write>,
}

/// Sorting, as the shell sees it.
#[derive(Clone, Copy)]
pub struct Sorting {
    notebook: Notebook,
    gathering: Gathering,
    /// The notes that are chosen.
    pub chosen: RwSignal<BTreeSet<NoteId>>,
    /// What is looked at side by side, to have one stand for the others.
    pub merging: RwSignal<Option<Merging>>,
    /// The group that somebody writes in.
    pub group: RwSignal<Option<NoteId>>,
    /// What is said of the last that was done.
    pub told: RwSignal<Option<Told>>,
    steps: RwSignal<Vec<Step>>,
    undone: RwSignal<Vec<Step>>,
}

impl Sorting {
    /// Sorts what is gathered.
    #[must_use]
    pub fn of(notebook: Notebook, gathering: Gathering) -> Self {
        let sorting = Self {
            notebook,
            gathering,
            chosen: RwSignal::default(),
            merging: RwSignal::new(None),
            group: RwSignal::new(None),
            told: RwSignal::new(None),
            steps: RwSignal::default(),
            undone: RwSignal::default(),
        };
        let day = Memo::new(move |_| notebook.day.with(|day| day.id.clone()));
        Effect::new(move || {
            let _ = day.get();
            sorting.forget();
        });
        sorting
    }

    /// Turns to other notes: nothing is chosen, and nothing can be undone.
    fn forget(self) {
        self.choose_none();
        self.merging.set(None);
        self.group.set(None);
        self.told.set(None);
        self.steps.set(Vec::new());
        self.undone.set(Vec::new());
    }

    /// Chooses notes, or no longer.
    pub fn choose(self, ids: &[NoteId], is_chosen: bool) {
        self.chosen.update(|chosen| {
            for id in ids {
                if is_chosen {
                    chosen.insert(*id);
                } else {
                    chosen.remove(id);
                }
            }
        });
    }

    /// Chooses none.
    pub fn choose_none(self) {
        self.chosen.set(BTreeSet::new());
    }

    /// Does what a person asks for. The notes that are chosen are done with then.
    pub fn run(self, command: &SortCommand) {
        let (writes, done) =
            self.gathering.all.with_untracked(|all| writes(command, &Sorted::of(all.notes())));
        self.merging.set(None);
        self.choose_none();
        if let Some(before) = self.write(writes) {
            if !before.is_empty() {
                self.steps.update(|steps| steps.push(Step { done: done.clone(), before }));
                self.undone.set(Vec::new());
            }
            self.told.set(Some(Told::Done(done)));
        }
    }

    /// Begins a group with these notes.
    pub fn gather(self, title: String, ids: Vec<NoteId>) {
        self.run(&SortCommand::Gather(NoteId(random::bits()), title, ids));
    }

    /// Looks at notes side by side, to have the first one stand for others: for all of them, unless nobody has said yet that they say
    /// the same.
    pub fn compare(self, notes: Vec<NoteId>, are_same: bool) {
        let Some(keep) = notes.first().copied() else { return };
        let same = if are_same { notes.clone() } else { vec![keep] };
        self.merging.set(Some(Merging { notes, keep, same }));
    }

    /// Undoes what was done last.
    pub fn undo(self) {
        self.turn_back(self.steps, self.undone, Told::Undone);
    }

    /// Does again what was undone last.
    pub fn redo(self) {
        self.turn_back(self.undone, self.steps, Told::Done);
    }

    /// Whether something can be undone, and whether something can be done again; tracked.
    #[must_use]
    pub fn can_turn_back(self) -> (bool, bool) {
        (self.steps.with(|steps| !steps.is_empty()), self.undone.with(|undone| !undone.is_empty()))
    }

    /// Where the title and the synthesis of a group are written, as long as its owner is there.
    #[must_use]
    pub fn group_field(self, group: NoteId) -> Draft {
        self.gathering.hasten(std::iter::once(group));
        self.gathering.all.with_untracked(|all| self.notebook.adopt(group, all.notes()));
        self.notebook.further_draft(Some(group), notes::Content::default())
    }

    fn turn_back(self, from: RwSignal<Vec<Step>>, to: RwSignal<Vec<Step>>, told: fn(Done) -> Told) {
        let Some(Step { done, before }) = from.try_update(Vec::pop).flatten() else { return };
        if let Some(now) = self.write(before) {
            to.update(|steps| steps.push(Step { done: done.clone(), before: now }));
            self.told.set(Some(told(done)));
        }
    }

    fn write(self, writes: Vec<Write>) -> Option<Vec<Write>> {
        // Each is written behind all that is known of it.
        self.gathering.hasten(writes.iter().map(|(id, _)| *id));
        let before =
            self.gathering.all.with_untracked(|all: &Shelf| self.notebook.write_marks(writes, all.notes()));
        if before.is_none() {
            self.told.set(Some(Told::ReadOnly));
        }
        before
    }
}
