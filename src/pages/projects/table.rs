//! Projects as the rows of a table.

use std::sync::Arc;

use leptos::prelude::*;

use super::marked::marked;
use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Organisation, Project};
use crate::domain::search::{Marker, Order, Results};
use crate::i18n::format::{list, partial_date};
use crate::route::Route;
use crate::ui::{Draw, Drawn, Find, Layout, LongList, TrialMark, expect_words, on_press};

/// How many rows one table has: with more projects there are several, each with its own head.
const ROWS: usize = 100;

/// The columns that the rows can be sorted by, from the first to the last, and the buttons that do so.
const COLUMNS: [Order; 3] = [Order::Title, Order::Territory, Order::Start];
const SORT: &str = ".project-table__sort";

/// The tables of the results.
#[must_use]
pub fn tables(catalog: &Arc<Catalog>, results: Arc<Results>, order: Order, find: Find) -> Drawn {
    let catalog = Arc::clone(catalog);
    let count = results.projects.len().div_ceil(ROWS);
    let draw = move |at: usize| table(&catalog.dataset, &results, at * ROWS, order);
    let sort = on_press(move |column| {
        let at = COLUMNS.iter().position(|order| order.key() == column);
        let Some((at, column)) = at.and_then(|at| Some((at, *COLUMNS.get(at)?))) else { return };
        // First this way, then the other way, then no longer.
        let next = if column == order { column.descending() } else { Some(column) };
        let next = next.filter(|_| column.descending() != Some(order));
        find.choose(|filters| filters.order = next.unwrap_or_default());
        find.on_focus.run((SORT, at));
    });
    let list = view! { <LongList count piece=1 layout=Layout::Tables draw=Box::new(draw) /> };
    view! { <div on:click=sort>{list}</div> }.drawn()
}

fn table(dataset: &Dataset, results: &Results, from: usize, order: Order) -> Drawn {
    let words = expect_words();
    let to = (from + ROWS).min(results.projects.len());
    let projects = results.projects.get(from..to).unwrap_or_default();
    let rows: Vec<_> = projects
        .iter()
        .filter_map(|at| dataset.projects.at(*at as usize))
        .map(|project| row(dataset, project, &results.marker))
        .collect();
    let caption = (words.of_pages().matrix_caption)(from + 1, to);
    let label = caption.clone();
    view! {
        <div class="project-table" role="group" aria-label=label tabindex="0">
            <table>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        {head(Order::Title, words.of_pages().matrix_project, order)}
                        <th scope="col">{words.carried_by}</th>
                        {head(Order::Territory, (words.order)(Order::Territory), order)}
                        <th scope="col">{words.status}</th>
                        {head(Order::Start, words.started, order)}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .drawn()
}

/// The head of a column that the rows can be sorted by.
fn head(column: Order, name: &'static str, order: Order) -> Drawn {
    let sorted = (column == order).then_some("ascending");
    let sorted = sorted.or((column.descending() == Some(order)).then_some("descending"));
    view! {
        <th scope="col" aria-sort=sorted>
            <button type="button" class="project-table__sort" value=column.key()>
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
