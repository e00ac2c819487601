//! Sorting the notes that are gathered: which are chosen, what was done, and how it is undone.

use std::collections::BTreeSet;

use leptos::prelude::*;
use notes::{Content, DeviceId, Form, NoteId, Rev};

use super::gathering::Gathering;
use super::notebook::{Draft, Notebook};
use crate::browser::random;
use crate::domain::gathering::Reading;
use crate::domain::sorting::{
    Done, MOST_AT_ONCE, MOST_COMPARED, Merging, SortCommand, Sorted, Step, Told, Write, Written, writes,
};

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
    /// What stood in that group when it was begun to write in it.
    group_before: StoredValue<Option<Content>>,
    /// The place in the list of a note that is to be drawn, wherever the view is.
    pub wanted: RwSignal<Option<usize>>,
    /// The note that was chosen last: where one goes on from.
    pub last: StoredValue<Option<NoteId>>,
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
            group_before: StoredValue::new(None),
            wanted: RwSignal::new(None),
            last: StoredValue::new(None),
            told: RwSignal::new(None),
            steps: RwSignal::default(),
            undone: RwSignal::default(),
        };
        let day = Memo::new(move |_| notebook.day.with(|day| day.id.clone()));
        // Who erases all erases what was said of it.
        let is_empty = Memo::new(move |_| notebook.shelf.with(|shelf| shelf.notes().all().next().is_none()));
        Effect::new(move |before: Option<String>| {
            let day = day.get();
            if is_empty.get() || before.as_ref() != Some(&day) {
                sorting.forget();
            }
            day
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
        if let ([id], true) = (ids, is_chosen) {
            self.last.set_value(Some(*id));
        }
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

    /// Does what a person asks for. The notes that it is about are chosen no longer.
    pub fn run(self, command: &SortCommand) {
        self.merging.set(None);
        if command.notes().len() > MOST_AT_ONCE {
            return self.tell(Told::TooMany(MOST_AT_ONCE));
        }
        // Before all is there, nobody knows what it is to be written behind.
        if self.gathering.reading.get_untracked() == Reading::UnderWay {
            return self.tell(Told::NotYet);
        }
        self.gathering.complete();
        let (writes, done) =
            self.gathering.all.with_untracked(|all| writes(command, &Sorted::of(all.notes())));
        let signed = |(id, content): Write| (id, content.map(|content| self.notebook.signed_mark(content)));
        if let Some(written) = self.write(writes.into_iter().map(signed).collect()) {
            self.push(done.clone(), written);
            self.choose(command.notes(), false);
            self.tell(Told::Done(done));
        }
    }

    /// Begins a group with these notes.
    pub fn gather(self, title: String, ids: Vec<NoteId>) {
        self.run(&SortCommand::Gather(NoteId(random::bits()), title, ids));
    }

    /// Looks at notes side by side, to have the first one stand for others: for all of them, unless nobody has said yet that they say
    /// the same.
    pub fn compare(self, notes: Vec<NoteId>, are_same: bool) {
        if notes.len() > MOST_COMPARED {
            return self.tell(Told::TooMany(MOST_COMPARED));
        }
        let Some(keep) = notes.first().copied() else { return };
        let same = if are_same { notes.clone() } else { vec![keep] };
        self.merging.set(Some(Merging { notes, keep, same }));
    }

    /// Begins to write in a group.
    pub fn write_group(self, group: NoteId) {
        if self.gathering.reading.get_untracked() == Reading::UnderWay {
            return self.tell(Told::NotYet);
        }
        self.gathering.complete();
        self.group_before.set_value(self.shown(group));
        self.group.set(Some(group));
    }

    /// Is done with the group. What was written in it is one thing that was done.
    pub fn end_group(self) {
        let Some(id) = self.group.get_untracked() else { return };
        self.notebook.flush();
        self.group.set(None);
        self.gathering.complete();
        let (before, after) = (self.group_before.get_value(), self.shown(id));
        if before != after && before.is_some() {
            self.push(Done::GroupWritten, vec![Written { id, before, after }]);
            self.tell(Told::Done(Done::GroupWritten));
        }
    }

    /// Makes another version of a group the one that is shown.
    pub fn restore_group(self, group: NoteId, version: (Rev, DeviceId)) {
        self.gathering.complete();
        self.gathering.all.with_untracked(|all| self.notebook.adopt(group, all.notes()));
        let before = self.shown(group);
        self.notebook.restore(group, version);
        self.gathering.complete();
        self.push(Done::GroupWritten, vec![Written { id: group, before, after: self.shown(group) }]);
        self.tell(Told::Done(Done::GroupWritten));
    }

    /// Something was done that can be undone, unless nothing was written. What was undone before cannot be done again.
    fn push(self, done: Done, written: Vec<Written>) {
        if !written.is_empty() {
            self.steps.update(|steps| steps.push(Step { done, written }));
            self.undone.set(Vec::new());
        }
    }

    fn shown(self, id: NoteId) -> Option<Content> {
        self.gathering.all.with_untracked(|all| all.notes().get(id).and_then(|note| note.content().cloned()))
    }

    /// Nobody looks at it any more: no dialog is open.
    pub fn leave(self) {
        self.merging.set(None);
        self.end_group();
    }

    /// Undoes what was done last.
    pub fn undo(self) {
        self.turn_back(self.steps, self.undone, Told::Undone);
    }

    /// Does again what was undone last.
    pub fn redo(self) {
        self.turn_back(self.undone, self.steps, |done, _| Told::Done(done));
    }

    /// Whether something can be undone, and whether something can be done again; tracked.
    #[must_use]
    pub fn can_turn_back(self) -> (bool, bool) {
        (self.steps.with(|steps| !steps.is_empty()), self.undone.with(|undone| !undone.is_empty()))
    }

    /// Where the title and the synthesis of a group are written, as long as its owner is there. What others write of it meanwhile is
    /// known to it, so that what is written here comes behind that.
    #[must_use]
    pub fn group_field(self, group: NoteId) -> Draft {
        let content = Content { form: Form::Group, ..Content::default() };
        let adopt = move || {
            self.gathering.complete();
            self.gathering.all.with_untracked(|all| self.notebook.adopt(group, all.notes()));
        };
        adopt();
        Effect::watch(move || self.gathering.gathered.track(), move |(), _, _| adopt(), false);
        self.notebook.further_draft(Some(group), content)
    }

    fn turn_back(self, from: RwSignal<Vec<Step>>, to: RwSignal<Vec<Step>>, told: fn(Done, usize) -> Told) {
        if self.gathering.reading.get_untracked() == Reading::UnderWay {
            return self.tell(Told::NotYet);
        }
        let Some(step) = from.with_untracked(|steps| steps.last().cloned()) else { return };
        self.gathering.complete();
        let (writes, changed) = self.gathering.all.with_untracked(|all| step.undoing(all.notes()));
        if let Some(written) = self.write(writes) {
            from.update(|steps| {
                steps.pop();
            });
            let done = step.done;
            // Where all was changed since, there is nothing to turn back again.
            if !written.is_empty() {
                to.update(|steps| steps.push(Step { done: done.clone(), written }));
            }
            self.tell(told(done, changed));
        }
    }

    fn write(self, writes: Vec<Write>) -> Option<Vec<Written>> {
        let written = self.gathering.all.with_untracked(|all| self.notebook.write_marks(writes, all.notes()));
        if written.is_none() {
            self.tell(Told::ReadOnly);
        }
        written
    }

    fn tell(self, told: Told) {
        self.told.set(Some(told));
    }
}
