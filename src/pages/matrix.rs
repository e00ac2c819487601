use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Project, Track, TrackLink};
use crate::domain::matrix::{columns, crossing, project_counts};
use crate::route::Route;
use crate::ui::{
    Dialog, DialogPlace, Draw, Drawn, EditorialLegend, EditorialMark, Layout, LongList, PageHeader,
    TRACK_COLOURS, TrackBadge, TrialLegend, TrialMark, expect_words,
};
use crate::widgets::{SourceList, TrackList};

/// How many rows one table has: with more projects there are several, each with its own head.
const ROWS: usize = 50;

/// The id of the heading in the dialog of a crossing.
const CROSSING: &str = "crossing";

/// Projects × tracks: which project illustrates which track, and why.
#[component]
pub fn MatrixPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = expect_words();
    let dialog = Dialog::default();
    let dataset = &catalog.dataset;
    let has_rows = !dataset.projects.is_empty();
    let tables = {
        let catalog = Arc::clone(&catalog);
        let draw = move |index: usize| table(&catalog, index * ROWS, dialog);
        let count = dataset.projects.len().div_ceil(ROWS);
        view! { <LongList count piece=1 is_live=true layout=Layout::Tables draw=Box::new(draw) /> }
    };
    let shown = columns(dataset);
    let counts = project_counts(dataset, &shown);
    let bare: Vec<_> =
        shown.iter().zip(&counts).filter(|(_, count)| **count == 0).map(|(track, _)| *track).collect();
    view! {
        <PageHeader lang=words.locale.tag() heading=words.matrix lead=words.matrix_lead.drawn() />
        {has_rows.then_some(tables)}
        {dataset.has_trial().then(|| view! { <TrialLegend /> })}
        {dataset
            .has_editorial_link()
            .then(|| {
                view! {
                    <div class="matrix__legend">
                        <span class="matrix__key" aria-hidden="true"></span>
                        <EditorialLegend />
                    </div>
                }
            })}
        {(!shown.is_empty())
            .then(|| {
                view! {
                    <section aria-labelledby="columns">
                        <h2 id="columns">{words.the_columns}</h2>
                        <div class="matrix__columns">
                            <TrackList dataset tracks=dataset.root_tracks().collect() />
                        </div>
                    </section>
                }
            })}
        {(!bare.is_empty()).then(|| view! { <BareTracks dataset tracks=bare /> })}
        <DialogPlace dialog labelled_by=CROSSING />
    }
}

