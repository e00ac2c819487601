//! The notes, of which only those are in the document that are near the view.

use std::sync::Arc;

use leptos::prelude::*;
use notes::{Note, NoteId, Rev, Stamp};

use crate::domain::catalog::Catalog;
use crate::domain::dataset::Dataset;
use crate::domain::sorting::{Mark, Marks, SortCommand, SortPress};
use crate::ui::{Draw, Drawn, Notebook, PIECE, Sorting, VirtualList, expect_words, provide_words};
use crate::widgets::{group_title, marks_said, note_foot, note_head, of_note};

/// How high a note is on the average, in CSS pixels: one of three lines, with what stands above and below.
const ITEM_PX: f64 = 130.0;

/// A note, and by what it is known whether it has changed: what is said of it, and the title of its group.
type Row = (NoteId, Rev, Stamp, Marks, Option<String>);

/// The list.
pub fn list(catalog: Arc<Catalog>, notebook: Notebook, sorting: Sorting) -> Drawn {
    let words = expect_words();
    let found = sorting.find.found;
    let count = Signal::derive(move || found.with(|found| found.len()));
    let draw_piece = move |number: usize| {
        let rows = Memo::new(move |_| {
            let sorted = sorting.sorted.get();
            let row = |id: &NoteId| {
                notebook.shelf.with(|shelf| {
                    let shown = shelf.notes().get(*id)?.shown();
                    let marks = sorted.of_note(*id);
                    let group = marks.group.and_then(|group| sorted.group(group));
                    let title = group.map(|group| group_title(words, group));
                    Some((*id, shown.rev, shown.stamp, marks.clone(), title))
                })
            };
            found.with(|found| {
                found.iter().skip(number * PIECE).take(PIECE).filter_map(row).collect::<Vec<Row>>()
            })
        });
        let catalog = Arc::clone(&catalog);
        let place = move |id: NoteId| {
            rows.with(|rows| rows.iter().position(|(other, ..)| *other == id))
                .map(|at| number * PIECE + at + 1)
        };
        let draw = move |(id, _, _, marks, group): Row| {
            // What is drawn later may be drawn for nobody in particular.
            provide_words(words.locale);
            let item = notebook.shelf.with_untracked(|shelf| {
                item(&catalog.dataset, notebook, sorting, shelf.notes().get(id)?, &marks, group)
            });
            view! {
                <div
                    role="listitem"
                    aria-posinset=move || place(id).map(|place| place.to_string())
                    aria-setsize=move || count.get().to_string()
                >
                    {item}
                </div>
            }
            .drawn()
        };
        view! { <For each=move || rows.get() key=|row| row.clone() children=draw /> }.drawn()
    };
    view! { <VirtualList count wanted=sorting.wanted item_px=ITEM_PX draw=Callback::new(draw_piece) /> }
        .drawn()
}

fn item(
    dataset: &Dataset,
    notebook: Notebook,
    sorting: Sorting,
    note: &Note,
    marks: &Marks,
    group: Option<String>,
) -> Option<Drawn> {
    let words = expect_words();
    let content = note.content()?;
    let id = note.shown().note;
    let is_chosen = Memo::new(move |_| sorting.chosen.with(|chosen| chosen.contains(&id)));
    let choose = move |event| sorting.press(SortPress::Choose(vec![id], event_target_checked(&event)));
    let tracks = marks.tracks.iter().filter_map(|id| dataset.tracks.get(id)).map(|track| track.title.clone());
    let double = marks.same.map(|_| words.of_sorting().is_double);
    let is_so = marks_said(words, marks).chain(double).map(str::to_owned);
    let badges: Vec<_> = group
        .into_iter()
        .chain(tracks)
        .chain(is_so)
        .map(|badge| view! { <span class="sorted__badge">{badge}</span> })
        .collect();
    let view = view! {
        <div class="note sorted" data-chosen=move || is_chosen.get().then_some("")>
            {note_head(notebook, dataset, content, true, Some(badges.drawn()))}
            <label class="sorted__choice">
                <input
                    class="sorted__box"
                    type="checkbox"
                    value=id.to_string()
                    prop:checked=move || is_chosen.get()
                    on:change=choose
                />
                <span class="note__text">{content.text.clone()}</span>
            </label>
            {note_foot(notebook, dataset, note, content)}
            {doubles(notebook, sorting, marks)}
            {marks.same.map(|_| part(sorting, id, marks, &content.text))}
        </div>
    };
    Some(view.drawn())
}

/// The notes that this one stands for, each with the way to part it.
fn doubles(notebook: Notebook, sorting: Sorting, marks: &Marks) -> Option<Drawn> {
    let said = expect_words().of_sorting();
    if marks.doubles.is_empty() {
        return None;
    }
    let items: Vec<_> = marks
        .doubles
        .iter()
        .map(|id| {
            let text = notebook.shelf.with_untracked(|shelf| {
                let content = shelf.notes().get(*id).and_then(|note| note.content());
                content.map(|content| content.text.clone()).unwrap_or_default()
            });
            let own = sorting.sorted.with_untracked(|sorted| sorted.of_note(*id).clone());
            view! {
                <li>
                    <p class="note__text">{text.clone()}</p>
                    {part(sorting, *id, &own, &text)}
                </li>
            }
        })
        .collect();
    let view = view! {
        <details class="sorted__doubles">
            <summary>{(said.stands_for)(items.len())}</summary>
            <ul role="list">{items}</ul>
        </details>
    };
    Some(view.drawn())
}

fn part(sorting: Sorting, id: NoteId, marks: &Marks, text: &str) -> Option<Drawn> {
    let words = expect_words();
    let said = words.of_sorting();
    let of_note = of_note(words, text);
    let same = marks.same?;
    let part = move |_| sorting.run(SortCommand::Unmark(vec![id], Mark::Same(same)));
    let view = view! {
        <button type="button" class="note__button" on:click=part>
            {said.part}
            <span class="visually-hidden">" " {of_note}</span>
        </button>
    };
    Some(view.drawn())
}
