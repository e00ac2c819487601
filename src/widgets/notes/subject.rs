//! How what a note is about is called, and where it is.

use notes::Notes;

use crate::domain::dataset::{Dataset, Project, Track};
use crate::domain::notes::{Subject, workshop_of};
use crate::domain::search::{Facet, Filters};
use crate::domain::territory::Territory;
use crate::route::Route;
use crate::ui::Words;
use crate::widgets::place_name::territory_name;

/// What it is called on a day; nothing when the day does not have it.
#[must_use]
pub fn subject_title(words: Words, dataset: &Dataset, notes: &Notes, subject: &Subject) -> Option<String> {
    match subject {
        Subject::Day => Some(words.day.to_owned()),
        Subject::Project(id) => dataset.projects.get(id).map(|project| project.title.clone()),
        Subject::Track(id) => dataset.tracks.get(id).map(|track| track.title.clone()),
        Subject::Workshop(id) => workshop_of(dataset, notes, &id.to_string()).map(|workshop| workshop.title),
        // Territories are not the dataset's to have or not.
        Subject::Territory(territory) => Some(territory_name(words, territory, None)),
        Subject::Crossing(id, on) => Some(crossing_title(dataset.projects.get(id)?, dataset.tracks.get(on)?)),
        Subject::Unknown(_) => None,
    }
}

/// What a project beside a track is called.
#[must_use]
pub fn crossing_title(project: &Project, track: &Track) -> String {
    format!("{} × {}", project.title, track.title)
}

/// What a note keeps of that, should the subject go; nothing of the day, which does not.
#[must_use]
pub fn kept_title(words: Words, dataset: &Dataset, notes: &Notes, subject: &Subject) -> String {
    let title = subject_title(words, dataset, notes, subject);
    title.filter(|_| *subject != Subject::Day).unwrap_or_default()
}

/// Where it is.
#[must_use]
pub fn subject_address(subject: &Subject) -> Option<String> {
    Some(match subject {
        Subject::Day => Route::Day.to_string(),
        Subject::Project(id) => Route::Project(id.clone()).to_string(),
        Subject::Track(id) => Route::Track(id.clone()).to_string(),
        Subject::Workshop(id) => Route::Workshop(id.clone()).to_string(),
        Subject::Territory(territory) => territory_address(territory),
        Subject::Crossing(_, _) => Route::Matrix.to_string(),
        Subject::Unknown(_) => return None,
    })
}

fn territory_address(territory: &Territory) -> String {
    let mut filters = Filters::default();
    filters.choose(Facet::Territory, &territory.to_string());
    Route::Map.with_query(&filters.to_string())
}
