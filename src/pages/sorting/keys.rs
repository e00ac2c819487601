//! Sorting by keyboard: while a note of the list has the focus, a key does something with those that are chosen, or with that one.

use std::collections::BTreeSet;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use notes::NoteId;

use super::bar::{NEW_GROUP, TRACK};
use crate::domain::sorting::{Mark, SortCommand, SortPress};
use crate::ui::{Draw, Drawn, Sorting, expect_words};

/// Answers to keys.
pub fn on_key(sorting: Sorting) -> impl Fn(KeyboardEvent) {
    move |event| {
        if let Some(press) = press_of(sorting, &event) {
            event.prevent_default();
            event.stop_propagation();
            sorting.press(press);
        }
    }
}

fn press_of(sorting: Sorting, event: &KeyboardEvent) -> Option<SortPress> {
    // Where one types, the browser undoes letters.
    if (sorting.is_writing)(event) {
        return None;
    }
    let key = event.key();
    let focused = (sorting.note_at)(event);
    if event.ctrl_key() || event.meta_key() {
        return match (key.to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Some(SortPress::Undo),
            ("z", true) | ("y", _) => Some(SortPress::Redo),
            ("a", _) => focused.map(|_| SortPress::Choose(sorting.find.found.get_untracked().to_vec(), true)),
            _ => None,
        };
    }
    // Anywhere else these keys are the browser's.
    let focused = focused?;
    if event.alt_key() {
        return None;
    }
    match key.as_str() {
        "ArrowDown" => return Some(SortPress::Step(1)),
        "ArrowUp" => return Some(SortPress::Step(-1)),
        "Escape" => return Some(SortPress::ChooseNone),
        _ => {}
    }
    // A key that is held does something once.
    if event.repeat() || !sorting.has_keys.get_untracked() {
        return None;
    }
    let chosen = chosen_or(sorting, focused);
    match key.as_str() {
        "e" => Some(toggle(sorting, chosen, Mark::Star)),
        "m" => Some(toggle(sorting, chosen, Mark::Hidden)),
        "c" => Some(SortPress::Compare(chosen)),
        "g" | "p" => {
            sorting.press(SortPress::Choose(chosen, true));
            Some(SortPress::Focus(if key == "g" { NEW_GROUP } else { TRACK }))
        }
        _ => None,
    }
}

/// What is chosen; when nothing is, the note that has the focus.
fn chosen_or(sorting: Sorting, focused: NoteId) -> Vec<NoteId> {
    let chosen = in_order(sorting);
    if chosen.is_empty() { vec![focused] } else { chosen }
}

/// What is chosen, in the order of the list; what is out of it comes last.
pub fn in_order(sorting: Sorting) -> Vec<NoteId> {
    let chosen = sorting.chosen.get_untracked();
    let found = sorting.find.found.get_untracked();
    let mut ordered: Vec<NoteId> = found.iter().copied().filter(|id| chosen.contains(id)).collect();
    if ordered.len() < chosen.len() {
        let there: BTreeSet<NoteId> = ordered.iter().copied().collect();
        ordered.extend(chosen.into_iter().filter(|id| !there.contains(id)));
    }
    ordered
}

/// Says it of all of them, or, where it is said of all, of none.
pub fn toggle(sorting: Sorting, on: Vec<NoteId>, mark: Mark) -> SortPress {
    let is_said = sorting.sorted.with_untracked(|sorted| on.iter().all(|id| sorted.has(*id, &mark)));
    SortPress::Do(if is_said { SortCommand::Unmark(on, mark) } else { SortCommand::Mark(on, mark) })
}

/// What the keys do.
pub fn keys_help(sorting: Sorting) -> Drawn {
    let said = expect_words().of_sorting();
    let is_single = |key: &str| key.chars().count() == 1 && key.chars().all(char::is_alphabetic);
    let rows = move || {
        let has_keys = sorting.has_keys.get();
        let known = said.keys_are.iter().filter(|(key, _)| has_keys || !is_single(key));
        let row = |(key, what): &(&'static str, &'static str)| {
            view! {
                <li>
                    <kbd class="shortcuts__key">{*key}</kbd>
                    {*what}
                </li>
            }
        };
        known.map(row).collect::<Vec<_>>()
    };
    view! {
        <details>
            <summary>{said.keys}</summary>
            <ul class="shortcuts" role="list">
                {rows}
            </ul>
        </details>
    }
    .drawn()
}
