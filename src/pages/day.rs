use leptos::prelude::*;

use crate::domain::dataset::{Dataset, Quote};
use crate::i18n::format::{list, long_date, partial_date, quoted};
use crate::route::Route;
use crate::ui::{Draw, Fact, FigureList, PageHeader, Prose, TrialLegend, expect_words};
use crate::widgets::{ProjectSummary, SourceList, TrackList};

/// The day: the event, its key figures, and what there is to see.
#[component]
pub fn DayPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.clone();
    let figures = (!dataset.figures.is_empty()).then(|| {
        view! {
            <section aria-labelledby="figures">
                <h2 id="figures">{words.key_figures}</h2>
                <FigureList figures=dataset.figures.clone() lang=lang.clone() of_day=Some(dataset.event.date) />
            </section>
        }
    });
    let sources = std::iter::empty()
        .chain(dataset.figures.iter().flat_map(|figure| &figure.sources))
        .chain(dataset.quotes.iter().flat_map(|quote| &quote.sources))
        .chain(dataset.tracks.iter().flat_map(|track| &track.sources))
        .collect();
    view! {
        <DayHeader dataset />
        {figures}
        {(!dataset.projects.is_empty()).then(|| view! { <DayProjects dataset /> })}
        {(!dataset.tracks.is_empty()).then(|| view! { <DayTracks dataset /> })}
        {(!dataset.quotes.is_empty()).then(|| view! { <Quotes quotes=&dataset.quotes lang /> })}
        <SourceList dataset ids=sources />
    }
}

#[component]
fn DayHeader<'a>(dataset: &'a Dataset) -> impl IntoView + use<> {
    let words = expect_words();
    let (event, lang) = (&dataset.event, dataset.lang.clone());
    let date = match event.end_date {
        Some(end) => (words.from_to)(&long_date(words.locale, event.date), &long_date(words.locale, end)),
        None => long_date(words.locale, event.date),
    };
    let organisers: Vec<&str> =
        dataset.organisations_of(&event.organisers).map(|organisation| organisation.name.as_str()).collect();
    let organisers = list(&lang, &organisers);
    let full_title = (event.title != dataset.title).then(|| event.title.clone());
    let summaries: Vec<_> = [&event.summary, &dataset.summary]
        .into_iter()
        .flatten()
        .map(|text| view! { <Prose text=text.clone() lang=lang.clone() /> })
        .collect();
    let dataset_text =
        |text: Option<String>| text.map(|text| view! { <span lang=lang.clone()>{text}</span> });
    view! {
        <PageHeader
            eyebrow=date.drawn()
            lang=lang.clone()
            heading=dataset.title.clone()
            lead=dataset_text(dataset.subtitle.clone()).map(Draw::drawn)
        />
        <div class="day__event">
            <div class="day__summary">{summaries}</div>
            <dl class="facts">
                <Fact label=words.full_title value=dataset_text(full_title) />
                <Fact label=words.organised_by value=dataset_text(organisers) />
                <Fact label=words.in_presence_of value=dataset_text(event.chair.clone()) />
                <Fact label=words.place value=dataset_text(event.place.clone()) />
            </dl>
        </div>
    }
}

#[component]
fn DayProjects<'a>(dataset: &'a Dataset) -> impl IntoView + use<> {
    let words = expect_words();
    let items: Vec<_> = dataset
        .projects
        .iter()
        .map(|project| {
            view! {
                <li class="card">
                    <ProjectSummary dataset project level=3 />
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="day-projects">
            <h2 id="day-projects">{words.the_projects}</h2>
            <ul class="card-grid" role="list">
                {items}
            </ul>
            {dataset.has_trial().then(|| view! { <TrialLegend /> })}
            <p>
                <a class="more" href=Route::Projects.to_string()>
                    {words.all_projects}
                </a>
            </p>
        </section>
    }
}

#[component]
fn DayTracks<'a>(dataset: &'a Dataset) -> impl IntoView + use<> {
    let words = expect_words();
    view! {
        <section aria-labelledby="day-tracks">
            <h2 id="day-tracks">{words.the_tracks}</h2>
            <div class="day__tracks">
                <TrackList dataset tracks=dataset.root_tracks().collect() />
            </div>
            <p>
                <a class="more" href=Route::Tracks.to_string()>
                    {words.all_tracks}
                </a>
            </p>
        </section>
    }
}

#[component]
fn Quotes<'a>(quotes: &'a [Quote], lang: String) -> impl IntoView + use<> {
    let words = expect_words();
    let items: Vec<_> = quotes
        .iter()
        .map(|quote| {
            let date = quote.date.map(|date| {
                view! { <span lang=words.locale.tag()>{format!(", {}", partial_date(words.locale, date))}</span> }
            });
            view! {
                <figure class="quote" lang=lang.clone()>
                    <blockquote>
                        <p>{quoted(&lang, &quote.text)}</p>
                    </blockquote>
                    <figcaption>
                        {quote.by.clone()} {date}
                        {quote.note.clone().map(|note| view! { <span class="quote__note">{note}</span> })}
                    </figcaption>
                </figure>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="quotes">
            <h2 id="quotes">{words.heard}</h2>
            <div class="quotes">{items}</div>
        </section>
    }
}
