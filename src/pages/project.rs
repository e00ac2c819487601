use leptos::prelude::*;

use crate::domain::dataset::{Collection, Dataset, Place, Project, Term};
use crate::domain::ids::TermId;
use crate::i18n::format::{list, partial_date};
use crate::route::Route;
use crate::ui::{
    Draw, EditorialMark, ExternalLink, Fact, FigureList, PageHeader, Prose, Reasons, TrackBadge, TrialLegend,
    TrialMark, expect_words,
};
use crate::widgets::{SourceList, carrier_names};

/// A project: what it does, who carries it, where, and which tracks it illustrates.
#[component]
pub fn ProjectPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// The project.
    project: &'a Project,
) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.clone();
    let mark = project.trial.then(|| view! { <TrialMark /> });
    let eyebrow = view! { <a href=Route::Projects.to_string()>{words.projects}</a> };
    let sources = std::iter::empty()
        .chain(&project.sources)
        .chain(project.tracks.iter().flat_map(|link| &link.sources))
        .chain(project.places.iter().flat_map(|place| &place.sources))
        .chain(project.figures.iter().flat_map(|figure| &figure.sources))
        .collect();
    view! {
        <PageHeader
            eyebrow=eyebrow.drawn()
            lang=lang.clone()
            heading=project.title.clone()
            mark=mark.map(Draw::drawn)
            lead=view! { <span lang=lang.clone()>{project.summary.clone()}</span> }.drawn()
        />
        {project.trial.then(|| view! { <TrialLegend /> })}
        <div class="project">
            <div class="project__main">
                {project.description.clone().map(|text| view! { <Prose text lang=lang.clone() /> })}
                {(!project.figures.is_empty())
                    .then(|| {
                        view! {
                            <section aria-labelledby="project-figures">
                                <h2 id="project-figures">{words.key_figures}</h2>
                                <FigureList figures=project.figures.clone() lang=lang.clone() />
                            </section>
                        }
                    })}
                <ProjectTracks dataset project />
                {project
                    .note
                    .clone()
                    .map(|text| {
                        view! {
                            <section aria-labelledby="project-note">
                                <h2 id="project-note">{words.to_know}</h2>
                                <Prose text lang=lang.clone() />
                            </section>
                        }
                    })}
            </div>
            <ProjectFacts dataset project />
        </div>
        <SourceList dataset ids=sources />
    }
}

#[component]
fn ProjectFacts<'a>(dataset: &'a Dataset, project: &'a Project) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.clone();
    let text = |text: Option<String>| text.map(|text| view! { <span lang=lang.clone()>{text}</span> });
    let date = |date: Option<_>| date.map(|date| partial_date(words.locale, date));
    let partners: Vec<&str> =
        dataset.organisations_of(&project.partners).map(|partner| partner.name.as_str()).collect();
    let vocabularies = &dataset.vocabularies;
    let status = project.status.as_ref().and_then(|id| vocabularies.statuses.get(id));
    let links: Vec<_> = project
        .links
        .iter()
        .map(|link| {
            let label = link.label.clone();
            let label = match link.url.clone() {
                Some(link) => view! { <ExternalLink link label /> }.drawn(),
                None => label.drawn(),
            };
            view! { <li>{label}</li> }
        })
        .collect();
    let links = (!links.is_empty()).then(|| {
        view! {
            <ul role="list" lang=lang.clone()>
                {links}
            </ul>
        }
    });
    view! {
        <dl class="facts">
            <Fact label=words.carried_by value=text(carrier_names(dataset, project)) />
            <Fact label=words.partners value=text(list(&lang, &partners)) />
            <Fact label=words.status value=text(status.map(|status| status.label.clone())) />
            <Fact label=words.started value=date(project.start) />
            <Fact label=words.joined value=date(project.joined) />
            <Fact label=words.left value=date(project.left) />
            <Fact label=words.audiences value=text(labels(&lang, &vocabularies.audiences, &project.audiences)) />
            <Fact label=words.themes value=text(labels(&lang, &vocabularies.themes, &project.themes)) />
            <Fact
                label=words.places
                value=(!project.places.is_empty()).then(|| view! { <PlaceList dataset places=&project.places /> })
            />
            <Fact label=words.read_more value=links />
        </dl>
    }
}

#[component]
fn PlaceList<'a>(dataset: &'a Dataset, places: &'a [Place]) -> impl IntoView + use<> {
    let words = expect_words();
    let items: Vec<_> = places
        .iter()
        .map(|place| {
            // A place without a name still has a code: better than hiding it.
            let name = place.name.clone().unwrap_or_else(|| place.territory.to_string());
            let since = place.since.map(|date| {
                let since = (words.since)(&partial_date(words.locale, date));
                view! { <span class="place-list__since" lang=words.locale.tag()>{format!(" ({since})")}</span> }
            });
            let notes: Vec<_> = [&place.detail, &place.note]
                .into_iter()
                .flatten()
                .map(|text| view! { <span class="place-list__detail">{text.clone()}</span> })
                .collect();
            view! { <li>{name} {since} {notes}</li> }
        })
        .collect();
    view! {
        <ul class="place-list" role="list" lang=dataset.lang.clone()>
            {items}
        </ul>
    }
}

#[component]
fn ProjectTracks<'a>(dataset: &'a Dataset, project: &'a Project) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.clone();
    let items: Vec<_> = project
        .tracks
        .iter()
        .filter_map(|link| Some((link, dataset.tracks.get(&link.track)?)))
        .map(|(link, track)| {
            view! {
                <li class="reason">
                    <TrackBadge track />
                    <div>
                        <p class="reason__title">
                            <a href=Route::Track(track.id.clone()).to_string() lang=lang.clone()>
                                {track.title.clone()}
                            </a>
                            {link.editorial.then(|| view! { " " <EditorialMark /> })}
                        </p>
                        {link.reason.clone().map(|reason| view! { <p lang=lang.clone()>{reason}</p> })}
                    </div>
                </li>
            }
            .drawn()
        })
        .collect();
    view! {
        <Reasons
            heading=words.illustrated_tracks
            items
            none=words.no_track
            is_editorial=project.tracks.iter().any(|link| link.editorial)
            is_trial=false
        />
    }
}

fn labels(lang: &str, vocabulary: &Collection<Term>, ids: &[TermId]) -> Option<String> {
    let labels: Vec<&str> =
        ids.iter().filter_map(|id| vocabulary.get(id)).map(|term| term.label.as_str()).collect();
    list(lang, &labels)
}
