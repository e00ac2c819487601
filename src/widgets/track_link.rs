use leptos::prelude::*;

use crate::domain::dataset::Track;
use crate::route::Route;
use crate::ui::{Draw, Drawn, TrackBadge};

/// A track as a link, behind its badge.
#[must_use]
pub fn track_link(track: &Track, lang: &str) -> Drawn {
    let lang = lang.to_owned();
    view! {
        <TrackBadge track />
        <a href=Route::Track(track.id.clone()).to_string() lang=lang>
            {track.title.clone()}
        </a>
    }
    .drawn()
}
