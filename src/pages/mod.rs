//! One screen each: a page reads what it is given and lays it out. A page never uses another one.

mod coming;
mod data;
mod day;
mod gathering;
mod load_failed;
mod map;
mod matrix;
mod not_found;
mod notes;
mod organisation;
mod organisations;
mod part_failed;
mod project;
mod projects;
mod sorting;
mod stage;
mod table_signs;
mod track;
mod tracks;
mod workshop;
mod workshops;

use std::sync::Arc;

use ::notes::NoteId;
use leptos::prelude::*;

use crate::ui::{
    Draw, Drawn, Find, Gathering, MapControls, NoteFind, Notebook, Signs, Sorting, Stage, StagePlan, apart,
};

pub use load_failed::LoadFailedPage;
pub use notes::note_desk;
pub use part_failed::PartFailedPage;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::Dataset;
use crate::domain::ids::WorkshopId;
use crate::i18n::Messages;
use crate::route::Route;
use coming::ComingPage;
use data::DataPage;
use day::DayPage;
use gathering::GatheringPage;
use map::MapPage;
pub use map::{Seen, chart as map_chart};
use matrix::MatrixPage;
use not_found::NotFoundPage;
use notes::NotesPage;
use organisation::OrganisationPage;
use organisations::OrganisationsPage;
use project::ProjectPage;
use projects::ProjectsPage;
use sorting::SortingPage;
use stage::{PresenterPage, StagePage, StagePlanPage};
use table_signs::TableSignsPage;
use track::TrackPage;
use tracks::TracksPage;
use workshop::{AddedWorkshop, WorkshopPage};
use workshops::WorkshopsPage;

/// The day, where people arrive.
#[must_use]
pub fn day(catalog: &Catalog) -> Drawn {
    view! { <DayPage dataset=&catalog.dataset /> }.drawn()
}

/// The list of projects.
#[must_use]
pub fn projects(catalog: &Arc<Catalog>, find: Find) -> Drawn {
    view! { <ProjectsPage catalog=Arc::clone(catalog) find /> }.drawn()
}

/// The map of the projects.
#[must_use]
pub fn map(catalog: &Arc<Catalog>, find: Find, controls: MapControls) -> Drawn {
    view! { <MapPage catalog=Arc::clone(catalog) find controls /> }.drawn()
}

/// The notes of the device.
#[must_use]
#[inline(never)]
pub fn notes(notebook: Notebook, gathering: Gathering, find: NoteFind) -> Drawn {
    view! { <NotesPage notebook gathering find /> }.drawn()
}

/// What other devices have handed over; `notebook` has that as well.
#[must_use]
#[inline(never)]
pub fn gathering(dataset: &Dataset, notebook: Notebook, gathering: Gathering) -> Drawn {
    view! { <GatheringPage dataset notebook gathering /> }.drawn()
}

/// Sorting what is gathered; `notebook` has all of that.
#[must_use]
#[inline(never)]
pub fn sorting(catalog: &Arc<Catalog>, notebook: Notebook, sorting: Sorting) -> Drawn {
    view! { <SortingPage catalog=Arc::clone(catalog) notebook sorting /> }.drawn()
}

/// The projection in the room.
#[must_use]
pub fn stage(catalog: &Arc<Catalog>, stage: Stage) -> Drawn {
    view! { <StagePage catalog=Arc::clone(catalog) stage /> }.drawn()
}

/// What the facilitator sees meanwhile.
#[must_use]
pub fn presenter(catalog: &Arc<Catalog>, stage: Stage) -> Drawn {
    view! { <PresenterPage catalog=Arc::clone(catalog) stage /> }.drawn()
}

/// The sequence of the projection, to be arranged.
#[must_use]
pub fn stage_plan(catalog: &Arc<Catalog>, plan: StagePlan) -> Drawn {
    view! { <StagePlanPage catalog=Arc::clone(catalog) plan /> }.drawn()
}

/// The signs for the tables of the workshops.
#[must_use]
pub fn table_signs(catalog: &Arc<Catalog>, given: Signs) -> Drawn {
    view! { <TableSignsPage catalog=Arc::clone(catalog) given /> }.drawn()
}

