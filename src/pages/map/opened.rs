//! The territories that are chosen: their projects, and the tracks that those illustrate.

use std::sync::Arc;

use leptos::prelude::*;

use super::list_address;
use super::seen::Seen;
use crate::domain::catalog::Catalog;
use crate::domain::dataset::Project;
use crate::domain::gazetteer::Gazetteer;
use crate::domain::map::Level;
use crate::domain::notes::Subject;
use crate::domain::search::{Facet, Results};
use crate::route::Route;
use crate::ui::{Draw, Drawn, TrackBadge, TrialMark, expect_gazetteer, expect_words};
use crate::widgets::{NoteSection, filter_names, place_name};

/// How many projects are named: the map is not to be pushed out of sight. The list has them all.
const SHOWN: usize = 12;

/// The id of what names the part.
const HEADING: &str = "opened";

/// The territories that are chosen, when some are.
pub fn opened(catalog: &Arc<Catalog>, seen: Seen) -> impl Fn() -> Option<Drawn> + use<> {
    let Seen { find, .. } = seen;
    let catalog = Arc::clone(catalog);
    let chosen = Memo::new(move |_| find.choice.with(|filters| filters.chosen(Facet::Territory).to_vec()));
    let shown = Memo::new_with_compare(
        move |_| find.results.get(),
        |before, now| {
            let both = before.and_then(Option::as_ref).zip(now.and_then(Option::as_ref));
            !both.is_some_and(|(before, now)| before.looks_like(now))
        },
    );
    move || {
        let keys = chosen.get();
        let (index, results) = (find.index.get()?, shown.get()?);
        if keys.is_empty() {
            return None;
        }
        let words = expect_words();
        let names =
            find.choice.with_untracked(|filters| filter_names(words, &index, Facet::Territory, filters));
        let close = move |_| {
            find.choose(|filters| filters.drop_facet(Facet::Territory));
            find.on_focus.run(("h1", 0));
        };
        let view = view! {
            <section class="opened" aria-labelledby=HEADING>
                <h2 class="opened__name" id=HEADING tabindex="-1">
                    {names}
                </h2>
                <p>{(words.project_count)(results.projects.len())}</p>
                // Above all that comes later and takes room: the names of communes, the notes.
                <p class="opened__ways">
                    <a class="more" href=move || list_address(find)>
                        {words.of_map().see_as_list}
                    </a>
                    <button type="button" class="button" data-quiet on:click=close>
                        {words.of_map().whole_map}
                    </button>
                </p>
                {projects(&catalog, &results, &keys)}
                {tracks(&catalog, &results)}
                {notes(&keys)}
            </section>
        };
        Some(view.drawn())
    }
}

fn projects(catalog: &Arc<Catalog>, results: &Results, keys: &[String]) -> Drawn {
    let words = expect_words();
    let gazetteer = expect_gazetteer();
    let dataset = &catalog.dataset;
    let first = results.projects.iter().take(SHOWN).map(|at| *at as usize);
    let items: Vec<Drawn> = first
        .filter_map(|at| Some((at, dataset.projects.at(at)?)))
        .map(|(at, project)| {
            let (catalog, keys) = (Arc::clone(catalog), keys.to_vec());
            // The list of communes comes late: then names change, and nothing else is drawn again.
            let places = move || {
                let project = catalog.dataset.projects.at(at)?;
                Some(places_within(project, &keys, gazetteer.get().as_deref()))
            };
            view! {
                <li class="opened__project" lang=dataset.lang.to_string()>
                    <a href=Route::Project(project.id.clone()).to_string()>{project.title.clone()}</a>
                    {project.trial.then(|| view! { <TrialMark /> }.drawn())}
                    " "
                    <span class="opened__count">{places}</span>
                </li>
            }
            .drawn()
        })
        .collect();
    let others = results.projects.len().saturating_sub(SHOWN);
    let others = (others > 0).then(|| view! { <li>{(words.and_more_projects)(others)}</li> }.drawn());
    view! {
        <ul class="opened__list" role="list">
            {items}
            {others}
        </ul>
    }
    .drawn()
}

/// The notes on the territory, when it is one.
fn notes(keys: &[String]) -> Option<Drawn> {
    let [key] = keys else { return None };
    let territory = key.parse().ok()?;
    Some(view! { <NoteSection subject=Subject::Territory(territory) /> }.drawn())
}

/// The names of the places of a project that lie in one of the territories: what the points of the map say.
fn places_within(project: &Project, keys: &[String], gazetteer: Option<&Gazetteer>) -> String {
    let words = expect_words();
    let mut names: Vec<String> = Vec::new();
    for place in &project.places {
        let is_within = |level: Level| {
            let code = level.code_around(&place.territory);
            code.is_some_and(|code| keys.contains(&level.key_of(code)))
        };
        let name = place_name(words, place, gazetteer);
        if Level::ALL.into_iter().any(is_within) && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The tracks that the projects illustrate, those of the most projects first.
fn tracks(catalog: &Catalog, results: &Results) -> Option<Drawn> {
    let words = expect_words();
    let dataset = &catalog.dataset;
    let mut counts = vec![0_usize; dataset.tracks.len()];
    for project in results.projects.iter().filter_map(|at| dataset.projects.at(*at as usize)) {
        for at in project.tracks.iter().filter_map(|link| dataset.tracks.position(&link.track)) {
            counts.get_mut(at).into_iter().for_each(|count| *count += 1);
        }
    }
    let mut met: Vec<_> = dataset.tracks.iter().zip(counts).filter(|(_, count)| *count > 0).collect();
    met.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let items: Vec<_> = met
        .into_iter()
        .map(|(track, count)| {
            view! {
                <li class="opened__track">
                    <TrackBadge track />
                    <span>
                        <a href=Route::Track(track.id.clone()).to_string() lang=dataset.lang.to_string()>
                            {track.title.clone()}
                        </a>
                        " "
                        <span class="opened__count">{(words.project_count)(count)}</span>
                    </span>
                </li>
            }
            .drawn()
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <h3 class="opened__tracks">{words.the_tracks}</h3>
            <ul class="opened__list" role="list">
                {items}
            </ul>
        }
        .drawn()
    })
}
