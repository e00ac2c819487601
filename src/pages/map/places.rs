//! The places of the territories that are open.

use std::sync::Arc;

use leptos::prelude::*;

use super::seen::Seen;
use crate::domain::catalog::Catalog;
use crate::domain::dataset::Place;
use crate::domain::gazetteer::Position;
use crate::domain::map::{Atlas, Frame, Level, Side, Spot, SpotMark, spot_marks};
use crate::domain::search::Facet;
use crate::ui::{Draw, Drawn, expect_gazetteer, expect_words};
use crate::widgets::place_name;

/// The places in the territories of a level that are chosen. None while a project there has no place that can be drawn: their
/// circles then say more.
pub fn places(catalog: &Arc<Catalog>, atlas: &Arc<Atlas>, level: Level, seen: Seen) -> Memo<Vec<Spot>> {
    let (catalog, atlas) = (Arc::clone(catalog), Arc::clone(atlas));
    let (find, gazetteer, words) = (seen.find, expect_gazetteer(), expect_words());
    Memo::new(move |_| {
        let codes: Vec<&str> = find.choice.with(|filters| {
            filters.chosen(Facet::Territory).iter().filter_map(|key| level.code_of(key)).collect()
        });
        let is_within = |place: &&Place| {
            let territory = &place.territory;
            let code = match level {
                Level::Regions => territory.region().map(|region| region.code),
                Level::Departements => territory.departement().map(|departement| departement.code),
            };
            code.is_some_and(|code| codes.contains(&code))
        };
        let gazetteer = gazetteer.get();
        let gazetteer = gazetteer.as_deref();
        let mut spots: Vec<Spot> = Vec::new();
        find.results.with(|results| {
            let projects = results.iter().flat_map(|results| &results.projects);
            for project in projects.filter_map(|at| catalog.dataset.projects.at(*at as usize)) {
                let within = project.places.iter().filter(is_within);
                let before = spots.len();
                spots.extend(within.filter_map(|place| {
                    let position = Position::of(place, gazetteer)?;
                    let at = atlas.plane.project(position.point())?;
                    Some(Spot { at, name: place_name(words, place, gazetteer) })
                }));
                if spots.len() == before && project.places.iter().any(|place| is_within(&place)) {
                    spots.clear();
                    return;
                }
            }
        });
        spots
    })
}

/// Their marks; what overlaps is counted.
pub fn place_marks(
    atlas: &Arc<Atlas>,
    spots: Memo<Vec<Spot>>,
    frame: Memo<Frame>,
) -> impl Fn() -> Vec<Drawn> + use<> {
    let atlas = Arc::clone(atlas);
    move || {
        let marks = spots.with(|spots| spot_marks(&atlas, spots, frame.get().text_per_unit()));
        let mark = |mark: SpotMark| {
            let (x, y) = (mark.at.x.to_string(), mark.at.y.to_string());
            view! {
                <span class="map__place" data-side=mark.side.map(Side::key) style:--x=x style:--y=y>
                    <span class="map__spot">{(mark.count > 1).then_some(mark.count)}</span>
                    <span class="map__name">{mark.names}</span>
                </span>
            }
            .drawn()
        };
        marks.into_iter().map(mark).collect()
    }
}
