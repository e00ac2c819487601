//! The projects: found by text and by facets, as cards or as a table.

mod card;
mod controls;
mod marked;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::search::{Order, Results, View};
use crate::ui::{
    Draw, Drawn, EditorialLegend, Find, Layout, LongList, PageHeader, TrialLegend, expect_pace, expect_words,
};
use crate::widgets::{FindFrame, nothing_found};
use card::card;
use controls::Controls;

/// How many projects are drawn at each key: as many as are seen, in two columns. Two rows are where a projector shows them, one is on
/// a laptop.
const FIRST_ON_TALL: usize = 4;
const FIRST: usize = 2;

/// The list of projects, with what finds them.
#[component]
pub fn ProjectsPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// The search.
    find: Find,
) -> impl IntoView {
    let words = expect_words();
    let dataset = &catalog.dataset;
    let (has_trial, has_editorial_link) = (dataset.has_trial(), dataset.has_editorial_link());
    let lang = dataset.lang.to_string();
    // What would look the same is not drawn anew: one may be reading, or have the focus in it.
    let shown = Memo::new_with_compare(
        move |_| Shown {
            results: find.results.get(),
            form: find.filters.with(|filters| (filters.order, filters.view)),
        },
        |before, shown| !before.zip(shown).is_some_and(|(before, shown)| before.looks_like(shown)),
    );
    let list = {
        let catalog = Arc::clone(&catalog);
        move || {
            let Shown { results, form } = shown.get();
            match results {
                Some(results) if results.projects.is_empty() => nothing_found(&catalog, &results, find),
                Some(results) => list(&catalog, results, form, find),
                None => view! { <p class="finder__preparing">{words.preparing_search}</p> }.drawn(),
            }
        }
    };
    // Notes on marks, where there is anything that may have them.
    let is_empty = Memo::new(move |_| {
        find.results.with(|results| results.as_ref().is_none_or(|results| results.projects.is_empty()))
    });
    let legends = move || {
        let trial = has_trial.then(|| view! { <TrialLegend /> }.drawn());
        let editorial = has_editorial_link.then(|| view! { <EditorialLegend /> }.drawn());
        (!is_empty.get()).then(|| [trial, editorial].drawn())
    };
    view! {
        <PageHeader lang=words.locale.tag() heading=words.projects lead=words.projects_lead.drawn() />
        <FindFrame
            find
            lang
            controls=view! { <Controls find /> }.drawn()
            results=view! {
                {list}
                {legends}
            }
            .drawn()
        />
    }
}

/// What a list shows, and how.
#[derive(Clone)]
struct Shown {
    results: Option<Arc<Results>>,
    form: (Order, View),
}

impl Shown {
    fn looks_like(&self, other: &Self) -> bool {
        let results = self.results.as_ref().zip(other.results.as_ref());
        self.form == other.form && results.is_some_and(|(results, others)| results.looks_like(others))
    }
}

fn list(catalog: &Arc<Catalog>, results: Arc<Results>, (order, view): (Order, View), find: Find) -> Drawn {
    if view == View::Table {
        return table::tables(catalog, results, order, find);
    }
    let catalog = Arc::clone(catalog);
    let count = results.projects.len();
    let draw = move |at: usize| {
        let dataset = &catalog.dataset;
        let project = results.projects.get(at).and_then(|project| dataset.projects.at(*project as usize));
        project.map(|project| card(dataset, project, &results.marker, count)).drawn()
    };
    let first = if (expect_pace().is_tall)() { FIRST_ON_TALL } else { FIRST };
    view! { <LongList count first layout=Layout::Cards draw=Box::new(draw) /> }.drawn()
}
