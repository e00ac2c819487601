use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Track};
use crate::route::Route;
use crate::ui::{Draw, Drawn, TrackBadge};

/// Action tracks as links, each sub-track below its track.
#[component]
pub fn TrackList<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// The tracks, in the order of display.
    tracks: Vec<&'a Track>,
) -> impl IntoView + use<> {
    track_items(dataset, tracks)
}

fn track_items(dataset: &Dataset, tracks: Vec<&Track>) -> Drawn {
    let items: Vec<_> = tracks
        .into_iter()
        .map(|track| {
            let sub_tracks: Vec<_> = dataset.sub_tracks(&track.id).collect();
            let below = (!sub_tracks.is_empty()).then(|| track_items(dataset, sub_tracks));
            view! {
                <li class="track-list__track">
                    <TrackBadge track />
                    <div>
                        <a href=Route::Track(track.id.clone()).to_string() lang=dataset.lang.to_string()>
                            {track.title.clone()}
                        </a>
                        {below}
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <ol class="track-list" role="list">
            {items}
        </ol>
    }
    .drawn()
}
