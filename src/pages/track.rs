use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Project, Track};
use crate::domain::ids::TrackId;
use crate::domain::notes::Subject;
use crate::route::Route;
use crate::ui::{
    Draw, Drawn, Layout, LongList, PageHeader, Prose, Reasons, TRACK_COLOURS, TrackBadge, expect_words,
    section,
};
use crate::widgets::{NoteSection, SourceList, TrackList, project_entry, track_link};

/// An action track: its official wording, its sub-tracks, and the projects that illustrate it.
#[component]
pub fn TrackPage<'a>(
    /// The dataset and its file.
    catalog: &'a Arc<Catalog>,
    /// The track.
    track: &'a Track,
) -> impl IntoView + use<> {
    let words = expect_words();
    let dataset = &catalog.dataset;
    let lang = dataset.lang.to_string();
    let eyebrow = view! {
        <a href=Route::Tracks.to_string()>{words.tracks}</a>
        " "
        <TrackBadge track />
    };
    let parent = track.parent.as_ref().and_then(|parent| dataset.tracks.get(parent));
    let sub_tracks: Vec<_> = dataset.sub_tracks(&track.id).collect();
    view! {
        <PageHeader eyebrow=eyebrow.drawn() lang=lang.clone() heading=track.title.clone() />
        {track
            .wording
            .clone()
            .filter(|wording| *wording != track.title)
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
                let content = view! { <p class="track-list__track">{track_link(parent, &lang)}</p> };
                section("parent", words.part_of, content)
            })}
        {track.description.clone().map(|text| view! { <Prose text lang=lang.clone() /> })}
        {(!sub_tracks.is_empty())
            .then(|| {
                section("sub-tracks", words.sub_tracks, view! { <TrackList dataset tracks=sub_tracks /> })
            })}
        <TrackProjects catalog=Arc::clone(catalog) track />
        <NoteSection subject=Subject::Track(track.id.clone()) />
        <SourceList dataset ids=dataset.sources_of_track(track) />
    }
}

#[component]
fn TrackProjects<'a>(catalog: Arc<Catalog>, track: &'a Track) -> impl IntoView + use<> {
    let words = expect_words();
    let links = || catalog.dataset.projects_on(&track.id);
    let is_editorial = links().any(|(_, link)| link.editorial);
    let is_trial = links().any(|(project, _)| project.trial);
    let positions: Vec<usize> =
        links().filter_map(|(project, _)| catalog.dataset.projects.position(&project.id)).collect();
    let (count, id) = (positions.len(), track.id.clone());
    let draw = move |index: usize| {
        let dataset = &catalog.dataset;
        let project = positions.get(index).and_then(|at| dataset.projects.at(*at));
        project.map(|project| illustration(dataset, project, &id)).drawn()
    };
    let list = (count > 0)
        .then(|| view! { <LongList count layout=Layout::Rows role="list" draw=Box::new(draw) /> }.drawn());
    view! {
        <Reasons
            heading=words.illustrating_projects
            list
            none=words.no_project_on_track
            is_editorial
            is_trial
        />
    }
}

/// A project, and why it illustrates the track of that id.
fn illustration(dataset: &Dataset, project: &Project, track: &TrackId) -> Drawn {
    let link = project.tracks.iter().find(|link| link.track == *track);
    let is_editorial = link.is_some_and(|link| link.editorial);
    project_entry(dataset, project, is_editorial, link.and_then(|link| link.reason.clone()))
}
