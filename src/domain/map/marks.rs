//! What is drawn upon the shapes: a circle for each territory, and its name where there is room.

use super::atlas::{Atlas, Shape};
use super::circles::CircleScale;
use super::labels::{Label, Room, Side, name_width, place_labels};
use super::lens::LENS;
use super::level::Level;
use super::plane::{Point, Rect, SIZE};
use super::tally::{Count, Tally};

/// How high a line is, in the size of the text.
const LINE: f64 = 1.15;

/// How many steps of nearness there are between one and twice as near.
const STEPS: f64 = 4.0;

/// Between a circle and its name.
const GAP: f64 = 0.6;

/// The territory of a mark, and how it is drawn. Lengths but for `at` are in the size of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its INSEE code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What is counted there.
    pub count: Count,
    /// Where its circle stands on the plane.
    pub at: Point,
    /// The radius of the circle.
    pub radius: f64,
    /// Whether the number fits into it.
    pub holds_number: bool,
    /// Where its name stands; nothing when there is no room for it.
    pub side: Option<Side>,
}

/// What a map is drawn for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// How near it is seen.
    pub zoom: f64,
    /// How wide it is, in the size of its text.
    pub width: f64,
    /// The number that the largest circle stands for.
    pub most: usize,
    /// Whether the lens is drawn.
    pub has_lens: bool,
    /// How much wider names are set than [`name_width`] says.
    pub widening: f64,
}

impl Frame {
    /// How large a unit of the plane is seen, in the size of the text.
    #[must_use]
    pub fn text_per_unit(&self) -> f64 {
        self.width * self.zoom / SIZE[0]
    }

    /// The same, as near as this or a little less, in steps: names that have room then have room at any nearness of the step, and
    /// stay on their side meanwhile.
    #[must_use]
    pub fn in_steps(self) -> Self {
        Self { zoom: ((self.zoom.log2() * STEPS).floor() / STEPS).exp2(), ..self }
    }
}

/// The marks of a level, in the order of its territories.
#[must_use]
pub fn marks(atlas: &Atlas, level: Level, tally: &Tally, frame: &Frame) -> Vec<Mark> {
    let scale = CircleScale::new(level, frame.most, frame.width);
    let mark = |((code, name), shape): ((&'static str, &'static str), &Shape)| {
        let count = tally.get(code);
        Mark {
            code,
            name,
            count,
            at: drawn_at(level, code, shape.point, frame.has_lens),
            radius: scale.radius(count.projects),
            holds_number: scale.holds_number(count.projects),
            side: None,
        }
    };
    let mut marks: Vec<Mark> = level.territories().into_iter().zip(atlas.shapes(level)).map(mark).collect();
    // Those without projects have no name: there would be a hundred. Of an inset, the title is one.
    let named: Vec<usize> = (0..)
        .zip(&marks)
        .filter(|(_, mark)| mark.count.projects > 0 && !is_in_inset(atlas, mark.at))
        .map(|(at, _)| at)
        .collect();
    let unit = frame.text_per_unit();
    let label = |mark: &Mark| Label {
        at: Point { x: mark.at.x * unit, y: mark.at.y * unit },
        radius: mark.radius.max(if mark.holds_number { 0.0 } else { LINE / 2.0 }),
        width: name_width(mark.name) * frame.widening + GAP,
        weight: mark.count.projects,
    };
    let labels: Vec<Label> = named.iter().filter_map(|at| marks.get(*at)).map(label).collect();
    let room = room(atlas, unit, level == Level::Departements && frame.has_lens);
    for (at, side) in named.into_iter().zip(place_labels(&labels, LINE, &room)) {
        if let Some(mark) = marks.get_mut(at) {
            mark.side = side;
        }
    }
    marks
}

fn is_in_inset(atlas: &Atlas, at: Point) -> bool {
    atlas.plane.insets.iter().any(|inset| inset.frame.has([at.x, at.y]))
}

/// Where names may stand on the plane, whose units are seen so large: not across the frames of the insets, nor across the lens.
#[must_use]
pub fn room(atlas: &Atlas, unit: f64, has_lens: bool) -> Room {
    let scaled =
        |rect: &Rect| Rect { least: rect.least.map(|at| at * unit), most: rect.most.map(|at| at * unit) };
    let insets = atlas.plane.insets.iter().map(|inset| &inset.frame);
    let lens = LENS.frame();
    Room {
        bounds: scaled(&Rect { least: [0.0, 0.0], most: SIZE }),
        enclosed: insets.chain(has_lens.then_some(&lens)).map(scaled).collect(),
    }
}

/// Where the circle of a territory stands: in the lens, when that is drawn and shows it.
fn drawn_at(level: Level, code: &str, point: Point, has_lens: bool) -> Point {
    let is_in_lens = level == Level::Departements && has_lens && LENS.shows(code);
    if is_in_lens { LENS.drawn(point) } else { point }
}