/// Tracks that no project illustrates, and why that is so.
#[component]
fn BareTracks<'a>(dataset: &'a Dataset, tracks: Vec<&'a Track>) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let items: Vec<_> = tracks
        .into_iter()
        .map(|track| {
            view! {
                <li class="track-list__track">
                    <TrackBadge track />
                    <a href=Route::Track(track.id.clone()).to_string() lang=lang.clone()>
                        {track.title.clone()}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="bare-tracks">
            <h2 id="bare-tracks">{words.matrix_bare_tracks}</h2>
            <p class="page-text">{words.matrix_bare_tracks_why}</p>
            <ul class="track-list" role="list">
                {items}
            </ul>
        </section>
    }
}

/// The table of the projects from that position on.
fn table(catalog: &Arc<Catalog>, from: usize, dialog: Dialog) -> Drawn {
    let words = expect_words();
    let dataset = &catalog.dataset;
    let tracks = columns(dataset);
    let lang = dataset.lang.to_string();
    let to = (from + ROWS).min(dataset.projects.len());
    let caption = (words.matrix_caption)(from + 1, to);
    let label = caption.clone();
    let heads: Vec<_> = tracks
        .iter()
        .map(|track| {
            view! {
                <th scope="col" lang=lang.clone()>
                    <a class="matrix__head" href=Route::Track(track.id.clone()).to_string()>
                        <TrackBadge track />
                        <span class="matrix__title">{track.title.clone()}</span>
                    </a>
                </th>
            }
        })
        .collect();
    let rows: Vec<_> = (from..to)
        .filter_map(|at| Some((at, dataset.projects.at(at)?)))
        .map(|(at, project)| row(catalog, at, project, &tracks, dialog))
        .collect();
    view! {
        <div class="matrix" role="region" aria-label=label tabindex="0">
            <table class="matrix__table">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.matrix_project}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .drawn()
}

fn row(catalog: &Arc<Catalog>, at: usize, project: &Project, tracks: &[&Track], dialog: Dialog) -> Drawn {
    let words = expect_words();
    let lang = catalog.dataset.lang.to_string();
    // Where there are many tables, empty cells that stand beside each other are one: a browser has half as much to keep.
    let is_merged = catalog.dataset.projects.len() > ROWS;
    let mut cells = Vec::new();
    let mut empty = 0;
    for track in tracks {
        match crossing(project, track) {
            None if is_merged => empty += 1,
            None => cells.push(blank(1)),
            Some(link) => {
                cells.extend((empty > 0).then(|| blank(empty)));
                empty = 0;
                cells.push(cell(catalog, at, project, track, link, dialog));
            }
        }
    }
    cells.extend((empty > 0).then(|| blank(empty)));
    if project.tracks.is_empty() {
        let none = view! {
            <td class="matrix__none" colspan=tracks.len().to_string()>
                <span>{words.matrix_no_track}</span>
            </td>
        };
        cells = vec![none.drawn()];
    }
    view! {
        <tr>
            <th scope="row" lang=lang>
                <a href=Route::Project(project.id.clone()).to_string()>{project.title.clone()}</a>
                {project.trial.then(|| view! { <TrialMark /> })}
            </th>
            {cells}
        </tr>
    }
    .drawn()
}

/// So many cells without a link, beside each other.
fn blank(columns: usize) -> Drawn {
    view! { <td colspan=(columns > 1).then(|| columns.to_string())></td> }.drawn()
}

fn cell(
    catalog: &Arc<Catalog>,
    at: usize,
    project: &Project,
    track: &Track,
    link: &TrackLink,
    dialog: Dialog,
) -> Drawn {
    let words = expect_words();
    let name = (words.matrix_cell)(&project.title, &(words.track_number)(&track.number), link.editorial);
    let (catalog, track_id) = (Arc::clone(catalog), track.id.clone());
    // The words of the page are found through its owner.
    let owner = Owner::current();
    let open = move |_| {
        let content = || {
            let dataset = &catalog.dataset;
            let project = dataset.projects.at(at)?;
            let track = dataset.tracks.get(&track_id)?;
            Some(reason(dataset, project, track, crossing(project, track)?))
        };
        let content = match &owner {
            Some(owner) => owner.with(content),
            None => content(),
        };
        if let Some(content) = content {
            dialog.show(content);
        }
    };
    view! {
        <td>
            <button
                type="button"
                class="matrix__mark"
                data-colour=track.root % TRACK_COLOURS + 1
                data-editorial=link.editorial.then_some("")
                aria-haspopup="dialog"
                aria-label=name
                on:click=open
            ></button>
        </td>
    }
    .drawn()
}

/// Why a project illustrates a track.
fn reason(dataset: &Dataset, project: &Project, track: &Track, link: &TrackLink) -> Drawn {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let reason = match link.reason.clone() {
        Some(reason) => view! { <p lang=lang.clone()>{reason}</p> }.drawn(),
        None => view! { <p>{words.no_reason}</p> }.drawn(),
    };
    view! {
        <div class="crossing">
            <h2 class="crossing__title" id=CROSSING lang=lang.clone()>
                <a href=Route::Project(project.id.clone()).to_string()>{project.title.clone()}</a>
            </h2>
            <p class="crossing__track">
                <TrackBadge track />
                <a href=Route::Track(track.id.clone()).to_string() lang=lang>
                    {track.title.clone()}
                </a>
            </p>
            {link.editorial.then(|| view! { <p><EditorialMark /></p> })}
            {reason}
            <SourceList dataset ids=link.sources.iter().collect() />
        </div>
    }
    .drawn()
}
