//! What stands about every page for notes: the dialogs to write in, to hand over and to receive, and the way to take a deletion back.

use leptos::prelude::*;

use crate::domain::notes::{Command, Saving};
use crate::route::Route;
use crate::ui::{Draw, Drawn, Gathering, Notebook, expect_words, window};
use crate::widgets::NoteForm;

use super::handing::hand_over_dialog;
use super::receiving::receive_dialog;

/// The id of what names the dialog.
const HEADING: &str = "note-heading";

/// The dialog, which is open as long as a note is written in it, and what is said of what was taken away.
#[must_use]
pub fn note_desk(notebook: Notebook, gathering: Gathering) -> Drawn {
    let words = expect_words();
    let said = words.notes();
    let field = notebook.field;
    let is_open = Memo::new(move |_| field.note.with(Option::is_some));
    let is_new = Memo::new(move |_| {
        field
            .note
            .get()
            .is_none_or(|id| notebook.shelf.with_untracked(|shelf| shelf.notes().get(id).is_none()))
    });
    let heading = move || {
        let _ = field.note.get();
        if is_new.get() { words.new_note } else { said.edit_note }
    };
    let content = move || field.note.get().map(|_| view! { <NoteForm notebook /> }.drawn());
    let on_close = Callback::new(move |()| field.on_end.run(()));
    let undo = move |_| notebook.run(Command::Undo);
    let toast = move || {
        notebook.undoable.get().map(|_| {
            view! {
                <button type="button" class="button" data-quiet on:click=undo>
                    {said.undo}
                </button>
            }
            .drawn()
        })
    };
    let is_failing = Memo::new(move |_| {
        matches!(notebook.saving.get(), Saving::NotKept { .. } | Saving::NotErased | Saving::ReadOnly)
    });
    // On every page, and with the dialog closed: the whole of it is said on the page of the notes.
    let failing = move || {
        is_failing.get().then(|| {
            view! {
                <a class="undo__failing" href=Route::Notes.to_string()>
                    {said.not_saved_short}
                </a>
            }
            .drawn()
        })
    };
    view! {
        {window(HEADING, heading, is_open, false, content, on_close)}
        {failing}
        <div class="undo" data-open=move || notebook.undoable.get().map(|_| "")>
            <p role="status">{move || notebook.undoable.get().map(said.undoable)}</p>
            {toast}
        </div>
        {hand_over_dialog(notebook, gathering)}
        {receive_dialog(notebook, gathering)}
    }
    .drawn()
}
