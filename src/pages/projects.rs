use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Project};
use crate::route::Route;
use crate::ui::{
    Draw, Drawn, EditorialLegend, EditorialMark, Layout, LongList, MOST_WITH_FURTHER_LINKS, PageHeader,
    TrackBadge, TrialLegend, expect_words, in_language,
};
use crate::widgets::ProjectSummary;

/// The list of projects.
#[component]
pub fn ProjectsPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
) -> impl IntoView {
    let words = expect_words();
    let dataset = &catalog.dataset;
    let (has_trial, has_editorial_link) = (dataset.has_trial(), dataset.has_editorial_link());
    let count = dataset.projects.len();
    let has_track_links = count <= MOST_WITH_FURTHER_LINKS;
    let draw = move |index: usize| {
        let dataset = &catalog.dataset;
        dataset.projects.at(index).map(|project| card(dataset, project, has_track_links)).drawn()
    };
    view! {
        <PageHeader
            lang=words.locale.tag()
            heading=words.projects
            lead=words.projects_lead.drawn()
        />
        {has_editorial_link.then(|| view! { <EditorialLegend /> })}
        <p role="status" class="projects__count">
            {(words.project_count)(count)}
        </p>
        {has_trial.then(|| view! { <TrialLegend /> })}
        <LongList count layout=Layout::Cards draw=Box::new(draw) />
    }
}

fn card(dataset: &Dataset, project: &Project, has_track_links: bool) -> Drawn {
    let words = expect_words();
    let all_editorial = project.tracks.iter().all(|link| link.editorial);
    let tracks: Vec<_> = project
        .tracks
        .iter()
        .filter_map(|link| Some((link, dataset.tracks.get(&link.track)?)))
        .map(|(link, track)| {
            let title = if has_track_links {
                let href = Route::Track(track.id.clone()).to_string();
                view! {
                    <a href=href lang=dataset.lang.to_string()>
                        {track.title.clone()}
                    </a>
                }
                .drawn()
            } else {
                in_language(dataset.lang.as_str(), track.title.clone())
            };
            view! {
                <li>
                    <TrackBadge track />
                    {title}
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
    .drawn()
}
