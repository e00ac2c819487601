//! One screen each: a page reads what it is given and lays it out. A page never uses another one.

mod coming;
mod day;
mod load_failed;
mod not_found;
mod project;
mod projects;
mod track;
mod tracks;

use leptos::prelude::*;

use crate::ui::{Draw, Drawn};

pub use load_failed::LoadFailedPage;

use crate::domain::dataset::Dataset;
use crate::i18n::Messages;
use crate::route::Route;
use coming::ComingPage;
use day::DayPage;
use not_found::NotFoundPage;
use project::ProjectPage;
use projects::ProjectsPage;
use track::TrackPage;
use tracks::TracksPage;

/// The page of an address.
#[must_use]
pub fn page(route: &Route, dataset: &Dataset, words: &'static Messages) -> Drawn {
    let coming =
        |sentence| Some(view! { <ComingPage heading=title(route, dataset, words) sentence /> }.drawn());
    let page = match route {
        Route::Day => Some(view! { <DayPage dataset /> }.drawn()),
        Route::Projects => Some(view! { <ProjectsPage dataset /> }.drawn()),
        Route::Project(id) => {
            dataset.projects.get(id).map(|project| view! { <ProjectPage dataset project /> }.drawn())
        }
        Route::Tracks => Some(view! { <TracksPage dataset /> }.drawn()),
        Route::Track(id) => dataset.tracks.get(id).map(|track| view! { <TrackPage dataset track /> }.drawn()),
        Route::Map => coming(words.map_coming),
        Route::Matrix => coming(words.matrix_coming),
        Route::Workshops | Route::Workshop(_) => coming(words.workshops_coming),
        Route::Notes => coming(words.notes_coming),
        Route::Report => coming(words.report_coming),
        Route::Stage(_) => coming(words.stage_coming),
        Route::Data => coming(words.data_coming),
        Route::Unknown(_) => None,
    };
    page.unwrap_or_else(|| view! { <NotFoundPage route /> }.drawn())
}

/// The title of a page, as the tab and the history show it; the heading of most.
#[must_use]
pub fn title(route: &Route, dataset: &Dataset, words: &Messages) -> String {
    let name = match route {
        Route::Day => &dataset.title,
        Route::Projects => words.projects,
        Route::Project(id) => dataset.projects.get(id).map_or(words.not_found, |project| &project.title),
        Route::Tracks => words.tracks,
        Route::Track(id) => dataset.tracks.get(id).map_or(words.not_found, |track| &track.title),
        Route::Map => words.map,
        Route::Matrix => words.matrix,
        Route::Workshops => words.workshops,
        Route::Workshop(_) => words.workshop,
        Route::Notes => words.notes,
        Route::Report => words.report,
        Route::Stage(_) => words.stage,
        Route::Data => words.data,
        Route::Unknown(_) => words.not_found,
    };
    name.to_owned()
}
