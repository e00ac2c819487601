//! The places of the territories that are open.

use std::sync::Arc;

use leptos::prelude::*;

use super::seen::{Seen, chosen};
use crate::domain::catalog::Catalog;
use crate::domain::gazetteer::Position;
use crate::domain::map::{Atlas, Frame, Level, Mark, Side, Spot, SpotMark, spot_marks};
use crate::ui::{Draw, Drawn, expect_gazetteer, expect_words};
use crate::widgets::place_name;

/// What is drawn of the territories that are open.
#[derive(Clone, PartialEq, Default)]
pub struct Places {
    /// Their places, as far as it is known where they are.
    pub spots: Vec<Spot>,
    /// The INSEE codes of the territories of which the places say it all: each project has one. The others keep their circles.
    pub open: Vec<&'static str>,
}

/// The places in the territories of a level that are chosen.
pub fn places(catalog: &Arc<Catalog>, atlas: &Arc<Atlas>, level: Level, seen: Seen) -> Memo<Places> {
    let (catalog, atlas) = (Arc::clone(catalog), Arc::clone(atlas));
    let (find, gazetteer, words) = (seen.find, expect_gazetteer(), expect_words());
    Memo::new(move |_| {
        let codes = find.choice.with(|filters| chosen(filters, level));
        let mut places = Places { spots: Vec::new(), open: codes.clone() };
        if codes.is_empty() {
            return places;
        }
        let gazetteer = gazetteer.get();
        let gazetteer = gazetteer.as_deref();
        let mut drawn: Vec<&str> = Vec::new();
        find.results.with(|results| {
            let projects = results.iter().flat_map(|results| &results.projects);
            for project in projects.filter_map(|at| catalog.dataset.projects.at(*at as usize)) {
                // In which of the territories the project is, and in which of them it is drawn.
                let (mut met, mut met_drawn): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
                for place in &project.places {
                    let code = level.code_around(&place.territory).filter(|code| codes.contains(code));
                    let Some(code) = code else { continue };
                    met.push(code);
                    let position = Position::of(place, gazetteer);
                    if let Some(at) = position.and_then(|position| atlas.plane.project(position.point())) {
                        met_drawn.push(code);
                        places.spots.push(Spot { at, name: place_name(words, place, gazetteer) });
                    }
                }
                places.open.retain(|code| met_drawn.contains(code) || !met.contains(code));
                drawn.extend(met_drawn);
            }
        });
        places.open.retain(|code| drawn.contains(code));
        places
    })
}

/// Their marks; what overlaps is counted.
pub fn place_marks(
    atlas: &Arc<Atlas>,
    places: Memo<Places>,
    frame: Memo<Frame>,
    circles: Memo<Vec<Mark>>,
) -> impl Fn() -> Vec<Drawn> + use<> {
    let atlas = Arc::clone(atlas);
    move || {
        let marks = places.with(|places| {
            let kept = |mark: &&Mark| mark.count.projects > 0 && !places.open.contains(&mark.code);
            let circles: Vec<_> =
                circles.with(|marks| marks.iter().filter(kept).map(|mark| (mark.at, mark.radius)).collect());
            spot_marks(&atlas, &places.spots, &circles, frame.get().text_per_unit())
        });
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