/// Any other page that shows a part of the dataset. `on_pick` opens the file that a person chose, by the event of the control.
#[must_use]
pub fn page(route: &Route, catalog: &Arc<Catalog>, on_pick: Callback<leptos::ev::Event>) -> Drawn {
    let dataset = &catalog.dataset;
    let shared = || Arc::clone(catalog);
    let page = match route {
        Route::Project(id) => dataset
            .projects
            .get(id)
            .map(|project| apart(|| view! { <ProjectPage dataset project /> }.drawn())),
        Route::Tracks => Some(apart(|| view! { <TracksPage dataset /> }.drawn())),
        Route::Track(id) => {
            dataset.tracks.get(id).map(|track| apart(|| view! { <TrackPage catalog track /> }.drawn()))
        }
        Route::Organisations => Some(apart(|| view! { <OrganisationsPage catalog=shared() /> }.drawn())),
        Route::Organisation(id) => dataset
            .organisations
            .get(id)
            .map(|organisation| apart(|| view! { <OrganisationPage dataset organisation /> }.drawn())),
        Route::Matrix => Some(apart(|| view! { <MatrixPage catalog=shared() /> }.drawn())),
        Route::Workshops => Some(apart(|| view! { <WorkshopsPage dataset /> }.drawn())),
        Route::Workshop(id) => Some(match dataset.day_workshops().get(id) {
            Some(workshop) => apart(|| view! { <WorkshopPage catalog=shared() workshop /> }.drawn()),
            None if is_added(id) => {
                apart(|| view! { <AddedWorkshop catalog=shared() id=id.clone() /> }.drawn())
            }
            None => view! { <NotFoundPage route /> }.drawn(),
        }),
        Route::Data => Some(apart(|| view! { <DataPage catalog=shared() on_pick /> }.drawn())),
        _ => None,
    };
    page.unwrap_or_else(|| view! { <NotFoundPage route /> }.drawn())
}

/// The page of an address that shows nothing of a dataset, so that it stands when there is none.
#[must_use]
pub fn page_without_data(route: &Route, words: &'static Messages) -> Option<Drawn> {
    let (heading, sentence) = match route {
        Route::Report => (words.report, words.report_coming),
        Route::Unknown(_) => return Some(view! { <NotFoundPage route /> }.drawn()),
        Route::Day
        | Route::Projects
        | Route::Project(_)
        | Route::Tracks
        | Route::Track(_)
        | Route::Organisations
        | Route::Organisation(_)
        | Route::Map
        | Route::Matrix
        | Route::Workshops
        | Route::Workshop(_)
        | Route::TableSigns
        | Route::Notes
        | Route::Gathering
        | Route::Sorting
        | Route::Stage(_)
        | Route::Presenter
        | Route::StagePlan
        | Route::Data => return None,
    };
    Some(view! { <ComingPage heading sentence /> }.drawn())
}

/// The title of a page, as the tab and the history show it; its section's while there is no dataset.
#[must_use]
pub fn title(route: &Route, dataset: Option<&Dataset>, words: &Messages) -> String {
    let name = match route {
        Route::Day => dataset.map_or(words.day, |dataset| &dataset.title),
        Route::Projects => words.projects,
        Route::Project(id) => dataset.map_or(words.projects, |dataset| {
            dataset.projects.get(id).map_or(words.not_found, |project| &project.title)
        }),
        Route::Tracks => words.tracks,
        Route::Track(id) => dataset.map_or(words.tracks, |dataset| {
            dataset.tracks.get(id).map_or(words.not_found, |track| &track.title)
        }),
        Route::Organisations => words.organisations,
        Route::Organisation(id) => dataset.map_or(words.organisations, |dataset| {
            dataset.organisations.get(id).map_or(words.not_found, |organisation| &organisation.name)
        }),
        Route::Map => words.map,
        Route::Matrix => words.matrix,
        Route::Workshops => words.workshops,
        Route::Workshop(id) => {
            return dataset.map_or(words.workshops.to_owned(), |dataset| {
                let workshops = dataset.day_workshops();
                // One that was added on the device is known once the notes are.
                let unknown = if is_added(id) { words.workshops } else { words.not_found };
                workshops.get(id).map_or(unknown.to_owned(), |workshop| workshop.title.clone())
            });
        }
        Route::TableSigns => words.table_signs,
        Route::Notes => words.notes,
        Route::Gathering => words.gathering,
        Route::Sorting => words.sorting,
        Route::Report => words.report,
        Route::Stage(_) => words.stage,
        Route::Presenter => words.presenter,
        Route::StagePlan => words.stage_plan,
        Route::Data => words.data,
        Route::Unknown(_) => words.not_found,
    };
    name.to_owned()
}

/// Whether a workshop may have been added on the device, which is known once the notes are.
fn is_added(id: &WorkshopId) -> bool {
    id.to_string().parse::<NoteId>().is_ok()
}
