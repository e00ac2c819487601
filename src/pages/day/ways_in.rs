use leptos::prelude::*;

use crate::domain::dataset::Dataset;
use crate::route::Route;
use crate::ui::{expect_words, section};

/// Where to go from the day: what there is to see, and where to write.
#[component]
pub fn WaysIn<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let ways = [
        (Route::Projects, words.projects, (words.way_to_projects)(dataset.projects.len())),
        (Route::Tracks, words.tracks, (words.way_to_tracks)(dataset.root_tracks().count())),
        (Route::Notes, words.notes, words.way_to_notes.to_owned()),
        (Route::Matrix, words.matrix, words.way_to_matrix.to_owned()),
        (Route::Map, words.map, words.way_to_map.to_owned()),
        (Route::Organisations, words.organisations, words.way_to_organisations.to_owned()),
    ];
    let items: Vec<_> = ways
        .into_iter()
        .map(|(route, name, what)| {
            view! {
                <li class="ways-in__way">
                    <a href=route.to_string()>{name}</a>
                    <span class="ways-in__what">{what}</span>
                </li>
            }
        })
        .collect();
    let content = view! {
        <ul class="ways-in" role="list">
            {items}
        </ul>
    };
    section("ways-in", words.ways_in, content)
}
