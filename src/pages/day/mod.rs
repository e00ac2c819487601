mod header;
mod programme;
mod quotes;
mod ways_in;

use leptos::prelude::*;

use crate::domain::dataset::Dataset;
use crate::route::Route;
use crate::ui::{FigureList, TrialLegend, expect_words, section};
use crate::widgets::{ProjectSummary, SourceList, Timeline, TrackList};
use header::{About, DayHeader};
use programme::{NowAndNext, Programme, follow};
use quotes::Quotes;
use ways_in::WaysIn;

/// How many projects the day shows at most; it then shows this many, and a way to the others.
const MOST_PROJECTS: usize = 12;
const SOME_PROJECTS: usize = 6;

/// The day: what is on, the event, its key figures, and what there is to see.
#[component]
pub fn DayPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let event = &dataset.event;
    let present = follow(&event.programme);
    let figures = (!dataset.figures.is_empty()).then(|| {
        let figures = dataset.figures.clone();
        let content = view! { <FigureList figures lang=lang.clone() of_day=Some(event.date) /> };
        section("figures", words.key_figures, content)
    });
    view! {
        <DayHeader dataset />
        <NowAndNext dataset present />
        <WaysIn dataset />
        <About dataset />
        {(!event.programme.is_empty()).then(|| view! { <Programme dataset present /> })}
        {figures}
        {(!dataset.projects.is_empty()).then(|| view! { <DayProjects dataset /> })}
        {(!dataset.tracks.is_empty()).then(|| view! { <DayTracks dataset /> })}
        {(!dataset.quotes.is_empty()).then(|| view! { <Quotes quotes=&dataset.quotes lang /> })}
        {(!dataset.timeline.is_empty())
            .then(|| view! { <Timeline dataset moments=dataset.timeline.iter().collect() with_projects=true /> })}
        <SourceList dataset ids=dataset.sources_of_day() />
    }
}

#[component]
fn DayProjects<'a>(dataset: &'a Dataset) -> impl IntoView + use<> {
    let words = expect_words();
    let count = dataset.projects.len();
    let shown = if count > MOST_PROJECTS { SOME_PROJECTS } else { count };
    let items: Vec<_> = dataset
        .projects
        .iter()
        .take(shown)
        .map(|project| {
            view! {
                <li class="card">
                    <ProjectSummary dataset project level=3 />
                </li>
            }
        })
        .collect();
    let has_trial = dataset.projects.iter().take(shown).any(|project| project.trial);
    let content = view! {
        <ul class="card-grid" role="list">
            {items}
        </ul>
        {has_trial.then(|| view! { <TrialLegend /> })}
        <p>
            <a class="more" href=Route::Projects.to_string()>
                {words.all_projects}
                {(shown < count).then(|| format!(" ({})", (words.and_more_projects)(count - shown)))}
            </a>
        </p>
    };
    section("day-projects", words.the_projects, content)
}

#[component]
fn DayTracks<'a>(dataset: &'a Dataset) -> impl IntoView + use<> {
    let words = expect_words();
    let content = view! {
        <div class="day__tracks">
            <TrackList dataset tracks=dataset.root_tracks().collect() />
        </div>
        <p>
            <a class="more" href=Route::Tracks.to_string()>
                {words.all_tracks}
            </a>
        </p>
    };
    section("day-tracks", words.the_tracks, content)
}
