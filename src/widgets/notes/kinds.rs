//! What a note is: four kinds at once, the others behind a button.

use leptos::prelude::*;
use notes::Kind;

use crate::ui::{Draw, Drawn, NoteField, expect_words};

/// Chooses the kind of a note.
#[component]
pub fn KindChooser(
    /// Where the note is written.
    field: NoteField,
    /// What the choices belong together by; distinct on the page.
    name: &'static str,
) -> Drawn {
    let words = expect_words();
    let said = words.notes();
    let chosen = Memo::new(move |_| field.content.with(|content| content.kind));
    let others = NodeRef::<leptos::html::Div>::new();
    let more = NodeRef::<leptos::html::Button>::new();
    let radio = move |kind: Option<Kind>| {
        let label = kind.map_or(said.no_kind, said.kind);
        view! {
            <label class="kinds__kind">
                <input
                    type="radio"
                    name=name
                    value=kind.map_or("", Kind::key)
                    prop:checked=move || chosen.get() == kind
                />
                <span class="kinds__name">{label}</span>
            </label>
        }
        .drawn()
    };
    let (usual, further) = Kind::ALL.split_at_checked(Kind::USUAL).unwrap_or((&Kind::ALL, &[]));
    let usual: Vec<Drawn> = usual.iter().map(|kind| radio(Some(*kind))).chain([radio(None)]).collect();
    let is_further = move || chosen.with_untracked(|kind| kind.is_some_and(|kind| further.contains(&kind)));
    let is_open = is_further();
    let further: Vec<Drawn> = further.iter().map(|kind| radio(Some(*kind))).collect();
    let choose = move |event| {
        let key: String = event_target_value(&event);
        field.write(|content| content.kind = Kind::from_key(&key));
    };
    let toggle = move |_| {
        if let (Some(others), Some(more)) = (others.get_untracked(), more.get_untracked()) {
            // What is chosen stays in sight.
            let is_hidden = !others.hidden() && !is_further();
            others.set_hidden(is_hidden);
            // Both fail only for what is no attribute's name.
            let _ = more.set_attribute("aria-expanded", if is_hidden { "false" } else { "true" });
            more.set_text_content(Some(if is_hidden { said.more_kinds } else { said.fewer_kinds }));
        }
    };
    view! {
        <div class="kinds">
            <div class="kinds__group" role="radiogroup" aria-label=said.kind_label on:change=choose>
                {usual}
                <div class="kinds__others" node_ref=others hidden=!is_open>
                    {further}
                </div>
            </div>
            <button
                type="button"
                class="button"
                data-quiet
                aria-expanded=if is_open { "true" } else { "false" }
                node_ref=more
                on:click=toggle
            >
                {if is_open { said.fewer_kinds } else { said.more_kinds }}
            </button>
        </div>
    }
    .drawn()
}
