use leptos::prelude::*;

use super::expect_words;
use crate::domain::dataset::Track;

/// How many colours there are for root tracks; a ninth one shares the first. The number always tells them apart.
pub const TRACK_COLOURS: usize = 8;

/// The number of a track on the colour of its root.
#[component]
pub fn TrackBadge<'a>(
    /// The track.
    track: &'a Track,
) -> impl IntoView + use<> {
    let words = expect_words();
    // "Piste 4a" to a screen reader, "4a" on screen: both hold the number.
    let spoken = (words.track_number)(&track.number);
    view! {
        <span class="track-badge" data-colour=track.root % TRACK_COLOURS + 1>
            <span aria-hidden="true">{track.number.clone()}</span>
            <span class="visually-hidden" lang=words.locale.tag()>
                {spoken}
                " "
            </span>
        </span>
    }
}
