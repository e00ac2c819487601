//! The groups: their titles, their syntheses, the tracks that they belong to.

use std::sync::Arc;

use leptos::prelude::*;
use notes::{NoteId, Revision};

use crate::domain::catalog::Catalog;
use crate::domain::dataset::Dataset;
use crate::domain::notes::{NoteFilters, Saving};
use crate::domain::sorting::{Group, MAX_TITLE, Mark, Place, SortCommand, SortPress};
use crate::route::Route;
use crate::ui::{Draw, Drawn, NoteField, Notebook, Sorting, expect_words, form_field, provide_words, window};
use crate::widgets::{NoteText, SaveLine, group_title, moment, version_list};

/// The id of what names the dialog.
const HEADING: &str = "group-heading";

/// From how many groups on they are folded away at first.
const MANY: usize = 8;

/// The id of the field of the synthesis.
const SYNTHESIS: &str = "group-synthesis";

/// The groups, and the dialog in which one is written.
pub fn groups(catalog: Arc<Catalog>, notebook: Notebook, sorting: Sorting) -> Drawn {
    let words = expect_words();
    let said = words.of_sorting();
    // A version that comes changes what is shown of it as well.
    let all = Memo::new(move |_| {
        let versions = |group: &Group| {
            notebook.shelf.with(|shelf| shelf.notes().get(group.id).map_or(0, |note| note.others().len()))
        };
        sorting.sorted.with(|sorted| {
            sorted.groups().iter().map(|group| (group.clone(), versions(group))).collect::<Vec<_>>()
        })
    });
    let shared = Arc::clone(&catalog);
    let none = move || all.with(Vec::is_empty).then_some(said.no_groups);
    let draw = move |(group, _): (Group, usize)| {
        provide_words(words.locale);
        item(&shared.dataset, notebook, sorting, group)
    };
    let count = Memo::new(move |_| all.with(Vec::len));
    let has_some = move || (count.get() > 0).then_some("");
    // Many are folded away: the notes are what one works with.
    let is_open = count.get_untracked() <= MANY;
    view! {
        <p class="form-said">{none}</p>
        <details class="group-fold" data-shown=has_some open=is_open>
            <summary>{move || (said.group_total)(count.get())}</summary>
            <ul class="group-list" role="list">
                <For each=move || all.get() key=|group| group.clone() children=draw />
            </ul>
        </details>
        {dialog(catalog, notebook, sorting)}
    }
    .drawn()
}

fn item(dataset: &Dataset, notebook: Notebook, sorting: Sorting, group: Group) -> Drawn {
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
                <button
                    type="button"
                    class="note__button"
                    name="write-group"
                    value=id.to_string()
                    aria-haspopup="dialog"
                    on:click=edit
                >
                    {said.edit_group} {of_group()}
                </button>
                <button type="button" class="note__button" on:click=dissolve>
                    {said.dissolve} {of_group()}
                </button>
            </p>
            {versions(notebook, sorting, id)}
        </li>
    }
    .drawn()
}

/// What else was written in the group, here or by somebody else, with the way back to it.
fn versions(notebook: Notebook, sorting: Sorting, group: NoteId) -> Option<Drawn> {
    let words = expect_words();
    let said = words.notes();
    let items: Vec<_> = notebook.shelf.with_untracked(|shelf| {
        let note = shelf.notes().get(group)?;
        let shown = note.content()?;
        let other = |revision: &Revision| {
            let content = revision.content.as_ref()?;
            // A group begins without a synthesis: that is nothing to go back to.
            let is_other = !content.text.trim().is_empty()
                && (&content.title, &content.text) != (&shown.title, &shown.text);
            is_other
                .then(|| (content.title.clone(), content.text.clone(), revision.key(), revision.stamp.at_ms))
        };
        Some(note.others().iter().filter_map(other).collect::<Vec<_>>())
    })?;
    let items: Vec<_> = items
        .into_iter()
        .map(|(title, text, key, at_ms)| {
            let when = moment(words, notebook, at_ms);
            let restore = move |_| sorting.press(SortPress::RestoreGroup(group, key));
            view! {
                <li>
                    <p class="note__meta">{when.clone()}</p>
                    <p class="note__text">{title}</p>
                    <p class="note__text">{text}</p>
                    <button type="button" class="note__button" on:click=restore>
                        {said.restore}
                        <span class="visually-hidden">" " {when}</span>
                    </button>
                </li>
            }
            .drawn()
        })
        .collect();
    version_list(items)
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
