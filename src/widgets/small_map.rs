use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::dataset::Place;
use crate::domain::gazetteer::Position;
use crate::domain::map::{Atlas, Level, PLANE_SIZE, Point};
use crate::domain::search::{Facet, Filters};
use crate::route::Route;
use crate::ui::{Draw, Drawn, Shapes, expect_gazetteer, expect_words, use_map_shapes};

/// The radius of a dot, in units of the plane, and how far apart two of them are told apart.
const DOT: f64 = 14.0;
const CELL: f64 = DOT / 2.0;

/// Where places are, at a glance: their territories and points on a map of the country, and the way to the large one. The text
/// beside it says the same.
#[component]
pub fn SmallMap(
    /// The places.
    places: Vec<Place>,
) -> impl IntoView {
    let words = expect_words();
    let territories: Vec<(Level, &'static str)> = territories(&places);
    let mut filters = Filters::default();
    for (level, code) in &territories {
        filters.choose(Facet::Territory, &level.key_of(code));
    }
    if territories.iter().any(|(level, _)| *level == Level::Departements) {
        filters.level = Level::Departements;
    }
    let href = Route::Map.with_query(&filters.to_string());
    let shapes = use_map_shapes();
    shapes.into_iter().for_each(|shapes| shapes.on_need.run(()));
    let gazetteer = expect_gazetteer();
    let is_somewhere = !territories.is_empty();
    let map = move || match shapes.map(|shapes| shapes.shapes.get()) {
        Some(Shapes::Ready(atlas)) => {
            let gazetteer = gazetteer.get();
            let positions = places.iter().filter_map(|place| Position::of(place, gazetteer.as_deref()));
            let points = positions.filter_map(|position| atlas.plane.project(position.point()));
            Some(picture(&atlas, &territories, points))
        }
        // It adds nothing that is not said beside it.
        _ => None,
    };
    is_somewhere.then(|| {
        view! {
            <div class="small-map">
                {map}
                <a class="small-map__link" href=href>
                    {words.of_map().see_on_map}
                </a>
            </div>
        }
        .drawn()
    })
}

/// The départements of places, and the regions of those that name no département; each once.
fn territories(places: &[Place]) -> Vec<(Level, &'static str)> {
    let mut found = Vec::new();
    for Place { territory, .. } in places {
        let departement = territory.departement().map(|found| (Level::Departements, found.code));
        let region = || territory.region().map(|found| (Level::Regions, found.code));
        found.extend(departement.or_else(region).filter(|territory| !found.contains(territory)));
    }
    found
}

fn picture(
    atlas: &Atlas,
    territories: &[(Level, &'static str)],
    points: impl Iterator<Item = Point>,
) -> Drawn {
    let [width, height] = PLANE_SIZE;
    let land: String = atlas.regions.iter().map(|shape| atlas.path(shape)).collect();
    let within = |(level, code): &(Level, &'static str)| {
        let shape = atlas.shapes(*level).iter().find(|shape| shape.code == *code);
        shape.map(|shape| atlas.path(shape))
    };
    let chosen: String = territories.iter().filter_map(within).collect();
    // Of dots upon one another one sees one: there may be thousands.
    let mut cells = BTreeSet::new();
    let dots: Vec<Drawn> = points
        .filter(|Point { x, y }| cells.insert([(x / CELL) as i32, (y / CELL) as i32]))
        .map(|Point { x, y }| view! { <circle class="small-map__dot" cx=x cy=y r=DOT /> }.drawn())
        .collect();
    view! {
        <svg class="small-map__picture" viewBox=format!("0 0 {width} {height}") aria-hidden="true" focusable="false">
            <g transform="scale(.1)">
                <path class="small-map__land" d=land />
                <path class="small-map__chosen" d=chosen />
            </g>
            {dots}
        </svg>
    }
    .drawn()
}
