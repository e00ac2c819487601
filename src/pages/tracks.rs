use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Track};
use crate::route::Route;
use crate::ui::{
    Draw, Drawn, EditorialLegend, EditorialMark, PageHeader, TrackBadge, TrialLegend, TrialMark, expect_words,
};

/// How many projects are named below a track; the others are on its page.
const MOST_PROJECTS: usize = 8;

/// The list of action tracks, in their official wording.
#[component]
pub fn TracksPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let roots: Vec<_> = dataset.root_tracks().collect();
    let lead = (words.tracks_lead)(roots.len(), dataset.tracks.len() - roots.len());
    view! {
        <PageHeader lang=words.locale.tag() heading=words.tracks lead=lead.drawn() />
        {dataset.has_editorial_link().then(|| view! { <EditorialLegend /> })}
        {track_sections(dataset, roots, 2)}
        {dataset.has_trial().then(|| view! { <TrialLegend /> })}
    }
}

fn track_sections(dataset: &Dataset, tracks: Vec<&Track>, level: u8) -> Drawn {
    let items: Vec<_> = tracks
        .into_iter()
        .map(|track| {
            let below: Vec<_> = dataset.sub_tracks(&track.id).collect();
            view! {
                <li class="wording">
                    <TrackBadge track />
                    <div>
                        <TrackEntry dataset track level />
                        {(!below.is_empty()).then(|| track_sections(dataset, below, level + 1))}
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <ol class="wordings" role="list">
            {items}
        </ol>
    }
    .drawn()
}

#[component]
fn TrackEntry<'a>(dataset: &'a Dataset, track: &'a Track, level: u8) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let link = view! { <a href=Route::Track(track.id.clone()).to_string()>{track.title.clone()}</a> };
    let heading = match level {
        2 => view! { <h2 class="wording__title" lang=lang.clone()>{link}</h2> }.drawn(),
        _ => view! { <h3 class="wording__title" lang=lang.clone()>{link}</h3> }.drawn(),
    };
    let wording = track.wording.clone().filter(|wording| *wording != track.title);
    let all_editorial = dataset.projects_on(&track.id).all(|(_, link)| link.editorial);
    let count = dataset.projects_on(&track.id).count();
    let projects: Vec<_> = dataset
        .projects_on(&track.id)
        .take(MOST_PROJECTS)
        .map(|(project, link)| {
            view! {
                <li>
                    <a href=Route::Project(project.id.clone()).to_string() lang=lang.clone()>
                        {project.title.clone()}
                    </a>
                    {project.trial.then(|| view! { <TrialMark /> })}
                    {(link.editorial && !all_editorial).then(|| view! { " " <EditorialMark /> })}
                </li>
            }
        })
        .collect();
    let more = (count > MOST_PROJECTS).then(|| {
        view! {
            <li>
                <a href=Route::Track(track.id.clone()).to_string()>
                    {(words.and_more_projects)(count - MOST_PROJECTS)}
                </a>
            </li>
        }
    });
    view! {
        {heading}
        {wording.map(|wording| view! { <p lang=lang.clone()>{wording}</p> })}
        {(!projects.is_empty())
            .then(|| {
                view! {
                    <p class="card__label">
                        {words.illustrating_projects} " " {all_editorial.then(|| view! { <EditorialMark /> })}
                    </p>
                    <ul class="inline-list" role="list">
                        {projects} {more}
                    </ul>
                }
            })}
    }
}
