//! What does not answer by itself: the shapes, the frames of the insets, the lens.

use leptos::prelude::*;
use leptos::svg;

use crate::domain::map::{Atlas, LENS, Level, PLANE_SIZE, Shape};
use crate::ui::{Draw, Drawn, expect_words};

/// The shapes of a level as a picture; a press on one is a press on its territory.
pub struct Scenery {
    /// The picture.
    pub picture: Drawn,
    /// What moves when one moves in it.
    pub moved: NodeRef<svg::G>,
    /// The shapes, each with the INSEE code of its territory; those in the lens are there twice.
    pub shapes: Refs,
}

/// Draws it.
pub fn scenery(atlas: &Atlas, level: Level) -> Scenery {
    let [width, height] = PLANE_SIZE;
    let moved = NodeRef::new();
    let mut refs = Vec::new();
    let shapes: Vec<Drawn> = atlas.shapes(level).iter().map(|shape| path(atlas, shape, &mut refs)).collect();
    // Among départements one still sees the regions.
    let regions = (level == Level::Departements)
        .then(|| view! { <path class="map__region" d=atlas.borders(Level::Regions) /> }.drawn());
    let lens = (level == Level::Departements).then(|| lens(atlas, &mut refs));
    let frames: Vec<Drawn> = atlas
        .plane
        .insets
        .iter()
        .map(|inset| {
            let ([x, y], [right, bottom]) = (inset.frame.least, inset.frame.most);
            view! { <rect class="map__frame" x=x y=y width=right - x height=bottom - y /> }.drawn()
        })
        .collect();
    let picture = view! {
        <svg class="map__shapes" viewBox=format!("0 0 {width} {height}") aria-hidden="true" focusable="false">
            <g node_ref=moved>
                {frames}
                <g transform="scale(.1)">{shapes} {regions}</g>
                {lens}
            </g>
        </svg>
    };
    Scenery { picture: picture.drawn(), moved, shapes: refs }
}

type Refs = Vec<(String, NodeRef<svg::Path>)>;

fn path(atlas: &Atlas, shape: &Shape, refs: &mut Refs) -> Drawn {
    let path = NodeRef::new();
    refs.push((shape.code.clone(), path));
    view! { <path class="map__shape" d=atlas.path(shape) data-value=shape.code.clone() node_ref=path /> }
        .drawn()
}

/// The same shapes again, larger, in a circle.
fn lens(atlas: &Atlas, refs: &mut Refs) -> Drawn {
    let (x, y, radius) = (LENS.at.x, LENS.at.y, LENS.radius);
    let shapes: Vec<Drawn> = atlas
        .departements
        .iter()
        .filter(|shape| LENS.is_met_by(&atlas.bounds(shape)))
        .map(|shape| path(atlas, shape, refs))
        .collect();
    view! {
        <g class="map__lens">
            <clipPath id="map-lens">
                <circle cx=x cy=y r=radius />
            </clipPath>
            <g clip-path="url(#map-lens)">
                <g transform=LENS.transform()>{shapes}</g>
            </g>
            <circle class="map__frame" cx=x cy=y r=radius />
        </g>
    }
    .drawn()
}

/// The names of the insets, and of the lens.
pub fn titles(atlas: &Atlas, level: Level) -> Vec<Drawn> {
    let words = expect_words();
    let title = |x: f64, y: f64, name: String| {
        view! {
            <span class="map__title" aria-hidden="true" style:--x=x.to_string() style:--y=y.to_string()>
                {name}
            </span>
        }
        .drawn()
    };
    let insets = atlas.plane.insets.iter().map(|inset| {
        let [x, y] = inset.frame.least;
        title(x, y, inset.name.clone())
    });
    let mut titles: Vec<Drawn> = insets.collect();
    if level == Level::Departements {
        // Where the circle leaves room for it.
        titles.push(title(LENS.at.x + 0.75 * LENS.radius, 0.0, words.of_map().around_paris.to_owned()));
    }
    titles
}
