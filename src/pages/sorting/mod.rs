//! Sorting what is gathered: groups, tracks, stars, and what is not to be shown.

mod bar;
mod compare;
mod groups;
mod keys;
mod list;
mod places;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::route::Route;
use crate::ui::{Draw, Drawn, Notebook, PageHeader, Sorting, expect_words, section};
use crate::widgets::{NoteFilterControls, SaveLine};
use bar::bar;
use compare::compare_dialog;
use groups::groups;
use keys::{keys_help, on_key};
use list::list;
use places::places;

/// The page. Its parts follow what is said of the notes; none of them touches a note.
#[component]
pub fn SortingPage(
    /// The day.
    catalog: Arc<Catalog>,
    /// All notes that are gathered.
    notebook: Notebook,
    /// What is said of them.
    sorting: Sorting,
) -> Drawn {
    let words = expect_words();
    let said = words.of_sorting();
    let find = sorting.find;
    let eyebrow = view! {
        <a href=Route::Notes.to_string()>{words.notes}</a>
        " · "
        <a href=Route::Gathering.to_string()>{words.gathering}</a>
    };
    let has_notes = Memo::new(move |_| find.choices.with(|choices| choices.total > 0));
    let count = move || has_notes.get().then(|| (words.notes().count)(find.found.with(|found| found.len())));
    let none = move || {
        if !has_notes.get() {
            Some(said.none_yet)
        } else {
            find.found.with(|found| found.is_empty()).then_some(words.notes().none_found)
        }
    };
    let (shared, bar_catalog) = (Arc::clone(&catalog), Arc::clone(&catalog));
    let notes = view! {
        <NoteFilterControls notebook find has_stars=false />
        {places(Arc::clone(&catalog), sorting)}
        <p role="status" class="notes__count">
            {count}
        </p>
        <p class="form-said">{none}</p>
        {move || has_notes.get().then(|| bar(&bar_catalog, sorting))}
        {list(Arc::clone(&catalog), notebook, sorting)}
    };
    view! {
        <div on:keydown=on_key(sorting)>
            <PageHeader
                eyebrow=eyebrow.drawn()
                lang=words.locale.tag()
                heading=words.sorting
                lead=said.lead.drawn()
            />
            <SaveLine notebook is_of_all=true />
            <div class="sorting">
                <div class="sorting__groups">
                    {section("groups", said.groups, groups(Arc::clone(&catalog), notebook, sorting))}
                    {keys_help(sorting)}
                </div>
                {section("sorted-notes", said.notes, notes)}
            </div>
        </div>
        {compare_dialog(shared, notebook, sorting)}
    }
    .drawn()
}
