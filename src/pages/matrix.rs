use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Project, Track, TrackLink};
use crate::domain::matrix::{bare, columns, crossing};
use crate::domain::notes::{Subject, about, about_crossings};
use crate::route::Route;
use crate::ui::{
    Dialog, DialogPlace, Draw, Drawn, EditorialLegend, EditorialMark, Layout, LongList, PageHeader,
    TRACK_COLOURS, TrackBadge, TrialLegend, TrialMark, expect_words, on_press, section, use_notebook,
};
use crate::widgets::{NoteList, SourceList, TrackList, track_link};

/// How many rows one table has: with more projects there are several, each with its own head.
const ROWS: usize = 25;

/// The id of what names the dialog of a crossing.
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
        let draw = move |index: usize| table(&catalog.dataset, index * ROWS);
        let count = dataset.projects.len().div_ceil(ROWS);
        view! { <LongList count piece=1 layout=Layout::Tables draw=Box::new(draw) /> }
    };
    let open = {
        let (catalog, owner) = (Arc::clone(&catalog), Owner::current());
        on_press(move |value| {
            let content = || content(&catalog.dataset, &value);
            // The words of the page are found through its owner.
            let content = owner.as_ref().map_or_else(content, |owner| owner.with(content));
            if let Some(content) = content {
                dialog.show(content);
            }
        })
    };
    // What the dialog shows answers to no event of its own.
    let notebook = use_notebook();
    let write = on_press(move |value| {
        if let (Some(notebook), Subject::Crossing(project, track)) =
            (notebook.get_untracked(), Subject::parse(&value))
        {
            dialog.close();
            notebook.begin(Subject::Crossing(project, track));
        }
    });
    let shown = columns(dataset);
    let bare = bare(dataset, &shown);
    view! {
        <PageHeader lang=words.locale.tag() heading=words.matrix lead=words.of_pages().matrix_lead.drawn() />
        {has_rows.then(|| view! { <p class="matrix__hint">{words.of_pages().matrix_hint}</p> })}
        {has_rows.then(|| view! { <div on:click=open>{tables}</div> })}
        {dataset.has_trial().then(|| view! { <TrialLegend /> })}
        {dataset
            .has_editorial_link()
            .then(|| {
                view! {
                    <div class="matrix__legend">
                        <span class="matrix__key" aria-hidden="true"></span>
                        <div>
                            <EditorialMark />
                            <EditorialLegend />
                        </div>
                    </div>
                }
            })}
        {(!shown.is_empty())
            .then(|| {
                let content = view! {
                    <div class="matrix__columns">
                        <TrackList dataset tracks=dataset.root_tracks().collect() />
                    </div>
                };
                section("columns", words.of_pages().the_columns, content)
            })}
        {(!bare.is_empty()).then(|| view! { <BareTracks dataset tracks=bare /> })}
        {crossing_notes()}
        <div on:click=write>
            <DialogPlace dialog labelled_by=CROSSING />
        </div>
    }
}

/// The notes on projects beside tracks.
fn crossing_notes() -> Drawn {
    let said = expect_words().notes();
    let notebook = use_notebook();
    let content = move || {
        let notebook = notebook.get()?;
        let found = Memo::new(move |_| notebook.shelf.with(|shelf| Arc::new(about_crossings(shelf.notes()))));
        let has_some = Memo::new(move |_| found.with(|found| !found.is_empty()));
        let list = move || {
            has_some.get().then(|| {
                let list = view! { <NoteList notebook found has_subject=true /> };
                section("crossing-notes", said.notes_on_crossings, list)
            })
        };
        Some(view! { <div>{list}</div> }.drawn())
    };
    view! { <div>{content}</div> }.drawn()
}

/// Tracks that no project illustrates, and why that is so.
#[component]
fn BareTracks<'a>(dataset: &'a Dataset, tracks: Vec<&'a Track>) -> impl IntoView + use<> {
    let words = expect_words();
    let items: Vec<_> = tracks
        .into_iter()
        .map(|track| {
            view! { <li class="track-list__track">{track_link(track, dataset.lang.as_str())}</li> }
        })
        .collect();
    let content = view! {
        <p class="page-text">{words.of_pages().matrix_bare_tracks_why}</p>
        <ul class="track-list" role="list">
            {items}
        </ul>
    };
    section("bare-tracks", words.of_pages().matrix_bare_tracks, content)
}

