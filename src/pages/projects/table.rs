//! Projects as the rows of a table.

use std::sync::Arc;

use leptos::prelude::*;

use super::marked::marked;
use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Organisation, Project};
use crate::domain::search::{Marker, Order, Results};
use crate::i18n::format::{list, partial_date};
use crate::route::Route;
use crate::ui::{Draw, Drawn, Find, Layout, LongList, TrialMark, expect_words};

/// How many rows one table has: with more projects there are several, each with its own head.
const ROWS: usize = 100;

/// The tables of the results.
#[must_use]
pub fn tables(catalog: &Arc<Catalog>, results: Arc<Results>, order: Order, find: Find) -> Drawn {
    let catalog = Arc::clone(catalog);
    let count = results.projects.len().div_ceil(ROWS);
    let draw = move |at: usize| table(&catalog.dataset, &results, at * ROWS, order, find);
    view! { <LongList count piece=1 layout=Layout::Tables draw=Box::new(draw) /> }.drawn()
}

fn table(dataset: &Dataset, results: &Results, from: usize, order: Order, find: Find) -> Drawn {
    let words = expect_words();
    let to = (from + ROWS).min(results.projects.len());
    let projects = results.projects.get(from..to).unwrap_or_default();
    let rows: Vec<_> = projects
        .iter()
        .filter_map(|at| dataset.projects.at(*at as usize))
        .map(|project| row(dataset, project, &results.marker))
        .collect();
    let caption = (words.matrix_caption)(from + 1, to);
    let label = caption.clone();
    view! {
        <div class="project-table" role="group" aria-label=label tabindex="0">
            <table>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        {head(Order::Title, words.matrix_project, order, find)}
                        <th scope="col">{words.carried_by}</th>
                        {head(Order::Territory, (words.order)(Order::Territory), order, find)}
                        <th scope="col">{words.status}</th>
                        {head(Order::Start, words.started, order, find)}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .drawn()
}

/// The head of a column that the rows can be sorted by; once they are, it brings back the order of relevance.
fn head(column: Order, name: &'static str, order: Order, find: Find) -> Drawn {
    let is_sorted = column == order;
    let sort = move |_| {
        find.choose(|filters| filters.order = if is_sorted { Order::Relevance } else { column });
        find.on_focus.run(match column {
            Order::Title => &["[data-column=titre]"],
            Order::Start => &["[data-column=lancement]"],
            _ => &["[data-column=territoire]"],
        });
    };
    view! {
        <th scope="col" aria-sort=is_sorted.then_some("ascending")>
            <button type="button" class="project-table__sort" data-column=column.key() on:click=sort>
                {name}
            </button>
        </th>
    }
    .drawn()
}

fn row(dataset: &Dataset, project: &Project, marker: &Marker) -> Drawn {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let carriers: Vec<&str> =
        dataset.organisations_of(&project.carriers).map(Organisation::known_as).collect();
    let carriers = list(&lang, &carriers).map(|carriers| marked(&carriers, marker));
    let status = project.status.as_ref().and_then(|id| dataset.vocabularies.statuses.get(id));
    view! {
        <tr>
            <th scope="row" lang=lang.clone()>
                <a href=Route::Project(project.id.clone()).to_string()>{marked(&project.title, marker)}</a>
                {project.trial.then(|| view! { <TrialMark /> })}
            </th>
            <td lang=lang.clone()>{carriers}</td>
            <td>{marked(&territories(project), marker)}</td>
            <td lang=lang>{status.map(|status| status.label.clone())}</td>
            <td>{project.start.map(|start| partial_date(words.locale, start))}</td>
        </tr>
    }
    .drawn()
}

/// The départements where a project acts, or its regions, each once.
fn territories(project: &Project) -> String {
    let words = expect_words();
    let mut names: Vec<&str> = Vec::new();
    for place in &project.places {
        let departement = place.territory.departement().map(|departement| departement.name);
        let name = departement.or_else(|| place.territory.region().map(|region| region.name));
        let name = name.unwrap_or(if place.territory.is_country() { words.whole_country } else { "" });
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}
