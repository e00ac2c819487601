//! Who will do what a commitment says, and when.

use leptos::prelude::*;
use notes::{Content, Kind};

use crate::ui::{Draw, Drawn, NoteField, expect_words, form_field};

/// Two lines more, as long as the note is a commitment.
#[component]
pub fn Commitment(
    /// Where the note is written.
    field: NoteField,
) -> Drawn {
    let said = expect_words().notes();
    let is_commitment =
        Memo::new(move |_| field.content.with(|content| content.kind == Some(Kind::Commitment)));
    let lines = move || {
        is_commitment.get().then(|| {
            view! {
                <div class="note-form__pair">
                    {line(field, said.who, |content| &mut content.who)} {line(field, said.due, |content| &mut content.due)}
                </div>
            }
            .drawn()
        })
    };
    view! { <div>{lines}</div> }.drawn()
}

/// A line of a note that may be left empty.
fn line(field: NoteField, label: &'static str, part: fn(&mut Content) -> &mut Option<String>) -> Drawn {
    // It changes with the note, and not with its letters.
    let text = move || {
        let _ = field.note.get();
        part(&mut field.content.get_untracked()).clone().unwrap_or_default()
    };
    let write = move |event| {
        let text: String = event_target_value(&event);
        field.write(|content| *part(content) = (!text.trim().is_empty()).then_some(text));
    };
    let input =
        view! { <input type="text" maxlength="200" autocomplete="off" prop:value=text on:input=write /> };
    form_field(label, input)
}
