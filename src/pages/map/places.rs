//! The places of the territories that are open, as far as their coordinates are known.

use std::sync::Arc;

use leptos::prelude::*;

use super::seen::{Seen, chosen};
use crate::domain::catalog::Catalog;
use crate::domain::map::{Atlas, Level, LonLat, Point, clusters};
use crate::ui::expect_words;
use crate::ui::{Draw, Drawn};
use crate::widgets::place_name;

/// How near to each other two marks may be, in the size of the text.
const APART: f64 = 1.2;

/// How many names a mark of several places has.
const NAMES: usize = 2;

/// A place that is drawn.
#[derive(Clone, PartialEq)]
struct Spot {
    at: Point,
    name: String,
}

/// Marks of the places; what overlaps is counted.
pub fn places(catalog: &Arc<Catalog>, atlas: &Arc<Atlas>, seen: Seen) -> impl Fn() -> Vec<Drawn> + use<> {
    let Seen { find, controls, .. } = seen;
    let (catalog, atlas) = (Arc::clone(catalog), Arc::clone(atlas));
    let spots = Memo::new(move |_| {
        let codes = find.choice.with(|filters| chosen(filters, Level::Departements));
        let words = expect_words();
        let mut spots: Vec<Spot> = Vec::new();
        if codes.is_empty() {
            return spots;
        }
        find.results.with(|results| {
            let projects = results.iter().flat_map(|results| &results.projects);
            for project in projects.filter_map(|at| catalog.dataset.projects.at(*at as usize)) {
                for place in &project.places {
                    let is_within =
                        place.territory.departement().is_some_and(|found| codes.contains(&found.code));
                    let position = place.position.filter(|_| is_within);
                    let at = position.and_then(|(latitude, longitude)| {
                        atlas.plane.project(LonLat { longitude, latitude })
                    });
                    spots.extend(at.map(|at| Spot { at, name: place_name(words, place) }));
                }
            }
        });
        spots
    });
    // They join and part in steps of nearness.
    let distance = Memo::new(move |_| {
        let unit = controls.width.get().max(1.0) * controls.viewport.get().zoom / 1000.0;
        (APART / unit * 8.0).ceil() / 8.0
    });
    move || {
        let spots = spots.get();
        let points: Vec<Point> = spots.iter().map(|spot| spot.at).collect();
        clusters(&points, distance.get())
            .into_iter()
            .map(|cluster| {
                let count = cluster.members.len();
                let mut names: Vec<&str> = Vec::new();
                for name in
                    cluster.members.iter().filter_map(|member| spots.get(*member)).map(|spot| &*spot.name)
                {
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                let mut text = names.get(..NAMES).unwrap_or(&names).join(", ");
                if names.len() > NAMES {
                    text.push_str(", …");
                }
                let (x, y) = (cluster.at.x.to_string(), cluster.at.y.to_string());
                view! {
                    <span class="map__place" style:--x=x style:--y=y>
                        <span class="map__spot">{(count > 1).then_some(count)}</span>
                        <span class="map__name">{text}</span>
                    </span>
                }
                .drawn()
            })
            .collect()
    }
}
