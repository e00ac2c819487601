//! Writing one note after the other, without ever leaving the keyboard.

use leptos::prelude::*;
use notes::Content;

use crate::domain::dataset::Workshop;
use crate::domain::notes::{Command, Seat, Subject};
use crate::ui::{Draw, Drawn, Notebook, expect_words, section, use_notebook};
use crate::widgets::{Commitment, KindChooser, NoteText, SaveLine, SeatPicker};

/// The id of the text.
const TEXT: &str = "rapid-text";

/// The field for one note after the other in a workshop. It comes once the notes are there.
#[component]
pub fn RapidEntry<'a>(
    /// The workshop.
    workshop: &'a Workshop,
) -> impl IntoView + use<> {
    let said = expect_words().notes();
    let notebook = use_notebook();
    let begun = Content {
        about: Subject::Workshop(workshop.id.clone()).to_string(),
        title: workshop.title.clone(),
        workshop: Some(workshop.id.to_string()),
        ..Content::default()
    };
    let id = workshop.id.to_string();
    move || {
        let notebook = notebook.get()?;
        let content = entry(notebook, begun.clone(), &id);
        Some(section("rapid", said.rapid, content))
    }
}

fn entry(notebook: Notebook, begun: Content, workshop: &str) -> Drawn {
    let said = expect_words().notes();
    let field = notebook.further_field.run((None, begun));
    let text = NodeRef::<leptos::html::Textarea>::new();
    let next = move || {
        field.on_end.run(());
        if let Some(text) = text.get_untracked() {
            // So that the keyboard of a phone stays.
            let _ = text.focus();
        }
    };
    view! {
        {seat_here(notebook, workshop)}
        <div class="rapid">
            <NoteText
                notebook
                field
                id=TEXT
                label=said.rapid_note
                rows=3
                node=text
                on_enter=Callback::new(move |()| next())
            />
            <KindChooser field name="rapid-kind" />
            <Commitment field />
            <p class="button-row">
                <button type="button" class="button" on:click=move |_| next()>
                    {said.next_note}
                </button>
                <span class="rapid__how">
                    {said.rapid_how}
                </span>
            </p>
            <SaveLine notebook field />
        </div>
    }
    .drawn()
}

/// Whether this is where one sits, or the way to sit down here.
fn seat_here(notebook: Notebook, workshop: &str) -> Drawn {
    let said = expect_words().notes();
    let id = workshop.to_owned();
    let is_here = Memo::new({
        let id = id.clone();
        move |_| notebook.seat.with(|seat| seat.workshop.as_deref() == Some(id.as_str()))
    });
    let sit = move |_| notebook.run(Command::Sit(Seat { workshop: Some(id.clone()), table: None }));
    let content = move || {
        if is_here.get() {
            view! {
                <p class="form-said" role="status">{said.seated_here}</p>
                <SeatPicker notebook />
            }
            .drawn()
        } else {
            view! {
                <button type="button" class="button" data-quiet on:click=sit.clone()>
                    {said.sit_here}
                </button>
            }
            .drawn()
        }
    };
    view! { <div class="rapid__seat">{content}</div> }.drawn()
}
