//! The field of a note's text.

use leptos::prelude::*;
use notes::MAX_CHARACTERS;

use crate::domain::notes::Saving;
use crate::ui::{Draw, Drawn, NoteField, Notebook, expect_words};

/// What is behind the id of the field in that of its count.
const COUNT: &str = "-count";

/// The text of a note, with the number of its letters.
#[component]
pub fn NoteText(
    /// The notes.
    notebook: Notebook,
    /// Where the note is written.
    field: NoteField,
    /// The id of the field; its count has the same with an ending.
    id: &'static str,
    /// What the field is called.
    label: &'static str,
    /// How many lines it has.
    rows: u32,
    /// Whether it takes the focus of the dialog that it is in.
    #[prop(optional)]
    autofocus: bool,
    /// The field itself.
    #[prop(optional)]
    node: NodeRef<leptos::html::Textarea>,
    /// What follows on Enter, in place of a new line.
    #[prop(optional)]
    on_enter: Option<Callback<()>>,
) -> Drawn {
    let said = expect_words().notes();
    let count_id = [id, COUNT].concat();
    let count = move || field.content.with(|content| content.text.encode_utf16().count());
    let is_full = Memo::new(move |_| count() >= MAX_CHARACTERS);
    // It changes with the note, and not with its letters: what is typed is there already.
    let text = move || {
        let _ = field.note.get();
        field.content.with_untracked(|content| content.text.clone())
    };
    let write = move |event| {
        let text = event_target_value(&event);
        field.write(|content| content.text = text);
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        let is_enter = event.key() == "Enter" && !event.shift_key() && !event.is_composing();
        if let Some(on_enter) = on_enter.filter(|_| is_enter) {
            event.prevent_default();
            on_enter.run(());
        }
    };
    view! {
        <label class="form-label" for=id>
            {label}
        </label>
        <textarea
            class="form-text"
            id=id
            rows=rows.to_string()
            maxlength=MAX_CHARACTERS.to_string()
            autofocus=autofocus
            aria-describedby=count_id.clone()
            readonly=move || notebook.saving.get() == Saving::ReadOnly
            node_ref=node
            prop:value=text
            on:input=write
            on:keydown=press
        ></textarea>
        <p class="form-count" id=count_id>
            {move || (said.characters)(count())}
        </p>
        <p role="status" class="form-said">
            {move || is_full.get().then_some(said.too_long)}
        </p>
    }
    .drawn()
}
