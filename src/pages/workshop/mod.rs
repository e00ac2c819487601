mod outcome;
mod rapid;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::{Dataset, Project, Tables, Track, TrackLink, Workshop};
use crate::domain::ids::WorkshopId;
use crate::domain::notes::{Command, Subject, added_workshops};
use crate::i18n::format::list;
use crate::route::Route;
use crate::ui::{
    Draw, Drawn, EditorialLegend, FactList, Layout, LongList, PageHeader, TrialLegend, expect_words,
    in_language, section, use_notebook,
};
use crate::widgets::{NoteSection, SmallMap, SourceList, TrackList, project_entry, workshop_time};
use outcome::Outcome;
use rapid::RapidEntry;
use steps::Steps;

/// A workshop: its question, when and where it is, how it goes, and what it is about.
#[component]
pub fn WorkshopPage<'a>(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// The workshop.
    workshop: &'a Workshop,
) -> impl IntoView + use<> {
    let words = expect_words();
    let dataset = &catalog.dataset;
    let lang = dataset.lang.to_string();
    let eyebrow = view! { <a href=Route::Workshops.to_string()>{words.workshops}</a> };
    let subject = dataset.subject_of_workshop(workshop).map(|subject| in_language(&lang, subject.to_owned()));
    let tracks: Vec<&Track> = workshop.tracks.iter().filter_map(|id| dataset.tracks.get(id)).collect();
    let projects: Vec<_> = dataset.projects_of_workshop(workshop).collect();
    let places = projects.iter().flat_map(|(project, _)| project.places.clone()).collect();
    view! {
        <PageHeader eyebrow=eyebrow.drawn() lang=lang.clone() heading=workshop.title.clone() lead=subject />
        <div class="record">
            <div class="record__facts">
                <FactList facts=facts(dataset, workshop) />
            </div>
            <div class="record__main">
                <Steps workshop lang=lang.clone() />
                <RapidEntry workshop />
                <Outcome workshop />
                <NoteSection subject=Subject::Workshop(workshop.id.clone()) />
                {(!tracks.is_empty())
                    .then(|| {
                        section("workshop-tracks", words.the_tracks, view! { <TrackList dataset tracks /> })
                    })} {projects_section(&catalog, &projects)}
            </div>
            <div class="record__more">
                <SmallMap places />
            </div>
        </div>
        <SourceList dataset ids=dataset.sources_of_workshop(workshop) />
    }
}

/// A workshop that was added on the device, once the notes are there; or that there is none of that id.
#[component]
pub fn AddedWorkshop(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// The id.
    id: WorkshopId,
) -> Drawn {
    let words = expect_words();
    let said = words.notes();
    let notebook = use_notebook();
    let wanted = id.to_string();
    // While its notes change, the page stays.
    let workshop = Memo::new(move |_| {
        let added = notebook.get()?.shelf.with(|shelf| added_workshops(shelf.notes()));
        Some(
            added
                .into_iter()
                .find(|workshop| workshop.id == id)
                .map(|workshop| (workshop.id, workshop.title, workshop.question)),
        )
    });
    let content = move || {
        let view = match workshop.get()? {
            None => view! {
                <PageHeader lang=words.locale.tag() heading=words.not_found />
                <p class="page-text">{(words.unknown_workshop)(&wanted)}</p>
                <p>
                    <a class="more" href=Route::Workshops.to_string()>
                        {words.back_to_workshops}
                    </a>
                </p>
            }
            .drawn(),
            Some((id, title, question)) => {
                let note = id.to_string().parse().ok();
                let remove = move |_| {
                    if let Some((notebook, note)) = notebook.get_untracked().zip(note) {
                        notebook.run(Command::Delete(note));
                    }
                };
                let workshop = Workshop::added(id, title, question);
                view! {
                    <WorkshopPage catalog=Arc::clone(&catalog) workshop=&workshop />
                    <p>
                        <button type="button" class="button" data-quiet on:click=remove>
                            {said.remove_workshop}
                        </button>
                    </p>
                }
                .drawn()
            }
        };
        Some(view)
    };
    view! { <div>{content}</div> }.drawn()
}

fn facts(dataset: &Dataset, workshop: &Workshop) -> Vec<(&'static str, Option<Drawn>)> {
    let words = expect_words();
    let lang = dataset.lang.as_str();
    let names = |names: &[String]| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        list(lang, &names).map(|names| in_language(lang, names))
    };
    let tables = workshop.tables.as_ref().and_then(|tables| match tables {
        Tables::Numbered(count) => Some(words.number(*count as usize).drawn()),
        Tables::Named(tables) => names(tables),
    });
    vec![
        (words.workshop_time, workshop_time(dataset, workshop).map(Draw::drawn)),
        (words.workshop_room, workshop.room.clone().map(|room| in_language(lang, room))),
        (words.workshop_tables, tables),
        (words.facilitated_by, names(&workshop.facilitators)),
    ]
}

/// The projects that it is about.
fn projects_section(catalog: &Arc<Catalog>, projects: &[(&Project, Option<&TrackLink>)]) -> Option<Drawn> {
    let words = expect_words();
    let is_editorial = |link: &Option<&TrackLink>| link.is_some_and(|link| link.editorial);
    let has_trial = projects.iter().any(|(project, _)| project.trial);
    let has_editorial = projects.iter().any(|(_, link)| is_editorial(link));
    let found: Vec<(usize, bool)> = projects
        .iter()
        .filter_map(|(project, link)| {
            Some((catalog.dataset.projects.position(&project.id)?, is_editorial(link)))
        })
        .collect();
    let count = found.len();
    let catalog = Arc::clone(catalog);
    let draw = move |index: usize| {
        let entry = found.get(index).and_then(|(at, is_editorial)| {
            let project = catalog.dataset.projects.at(*at)?;
            Some(project_entry(&catalog.dataset, project, *is_editorial, Some(project.summary.clone())))
        });
        entry.drawn()
    };
    (count > 0).then(|| {
        let content = view! {
            <LongList count layout=Layout::Rows role="list" draw=Box::new(draw) />
            {has_editorial.then(|| view! { <EditorialLegend /> })}
            {has_trial.then(|| view! { <TrialLegend /> })}
        };
        section("workshop-projects", words.the_projects, content)
    })
}
