use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Track};
use crate::route::Route;
use crate::ui::{
    Draw, EditorialLegend, EditorialMark, PageHeader, Prose, TRACK_COLOURS, TrackBadge, TrialLegend,
    TrialMark, expect_words,
};
use crate::widgets::{SourceList, TrackList};

/// An action track: its official wording, its sub-tracks, and the projects that illustrate it.
#[component]
pub fn TrackPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// The track.
    track: &'a Track,
) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.clone();
    let eyebrow = view! {
        <a href=Route::Tracks.to_string()>{words.tracks}</a>
        " "
        <TrackBadge track />
    };
    let parent = track.parent.as_ref().and_then(|parent| dataset.tracks.get(parent));
    let sub_tracks: Vec<_> = dataset.sub_tracks(&track.id).collect();
    let sources = std::iter::empty()
        .chain(&track.sources)
        .chain(dataset.projects_on(&track.id).flat_map(|(_, link)| &link.sources))
        .collect();
    view! {
        <PageHeader eyebrow=eyebrow.drawn() lang=lang.clone() heading=track.title.clone() />
        {track
            .wording
            .clone()
            .map(|wording| {
                view! {
                    <figure class="official" data-colour=track.root % TRACK_COLOURS + 1>
                        <figcaption>{words.official_wording}</figcaption>
                        <blockquote lang=lang.clone()>
                            <p>{wording}</p>
                        </blockquote>
                    </figure>
                }
            })}
        {parent
            .map(|parent| {
                view! {
                    <section aria-labelledby="parent">
                        <h2 id="parent">{words.part_of}</h2>
                        <p class="track-list__track">
                            <TrackBadge track=parent />
                            <a href=Route::Track(parent.id.clone()).to_string() lang=lang.clone()>
                                {parent.title.clone()}
                            </a>
                        </p>
                    </section>
                }
            })}
        {track.description.clone().map(|text| view! { <Prose text lang=lang.clone() /> })}
        {(!sub_tracks.is_empty())
            .then(|| {
                view! {
                    <section aria-labelledby="sub-tracks">
                        <h2 id="sub-tracks">{words.sub_tracks}</h2>
                        <TrackList dataset tracks=sub_tracks />
                    </section>
                }
            })}
        <TrackProjects dataset track />
        <SourceList dataset ids=sources />
    }
}

#[component]
fn TrackProjects<'a>(dataset: &'a Dataset, track: &'a Track) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.clone();
    let (mut is_editorial, mut any_trial) = (false, false);
    let items: Vec<_> = dataset
        .projects_on(&track.id)
        .map(|(project, link)| {
            is_editorial |= link.editorial;
            any_trial |= project.trial;
            view! {
                <li>
                    <p class="reason__title">
                        <span lang=lang.clone()>
                            <a href=Route::Project(project.id.clone()).to_string()>{project.title.clone()}</a>
                        </span>
                        {project.trial.then(|| view! { <TrialMark /> })}
                        {link.editorial.then(|| view! { " " <EditorialMark /> })}
                    </p>
                    {link.reason.clone().map(|reason| view! { <p lang=lang.clone()>{reason}</p> })}
                </li>
            }
        })
        .collect();
    let list = if items.is_empty() {
        view! { <p>{words.no_project_on_track}</p> }.drawn()
    } else {
        view! {
            <ul class="reasons" role="list">
                {items}
            </ul>
        }
        .drawn()
    };
    view! {
        <section aria-labelledby="track-projects">
            <h2 id="track-projects">{words.illustrating_projects}</h2>
            {list}
            {is_editorial.then(|| view! { <EditorialLegend /> })}
            {any_trial.then(|| view! { <TrialLegend /> })}
        </section>
    }
}
