use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Track};
use crate::route::Route;
use crate::ui::{
    Draw, EditorialMark, PageHeader, Prose, Reasons, TRACK_COLOURS, TrackBadge, TrialMark, expect_words,
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
    let items: Vec<_> = dataset
        .projects_on(&track.id)
        .map(|(project, link)| {
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
            .drawn()
        })
        .collect();
    let links = || dataset.projects_on(&track.id);
    view! {
        <Reasons
            heading=words.illustrating_projects
            items
            none=words.no_project_on_track
            is_editorial=links().any(|(_, link)| link.editorial)
            is_trial=links().any(|(project, _)| project.trial)
        />
    }
}
