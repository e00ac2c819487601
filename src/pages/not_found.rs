use leptos::prelude::*;

use crate::route::Route;
use crate::ui::{PageHeader, expect_words};

/// What an address shows that leads nowhere: which one it is, and a way back.
#[component]
pub fn NotFoundPage<'a>(
    /// The address.
    route: &'a Route,
) -> impl IntoView + use<> {
    let words = expect_words();
    let (sentence, back, back_label) = match route {
        Route::Project(id) => {
            ((words.unknown_project)(&id.to_string()), Route::Projects, words.back_to_projects)
        }
        Route::Track(id) => ((words.unknown_track)(&id.to_string()), Route::Tracks, words.back_to_tracks),
        Route::Organisation(id) => {
            ((words.unknown_organisation)(&id.to_string()), Route::Organisations, words.back_to_organisations)
        }
        Route::Workshop(id) => {
            ((words.unknown_workshop)(&id.to_string()), Route::Workshops, words.back_to_workshops)
        }
        other => ((words.unknown_address)(&other.to_string()), Route::Day, words.back_to_day),
    };
    view! {
        <PageHeader lang=words.locale.tag() heading=words.not_found />
        <p class="page-text">{sentence}</p>
        <p>
            <a class="more" href=back.to_string()>{back_label}</a>
        </p>
    }
}
