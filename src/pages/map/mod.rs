//! The map: how many projects there are in each territory, as circles and as a table; and those of the territories that are open.

mod captions;
mod chart;
mod exports;
mod keys;
mod level_switch;
mod marks;
mod opened;
mod places;
mod scenery;
mod seen;
mod territory_table;

pub use chart::chart;
pub use seen::Seen;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::map::{Level, Tally};
use crate::domain::search::{Facet, Filters};
use crate::route::Route;
use crate::ui::{Draw, Find, MapControls, PageHeader, RetryButton, Shapes, expect_words, use_map_shapes};
use crate::widgets::{FindFrame, nothing_found};
use exports::Exports;
use level_switch::LevelSwitch;
use opened::opened;
use territory_table::{TerritoryTable, without_projects};

/// The map of the projects.
#[component]
pub fn MapPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// The search.
    find: Find,
    /// The map that one can move in.
    controls: MapControls,
) -> impl IntoView {
    let words = expect_words();
    let lang = catalog.dataset.lang.to_string();
    let level = Memo::new(move |_| find.choice.with(shown_level));
    let tally = {
        let catalog = Arc::clone(&catalog);
        Memo::new(move |_| {
            let dataset = &catalog.dataset;
            find.everywhere.with(|results| {
                let projects = results.iter().flat_map(|results| &results.projects);
                Tally::of(level.get(), projects.filter_map(|at| dataset.projects.at(*at as usize)))
            })
        })
    };
    // Circles keep their measure while one filters, so that they can be compared with those before.
    let most = {
        let catalog = Arc::clone(&catalog);
        Memo::new(move |_| Tally::of(level.get(), catalog.dataset.projects.iter()).most())
    };
    let seen = Seen { find, controls, level, tally, most };
    let shapes = use_map_shapes();
    let need = move || shapes.into_iter().for_each(|shapes| shapes.on_need.run(()));
    need();
    let for_exports = Arc::clone(&catalog);
    let opened_territories = opened(&catalog, seen);
    let map = move || match shapes.map(|shapes| shapes.shapes.get()) {
        Some(Shapes::Ready(atlas)) => chart(&catalog, &atlas, level.get(), seen).drawn(),
        Some(Shapes::Failed) => view! {
            <p role="alert">{words.of_map().map_failed}</p>
            <RetryButton on_retry=Callback::new(move |()| {
                need();
                // The button goes.
                find.on_focus.run((MAP, 0));
            }) />
        }
        .drawn(),
        _ => view! { <p class="map__awaited" role="status">{words.of_map().map_awaited}</p> }.drawn(),
    };
    let bar = view! {
        <div class="finder__controls">
            <LevelSwitch seen />
            <a class="more" href=move || list_address(find)>
                {words.of_map().see_as_list}
            </a>
        </div>
    };
    let nothing = {
        let catalog = Arc::clone(&for_exports);
        move || {
            let results = find.results.get()?;
            results.projects.is_empty().then(|| nothing_found(&catalog, &results, find))
        }
    };
    let skip = move |_| find.on_focus.run((MAP, 0));
    let results = view! {
        <div class="map-page__frame">
        <div class="map-page__sheet">
            <div class="map-page__list">
                <button type="button" class="map-page__skip" on:click=skip>
                    {words.of_map().skip_to_map}
                </button>
                {nothing}
                {opened_territories}
                <TerritoryTable seen />
            </div>
            <section class="map" aria-label=words.map tabindex="-1">
                {map}
                <Exports catalog=Arc::clone(&for_exports) seen />
            </section>
            {without_projects(seen)}
        </div>
        </div>
    };
    view! {
        <div class="map-page">
            <PageHeader lang=words.locale.tag() heading=words.map lead=words.of_map().map_lead.drawn() />
            <FindFrame find lang controls=bar.drawn() results=results.drawn() />
        </div>
    }
}

/// The map with what belongs to it.
const MAP: &str = ".map";

/// What opens when a territory is chosen, by its name.
const OPENED: &str = ".opened__name";

/// The level that is asked for; or else that of a département that is chosen, which a map of regions does not show.
fn shown_level(filters: &Filters) -> Level {
    let is_departement = |key: &String| Level::Departements.code_of(key).is_some();
    let has_departement = filters.chosen(Facet::Territory).iter().any(is_departement);
    if has_departement { Level::Departements } else { filters.level }
}

/// Chooses a territory alone, or no longer, when it was.
fn choose_alone(find: Find, key: &str) {
    find.choose(|filters: &mut Filters| {
        let was_alone = filters.chosen(Facet::Territory) == [key];
        filters.drop_facet(Facet::Territory);
        if !was_alone {
            filters.choose(Facet::Territory, key);
        }
    });
}

/// The address of the list of the same projects.
fn list_address(find: Find) -> String {
    find.filters.with(|filters| Route::Projects.with_query(&filters.canonical().to_string()))
}
