//! What comes out of a workshop: how many took part, and one sentence.

use leptos::prelude::*;
use notes::{Content, Form, MAX_COUNT};

use crate::domain::dataset::Workshop;
use crate::domain::notes::{Saving, Subject, head_count, outcome_id};
use crate::ui::{Draw, Drawn, Notebook, expect_words, form_field, section, use_notebook};

/// The outcome of a workshop, for one's own table when one sits at one. It comes once the notes are there.
#[component]
pub fn Outcome<'a>(
    /// The workshop.
    workshop: &'a Workshop,
) -> impl IntoView + use<> {
    let said = expect_words().notes();
    let notebook = use_notebook();
    let workshop = workshop.clone();
    move || {
        let notebook = notebook.get()?;
        let id = workshop.id.to_string();
        let table = Memo::new(move |_| {
            notebook.seat.with(|seat| seat.table.clone().filter(|_| seat.workshop.as_ref() == Some(&id)))
        });
        let fields = {
            let workshop = workshop.clone();
            move || fields(notebook, &workshop, table.get())
        };
        let workshop = workshop.clone();
        let total = Memo::new(move |_| notebook.shelf.with(|shelf| head_count(shelf.notes(), &workshop)));
        let content = view! {
            <div>{fields}</div>
            <p class="form-said">{move || total.get().map(said.head_count_total)}</p>
        };
        Some(section("outcome", said.outcome, content))
    }
}

fn fields(notebook: Notebook, workshop: &Workshop, table: Option<String>) -> Option<Drawn> {
    let said = expect_words().notes();
    let catalog = notebook.catalog.get_untracked()?;
    let content = Content {
        form: Form::Outcome,
        about: Subject::Workshop(workshop.id.clone()).to_string(),
        title: workshop.title.clone(),
        table: table.clone(),
        ..Content::default()
    };
    let id = outcome_id(&catalog.dataset, workshop, table.as_deref());
    let field = notebook.further_field.run((Some(id), content));
    let count = NodeRef::<leptos::html::Input>::new();
    // What is no number is said once one has left the field, and what was kept stays.
    let number = |text: &str| match text.trim() {
        "" => Some(None),
        text => text.parse().ok().filter(|count| *count <= MAX_COUNT).map(Some),
    };
    let write_count = move |event| {
        // A field of numbers has no value where there is something else in it.
        let is_valid = count.get_untracked().is_none_or(|count| {
            count.set_custom_validity("");
            count.check_validity()
        });
        if let Some(number) = number(&event_target_value(&event)).filter(|_| is_valid) {
            field.write(|content| content.count = number);
        }
    };
    let check_count = move |event| {
        let is_number = number(&event_target_value(&event)).is_some();
        if let Some(count) = count.get_untracked() {
            count.set_custom_validity("");
            // A field of numbers says nothing of what is none.
            let is_valid = is_number && count.check_validity();
            count.set_custom_validity(if is_valid { "" } else { said.no_head_count });
            let _ = count.report_validity();
        }
    };
    let write_summary = move |event| {
        let text = event_target_value(&event);
        field.write(|content| content.text = text);
    };
    let is_read_only = move || notebook.saving.get() == Saving::ReadOnly;
    let counted = move || {
        field.content.with(|content| content.count).map(|count| count.to_string()).unwrap_or_default()
    };
    let head_count = view! {
        <input
            type="number"
            min="0"
            max=MAX_COUNT.to_string()
            inputmode="numeric"
            readonly=is_read_only
            node_ref=count
            prop:value=counted
            on:input=write_count
            on:change=check_count
        />
    };
    let summary = view! {
        <input
            type="text"
            maxlength="300"
            autocomplete="off"
            readonly=is_read_only
            prop:value=move || field.content.with(|content| content.text.clone())
            on:input=write_summary
        />
    };
    let view = view! {
        <div class="outcome">
            {table.map(|table| view! { <p class="outcome__table">{(said.outcome_of_table)(&table)}</p> })}
            {form_field(said.head_count, head_count)} {form_field(said.summary, summary)}
        </div>
    };
    Some(view.drawn())
}
