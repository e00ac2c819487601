//! Sorting what is gathered, handed to its page.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::NoteId;

use super::notes::{FOCUSED, field, focus_if_lost};
use crate::browser::keys::FIELDS;
use crate::browser::{clock, dom};
use crate::domain::sorting::{SortPress, Sorted};
use crate::state::gathering::Gathering;
use crate::state::navigation::Navigation;
use crate::state::nearness::near;
use crate::state::notebook::{NoteFinding, Notebook};
use crate::state::preferences::Preferences;
use crate::state::sorting::Sorting;
use crate::ui::{self, NoteFind, provide_nearness};

/// What chooses a note in the list.
const BOXES: &str = ".sorted__box";

/// What is done with the notes that are chosen.
const ACTIONS: &str = ".sort-bar__actions";

/// What undoes, and what does again.
const UNDO: &str = "[name=undo]";
const REDO: &str = "[name=redo]";

/// What begins to write in a group.
const WRITE_GROUP: &str = "[name=write-group]";

/// What pages see of it, as long as the page is there.
#[inline(never)]
pub fn sort(notebook: Notebook, gathering: Gathering, sorting: Sorting) -> ui::Sorting {
    provide_nearness(near);
    gathering.unite();
    let finding = NoteFinding::follow(gathering.all, expect_context::<Navigation>(), true);
    let sorted = Memo::new(move |_| gathering.all.with(|all| Arc::new(Sorted::of(all.notes()))));
    let found = Memo::new(move |_| {
        let (found, sorted) = (finding.found.get(), sorted.get());
        let place = finding.filters.with(|filters| filters.place.clone());
        let is_there = |id: &NoteId| place.has(sorted.of_note(*id));
        Arc::new(found.iter().copied().filter(is_there).collect::<Vec<_>>())
    });
    on_cleanup(move || sorting.leave());
    // What is gone is chosen no longer.
    let chosen = Memo::new(move |_| {
        gathering.all.with(|all| {
            let is_there = |id: &NoteId| all.notes().get(*id).is_some_and(|note| note.content().is_some());
            sorting.chosen.with(|chosen| chosen.iter().copied().filter(is_there).collect::<BTreeSet<_>>())
        })
    });
    let press = move |press: SortPress| match press {
        SortPress::Choose(ids, is_chosen) => sorting.choose(&ids, is_chosen),
        SortPress::ChooseNone => sorting.choose_none(),
        SortPress::Do(command) => keep_place(sorting, UNDO, || sorting.run(&command)),
        SortPress::Gather(title, ids) => keep_place(sorting, UNDO, || sorting.gather(title, ids)),
        SortPress::Undo => keep_place(sorting, REDO, || sorting.undo()),
        SortPress::Redo => keep_place(sorting, UNDO, || sorting.redo()),
        SortPress::Compare(ids) => match ids.as_slice() {
            [id] => {
                let similar = finding.similar(*id);
                sorting.compare([vec![*id], similar].concat(), false);
            }
            _ => sorting.compare(ids, true),
        },
        SortPress::ChangeMerging(merging) => sorting.merging.set(Some(merging)),
        SortPress::EndMerging => sorting.merging.set(None),
        SortPress::WriteGroup(group) => sorting.write_group(group),
        SortPress::EndGroup => {
            let group = sorting.group.get_untracked();
            sorting.end_group();
            // What the dialog was opened by is drawn anew.
            group
                .map(|group| [WRITE_GROUP, "[value=\"", &group.to_string(), "\"]"].concat())
                .into_iter()
                .for_each(focus_if_lost);
        }
        SortPress::RestoreGroup(group, version) => sorting.restore_group(group, version),
        SortPress::Step(further) => found.with_untracked(|found| step(sorting, found, further)),
        SortPress::Focus(selector) => spawn_local(async move {
            // It may be about to come.
            clock::rest(0).await;
            dom::focus(selector);
            dom::bring_back(ACTIONS);
        }),
    };
    ui::Sorting {
        sorted: sorted.into(),
        find: NoteFind {
            filters: finding.filters.into(),
            found: found.into(),
            choices: finding.choices.into(),
            on_text: Callback::new(move |text| finding.type_text(text)),
            on_choose: Callback::new(move |filters| finding.choose(&filters)),
        },
        chosen: chosen.into(),
        note_at: |event| dom::value_of(event, BOXES)?.parse().ok(),
        is_writing: |event| dom::is_on(event, FIELDS),
        wanted: sorting.wanted.into(),
        merging: sorting.merging.into(),
        group: sorting.group.into(),
        group_field: Callback::new(move |group| field(notebook, sorting.group_field(group))),
        told: sorting.told.into(),
        can_turn_back: Signal::derive(move || sorting.can_turn_back()),
        has_keys: expect_context::<Preferences>().shortcuts.into(),
        on_press: Callback::new(press),
    }
}

/// Gives the focus to the note that comes so many behind the one that has it, though it may be drawn for that alone; at either end it
/// stays.
fn step(sorting: Sorting, found: &[NoteId], further: isize) {
    let focused = dom::focused_value().and_then(|value| value.parse::<NoteId>().ok());
    let Some(place) = focused.and_then(|focused| found.iter().position(|id| *id == focused)) else { return };
    let place = place.saturating_add_signed(further);
    let Some(goal) = found.get(place).map(|goal| box_of(&goal.to_string())) else { return };
    if !dom::focus_as_a_whole(&goal) {
        sorting.wanted.set(Some(place));
        spawn_local(async move {
            clock::rest(0).await;
            dom::focus_as_a_whole(&goal);
        });
    }
}

/// What matches the box of a note.
fn box_of(note: &str) -> String {
    [BOXES, "[value=\"", note, "\"]"].concat()
}

/// Does something after which notes are drawn anew, or are gone. Who was on one of them is on it again, or on the one that stands in its
/// place. Who was on a control that is gone is on the note that they chose last, where they go on from; if that is out of sight, on what
/// matches `or`.
fn keep_place(sorting: Sorting, or: &'static str, act: impl FnOnce()) {
    let is_on_note = dom::place_of_focus(BOXES).is_some();
    let note =
        if is_on_note { dom::focused_value() } else { sorting.last.get_value().map(|id| id.to_string()) };
    let box_of_note = note.map(|note| box_of(&note));
    let place = box_of_note.as_ref().and_then(|one| dom::place_of(one, BOXES));
    act();
    spawn_local(async move {
        clock::rest(0).await;
        if dom::has(FOCUSED) {
            return;
        }
        let is_there = box_of_note.is_some_and(|one| dom::return_to(&one, 0));
        if !is_there && !place.is_some_and(|place| dom::return_to(BOXES, place)) {
            dom::focus(or);
        }
    });
}
