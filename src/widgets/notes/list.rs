use std::sync::Arc;

use leptos::prelude::*;
use notes::NoteId;

use super::item::{command, item};
use crate::ui::{Draw, Drawn, NoteRow, Notebook, expect_words, on_press, provide_words};

/// From how many notes on those that are far from the screen are not laid out.
const MANY: usize = 60;

/// From how many notes on the list waits while one writes in the dialog.
const RESTING: usize = 500;

/// Notes, one below the other. When one of them changes, that one is drawn anew.
#[component]
pub fn NoteList(
    /// The notes.
    notebook: Notebook,
    /// Which of them, in which order.
    #[prop(into)]
    found: Signal<Arc<Vec<NoteId>>>,
    /// Whether what they are about is said with each.
    has_subject: bool,
) -> Drawn {
    let words = expect_words();
    let rows = notebook.rows.run(found);
    let press = on_press(move |value| {
        if let Some(command) = command(&value) {
            notebook.run(command);
        }
    });
    // Behind the dialog, what takes longer than a frame waits: somebody is writing.
    let is_resting = Memo::new(move |_| {
        notebook.field.note.get().is_some() && found.with_untracked(|found| found.len()) > RESTING
    });
    let shown = Memo::new(move |before: Option<&Arc<Vec<NoteRow>>>| match before {
        Some(before) if is_resting.get() => Arc::clone(before),
        _ => rows.get(),
    });
    let each = move || shown.get().to_vec();
    let draw = move |(id, ..): NoteRow| {
        // What is drawn later may be drawn for nobody in particular.
        provide_words(words.locale);
        let catalog = notebook.catalog.get_untracked();
        let item = catalog.and_then(|catalog| {
            notebook.shelf.with_untracked(|shelf| {
                item(notebook, &catalog.dataset, id, shelf.notes().get(id)?, has_subject)
            })
        });
        item.drawn()
    };
    view! {
        <ul
            class="note-list"
            role="list"
            data-resting=move || is_resting.get().then_some("")
            data-many=move || found.with(|found| found.len() > MANY).then_some("")
            on:click=press
        >
            <For each key=|row| *row children=draw />
        </ul>
    }
    .drawn()
}
