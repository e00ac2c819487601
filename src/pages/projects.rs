use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Project};
use crate::route::Route;
use crate::ui::{Draw, EditorialLegend, EditorialMark, PageHeader, TrackBadge, TrialLegend, expect_words};
use crate::widgets::ProjectSummary;

/// The list of projects.
#[component]
pub fn ProjectsPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let cards: Vec<_> =
        dataset.projects.iter().map(|project| view! { <ProjectCard dataset project /> }).collect();
    view! {
        <PageHeader
            lang=words.locale.tag()
            heading=words.projects
            lead=words.projects_lead.drawn()
        />
        {dataset.has_editorial_link().then(|| view! { <EditorialLegend /> })}
        <p role="status" class="projects__count">
            {(words.project_count)(dataset.projects.len())}
        </p>
        <div class="card-grid">{cards}</div>
        {dataset.has_trial().then(|| view! { <TrialLegend /> })}
    }
}

#[component]
fn ProjectCard<'a>(dataset: &'a Dataset, project: &'a Project) -> impl IntoView + use<> {
    let words = expect_words();
    let all_editorial = project.tracks.iter().all(|link| link.editorial);
    let tracks: Vec<_> = project
        .tracks
        .iter()
        .filter_map(|link| Some((link, dataset.tracks.get(&link.track)?)))
        .map(|(link, track)| {
            view! {
                <li>
                    <TrackBadge track />
                    <a href=Route::Track(track.id.clone()).to_string() lang=dataset.lang.clone()>
                        {track.title.clone()}
                    </a>
                    {(link.editorial && !all_editorial).then(|| view! { <EditorialMark /> })}
                </li>
            }
        })
        .collect();
    view! {
        <article class="card">
            <ProjectSummary dataset project level=2 />
            {(!tracks.is_empty())
                .then(|| {
                    view! {
                        <div class="card__tracks">
                            <p class="card__label">
                                {words.illustrated_tracks} " " {all_editorial.then(|| view! { <EditorialMark /> })}
                            </p>
                            <ul class="card__track-list" role="list">
                                {tracks}
                            </ul>
                        </div>
                    }
                })}
        </article>
    }
}
