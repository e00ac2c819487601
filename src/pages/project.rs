use leptos::prelude::*;

use crate::domain::dataset::{Collection, Dataset, Place, Project, Term};
use crate::domain::ids::{OrganisationId, TermId};
use crate::domain::notes::Subject;
use crate::i18n::format::partial_date;
use crate::route::Route;
use crate::ui::{
    Draw, Drawn, EditorialMark, ExternalLink, FactList, FigureList, PageHeader, Prose, Reasons, TrackBadge,
    TrialLegend, TrialMark, expect_gazetteer, expect_words, in_language, section,
};
use crate::widgets::{
    NoteSection, SmallMap, SourceList, Timeline, organisation_links, place_name, surroundings,
};

/// A project: what it does, who carries it, where, and which tracks it illustrates.
#[component]
pub fn ProjectPage<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// The project.
    project: &'a Project,
) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let mark = project.trial.then(|| view! { <TrialMark /> });
    let eyebrow = view! { <a href=Route::Projects.to_string()>{words.projects}</a> };
    let moments: Vec<_> = dataset.moments_of(&project.id).collect();
    view! {
        <PageHeader
            eyebrow=eyebrow.drawn()
            lang=lang.clone()
            heading=project.title.clone()
            mark=mark.map(Draw::drawn)
            lead=view! { <span lang=lang.clone()>{project.summary.clone()}</span> }.drawn()
        />
        {project.trial.then(|| view! { <TrialLegend /> })}
        <div class="record">
            <div class="record__facts">
                <FactList facts=who(dataset, project) />
            </div>
            <div class="record__main">
                {project.description.clone().map(|text| view! { <Prose text lang=lang.clone() /> })}
                {(!project.figures.is_empty())
                    .then(|| {
                        let figures = project.figures.clone();
                        let content = view! { <FigureList figures lang=lang.clone() /> };
                        section("project-figures", words.key_figures, content)
                    })}
                <ProjectTracks dataset project />
                {(!moments.is_empty()).then(|| view! { <Timeline dataset moments with_projects=false /> })}
                {project
                    .note
                    .clone()
                    .map(|text| {
                        section("project-note", words.to_know, view! { <Prose text lang=lang.clone() /> })
                    })}
            </div>
            <div class="record__more">
                <FactList facts=what(dataset, project) />
            </div>
        </div>
        <NoteSection subject=Subject::Project(project.id.clone()) />
        <SourceList dataset ids=dataset.sources_of_project(project) />
    }
}

/// Who carries the project, and how far it has come.
fn who(dataset: &Dataset, project: &Project) -> Vec<(&'static str, Option<Drawn>)> {
    let words = expect_words();
    let organisations =
        |ids: &[OrganisationId]| organisation_links(dataset.organisations_of(ids), dataset.lang.as_str());
    let date = |date: Option<_>| date.map(|date| partial_date(words.locale, date).drawn());
    let status = project.status.as_ref().and_then(|id| dataset.vocabularies.statuses.get(id));
    vec![
        (words.carried_by, organisations(&project.carriers)),
        (words.partners, organisations(&project.partners)),
        (words.status, status.map(|status| in_language(dataset.lang.as_str(), status.label.clone()))),
        (words.started, date(project.start)),
        (words.joined, date(project.joined)),
        (words.left, date(project.left)),
    ]
}

/// What the project is about, and where it acts.
fn what(dataset: &Dataset, project: &Project) -> Vec<(&'static str, Option<Drawn>)> {
    let words = expect_words();
    let lang = dataset.lang.as_str();
    let terms = |vocabulary, ids| labels(vocabulary, ids).map(|labels| in_language(lang, labels));
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
            <ul role="list" lang=lang.to_owned()>
                {links}
            </ul>
        }
        .drawn()
    });
    let places = (!project.places.is_empty()).then(|| {
        view! {
            <PlaceList dataset places=&project.places />
            <SmallMap places=project.places.clone() />
        }
        .drawn()
    });
    vec![
        (words.audiences, terms(&dataset.vocabularies.audiences, &project.audiences)),
        (words.themes, terms(&dataset.vocabularies.themes, &project.themes)),
        (words.places, places),
        (words.read_more, links),
    ]
}

#[component]
fn PlaceList<'a>(dataset: &'a Dataset, places: &'a [Place]) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let gazetteer = expect_gazetteer();
    let places: Vec<_> = places
        .iter()
        .map(|place| {
            let organisation = place.organisation.as_ref().and_then(|id| dataset.organisations.get(id));
            (place.clone(), organisation.map(|found| (found.id.clone(), found.known_as().to_owned())))
        })
        .collect();
    // The names of communes come with the gazetteer.
    let items = move || {
        let gazetteer = gazetteer.get();
        let gazetteer = gazetteer.as_deref();
        let item = |(place, organisation): &(Place, Option<(OrganisationId, String)>)| {
            let around = surroundings(place, gazetteer)
                .map(|around| view! { <span class="place-list__around">{around}</span> });
            let since = place.since.map(|date| {
                let since = (words.since)(&partial_date(words.locale, date));
                view! { <span class="place-list__since" lang=words.locale.tag()>{format!("({since})")}</span> }
            });
            let organisation = organisation.clone().map(|(id, name)| {
                view! {
                    <span class="place-list__detail">
                        <span lang=words.locale.tag()>{words.on_the_spot}</span>
                        " "
                        <a href=Route::Organisation(id).to_string()>{name}</a>
                    </span>
                }
            });
            let notes: Vec<_> = [&place.detail, &place.note]
                .into_iter()
                .flatten()
                .map(|text| view! { <span class="place-list__detail">{text.clone()}</span> })
                .collect();
            view! { <li>{place_name(words, place, gazetteer)} " " {since} {around} {organisation} {notes}</li> }.drawn()
        };
        places.iter().map(item).collect::<Vec<_>>()
    };
    view! {
        <ul class="place-list" role="list" lang=lang>
            {items}
        </ul>
    }
}

#[component]
fn ProjectTracks<'a>(dataset: &'a Dataset, project: &'a Project) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
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
        })
        .collect();
    let list = (!items.is_empty()).then(|| {
        view! {
            <ul class="reasons" role="list">
                {items}
            </ul>
        }
        .drawn()
    });
    view! {
        <Reasons
            heading=words.illustrated_tracks
            list
            none=words.no_track
            is_editorial=project.tracks.iter().any(|link| link.editorial)
            is_trial=false
        />
    }
}

fn labels(vocabulary: &Collection<Term>, ids: &[TermId]) -> Option<String> {
    let labels: Vec<&str> =
        ids.iter().filter_map(|id| vocabulary.get(id)).map(|term| term.label.as_str()).collect();
    // Labels are no names: an « et » within one would meet another between them.
    (!labels.is_empty()).then(|| labels.join(" · "))
}
