//! The notes on what a page is about, where they belong.

use std::sync::Arc;

use leptos::prelude::*;
use notes::Notes;

use super::list::NoteList;
use crate::domain::notes::{Subject, about};
use crate::ui::{Draw, Drawn, expect_words, section, use_notebook};

/// The notes on something, and the way to write another one. It comes once the notes are there.
#[component]
pub fn NoteSection(
    /// What it is.
    subject: Subject,
) -> Drawn {
    let notebook = use_notebook();
    let content = move || {
        let notebook = notebook.get()?;
        let said = expect_words().notes();
        let found = {
            let subject = subject.clone();
            Memo::new(move |_| {
                let about = |notes: &Notes| Arc::new(about(notes, &subject));
                notebook.shelf.with(|shelf| about(shelf.notes()))
            })
        };
        let is_empty = Memo::new(move |_| found.with(|found| found.is_empty()));
        let none = move || is_empty.get().then_some(said.none_here);
        let view = view! {
            <p class="form-said">{none}</p>
            <NoteList notebook found has_subject=false />
            <WriteHere subject=subject.clone() />
        };
        Some(section("notes-here", said.notes_here, view))
    };
    view! { <div class="note-section">{content}</div> }.drawn()
}

/// The way to write about something.
#[component]
pub fn WriteHere(
    /// What it is.
    subject: Subject,
) -> Drawn {
    let said = expect_words().notes();
    let notebook = use_notebook();
    let begin = move |_| {
        if let Some(notebook) = notebook.get_untracked() {
            notebook.begin(subject.clone());
        }
    };
    view! {
        <p>
            <button type="button" class="button" data-quiet aria-haspopup="dialog" on:click=begin>
                {said.write_here}
            </button>
        </p>
    }
    .drawn()
}
