//! The groups: their titles, their syntheses, the tracks that they belong to.

use std::sync::Arc;

use leptos::prelude::*;
use notes::NoteId;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::Dataset;
use crate::domain::notes::{NoteFilters, Saving};
use crate::domain::sorting::{Group, MAX_TITLE, Mark, Place, SortCommand, SortPress};
use crate::route::Route;
use crate::ui::{Draw, Drawn, NoteField, Notebook, Sorting, expect_words, form_field, provide_words, window};
use crate::widgets::{NoteText, SaveLine, group_title};

/// The id of what names the dialog.
const HEADING: &str = "group-heading";

/// The id of the field of the synthesis.
const SYNTHESIS: &str = "group-synthesis";

/// The groups, and the dialog in which one is written.
pub fn groups(catalog: Arc<Catalog>, notebook: Notebook, sorting: Sorting) -> Drawn {
    let words = expect_words();
    let said = words.of_sorting();
    let all = Memo::new(move |_| sorting.sorted.with(|sorted| sorted.groups().to_vec()));
    let shared = Arc::clone(&catalog);
    let none = move || all.with(Vec::is_empty).then_some(said.no_groups);
    let draw = move |group: Group| {
        provide_words(words.locale);
        item(&shared.dataset, sorting, group)
    };
    view! {
        <p class="form-said">{none}</p>
        <ul class="group-list" role="list">
            <For each=move || all.get() key=|group| group.clone() children=draw />
        </ul>
        {dialog(catalog, notebook, sorting)}
    }
    .drawn()
}

fn item(dataset: &Dataset, sorting: Sorting, group: Group) -> Drawn {
    let words = expect_words();
    let said = words.of_sorting();
    let title = group_title(words, &group);
    let Group { id, synthesis, tracks, count, .. } = group;
    let tracks: Vec<_> = tracks
        .iter()
        .filter_map(|id| dataset.tracks.get(id))
        .map(|track| view! { <span class="sorted__badge">{track.title.clone()}</span> })
        .collect();
    let filters = NoteFilters { place: Place::Group(id), ..NoteFilters::default() };
    let address = Route::Sorting.with_query(&filters.to_string());
    let edit = move |_| sorting.press(SortPress::WriteGroup(id));
    let dissolve = move |_| sorting.run(SortCommand::Dissolve(id));
    let named = title.clone();
    let of_group = move || view! { <span class="visually-hidden">" " {named.clone()}</span> };
    view! {
        <li class="group">
            <h3 class="group__title">{title}</h3>
            <p class="note__meta">{(said.group_count)(count)} " " {tracks}</p>
            {(!synthesis.is_empty()).then(|| view! { <p class="note__text">{synthesis}</p> })}
            <p class="group__ways">
                <a href=address>
                    {said.see_notes} {of_group()}
                </a>
                <button type="button" class="note__button" aria-haspopup="dialog" on:click=edit>
                    {said.edit_group} {of_group()}
                </button>
                <button type="button" class="note__button" on:click=dissolve>
                    {said.dissolve} {of_group()}
                </button>
            </p>
        </li>
    }
    .drawn()
}

fn dialog(catalog: Arc<Catalog>, notebook: Notebook, sorting: Sorting) -> Drawn {
    let is_open = Memo::new(move |_| sorting.group.with(Option::is_some));
    let content = move || sorting.group.get().map(|group| form(&catalog.dataset, notebook, sorting, group));
    let on_close = Callback::new(move |()| sorting.press(SortPress::EndGroup));
    window(HEADING, expect_words().of_sorting().group, is_open, false, content, on_close)
}

fn form(dataset: &Dataset, notebook: Notebook, sorting: Sorting, group: NoteId) -> Drawn {
    let said = expect_words().of_sorting();
    let field: NoteField = sorting.group_field.run(group);
    let write_title = move |event| {
        let title = event_target_value(&event);
        field.write(|content| content.title = title);
    };
    let title = view! {
        <input
            type="text"
            maxlength=MAX_TITLE.to_string()
            autocomplete="off"
            readonly=move || notebook.saving.get() == Saving::ReadOnly
            prop:value=move || field.content.with(|content| content.title.clone())
            on:input=write_title
        />
    };
    let tracks: Vec<_> = dataset
        .tracks
        .iter()
        .map(|track| {
            let mark = Mark::Track(track.id.clone());
            let known = mark.clone();
            let is_attached = Memo::new(move |_| sorting.sorted.with(|sorted| sorted.has(group, &known)));
            let attach = move |event| {
                let on = vec![group];
                sorting.run(if event_target_checked(&event) {
                    SortCommand::Mark(on, mark.clone())
                } else {
                    SortCommand::Unmark(on, mark.clone())
                });
            };
            view! {
                <label class="form-check">
                    <input type="checkbox" prop:checked=move || is_attached.get() on:change=attach />
                    <span lang=dataset.lang.to_string()>{track.title.clone()}</span>
                </label>
            }
        })
        .collect();
    view! {
        <div class="note-form">
            {form_field(said.group_title, title)}
            <NoteText notebook field id=SYNTHESIS label=said.synthesis rows=5 />
            <fieldset class="note-form__more">
                <legend class="form-label">{said.group_tracks}</legend>
                {tracks}
            </fieldset>
            <SaveLine notebook field />
        </div>
    }
    .drawn()
}