/// The table of the projects from that position on.
fn table(dataset: &Dataset, from: usize) -> Drawn {
    let words = expect_words();
    let tracks = columns(dataset);
    let lang = dataset.lang.to_string();
    let to = (from + ROWS).min(dataset.projects.len());
    let caption = (words.of_pages().matrix_caption)(from + 1, to);
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
        .map(|(at, project)| row(dataset, at, project, &tracks))
        .collect();
    view! {
        <div class="matrix" role="group" aria-label=label tabindex="0">
            <table class="matrix__table">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.of_pages().matrix_project}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .drawn()
}

fn row(dataset: &Dataset, at: usize, project: &Project, tracks: &[&Track]) -> Drawn {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    // Where there are many tables, empty cells that stand beside each other are one: a browser has half as much to keep.
    let is_merged = dataset.projects.len() > ROWS;
    let mut cells = Vec::new();
    let mut empty = 0;
    for (column, track) in tracks.iter().enumerate() {
        match crossing(project, track) {
            None if is_merged => empty += 1,
            None => cells.push(blank(1)),
            Some(link) => {
                cells.extend((empty > 0).then(|| blank(empty)));
                empty = 0;
                cells.push(cell(project, track, link, format!("{at} {column}")));
            }
        }
    }
    cells.extend((empty > 0).then(|| blank(empty)));
    if project.tracks.is_empty() {
        let none = view! {
            <td class="matrix__none" colspan=tracks.len().max(1).to_string()>
                <span>{words.of_pages().matrix_no_track}</span>
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

/// The mark of a link, a button with the value of the crossing.
fn cell(project: &Project, track: &Track, link: &TrackLink, value: String) -> Drawn {
    let words = expect_words();
    let name =
        (words.of_pages().matrix_cell)(&project.title, &(words.track_number)(&track.number), link.editorial);
    view! {
        <td>
            <button
                type="button"
                class="matrix__mark"
                value=value
                data-colour=track.root % TRACK_COLOURS + 1
                data-editorial=link.editorial.then_some("")
                aria-haspopup="dialog"
                aria-label=name
            ></button>
        </td>
    }
    .drawn()
}

/// What the dialog says of the crossing of that value: the positions of a project and of a column.
fn content(dataset: &Dataset, value: &str) -> Option<Drawn> {
    let (at, column) = value.split_once(' ')?;
    let project = dataset.projects.at(at.parse().ok()?)?;
    let track = columns(dataset).into_iter().nth(column.parse().ok()?)?;
    Some(reason(dataset, project, track, crossing(project, track)?))
}

/// Why a project illustrates a track.
fn reason(dataset: &Dataset, project: &Project, track: &Track, link: &TrackLink) -> Drawn {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let reason = match link.reason.clone() {
        Some(reason) => view! { <p lang=lang.clone()>{reason}</p> }.drawn(),
        None => view! { <p>{words.of_pages().no_reason}</p> }.drawn(),
    };
    view! {
        <div class="crossing">
            <h2 class="crossing__title" lang=lang.clone()>
                <a id=CROSSING href=Route::Project(project.id.clone()).to_string()>{project.title.clone()}</a>
                {project.trial.then(|| view! { <TrialMark /> })}
            </h2>
            <p class="crossing__track">{track_link(track, &lang)}</p>
            {link.editorial.then(|| view! { <p><EditorialMark /></p> })}
            {reason}
            {notes(Subject::Crossing(project.id.clone(), track.id.clone()))}
            <SourceList dataset ids=link.sources.iter().collect() />
        </div>
    }
    .drawn()
}

/// The notes on a crossing as they are now, and the way to write another one.
fn notes(subject: Subject) -> Drawn {
    let said = expect_words().notes();
    let texts: Vec<String> = use_notebook().get_untracked().map_or_else(Vec::new, |notebook| {
        notebook.shelf.with_untracked(|shelf| {
            let notes = about(shelf.notes(), &subject).into_iter();
            notes.filter_map(|id| Some(shelf.notes().get(id)?.content()?.text.clone())).collect()
        })
    });
    let items: Vec<_> =
        texts.into_iter().map(|text| view! { <li class="crossing__note">{text}</li> }).collect();
    let view = view! {
        {(!items.is_empty())
            .then(|| {
                view! {
                    <h3 class="crossing__notes">{said.notes_here}</h3>
                    <ul role="list">{items}</ul>
                }
            })}
        <p>
            <button type="button" class="button" data-quiet aria-haspopup="dialog" value=subject.to_string()>
                {said.write_here}
            </button>
        </p>
    };
    view.drawn()
}
