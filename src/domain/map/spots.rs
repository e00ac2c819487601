//! The places of projects on the plane.

use super::atlas::Atlas;
use super::clusters::clusters;
use super::labels::{Label, Side, name_width, place_labels};
use super::marks::room;
use super::plane::{Point, Rect};

/// How near to each other two marks may be, and how large one is, in the size of the text.
const APART: f64 = 1.2;
const RADIUS: f64 = 0.6;

/// How high a line is.
const LINE: f64 = 1.05;

/// How many names a mark of several places has.
const NAMES: usize = 2;

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Where it is drawn.
    pub at: Point,
    /// Its name.
    pub name: String,
}

/// What is drawn of places: one mark for those that would overlap, with their number.
#[derive(Debug, Clone, PartialEq)]
pub struct SpotMark {
    /// Where.
    pub at: Point,
    /// How many places it stands for.
    pub count: usize,
    /// Their names, or the first of them.
    pub names: String,
    /// Where the names stand; nothing when there is no room for them.
    pub side: Option<Side>,
}

/// The marks of places, beside circles (where, and how large in the size of the text), on a map where a unit of the
/// plane is seen so large, in the size of the text.
#[must_use]
pub fn spot_marks(
    atlas: &Atlas,
    spots: &[Spot],
    circles: &[(Point, f64)],
    text_per_unit: f64,
) -> Vec<SpotMark> {
    let points: Vec<Point> = spots.iter().map(|spot| spot.at).collect();
    let mark = |cluster: super::Cluster| {
        let members = || cluster.members.iter().filter_map(|member| spots.get(*member));
        let mut names: Vec<&str> = Vec::new();
        for spot in members() {
            if !names.contains(&spot.name.as_str()) {
                names.push(&spot.name);
            }
        }
        let mut text = names.get(..NAMES).unwrap_or(&names).join(", ");
        if names.len() > NAMES {
            text.push_str(", …");
        }
        SpotMark { at: cluster.at, count: cluster.members.len(), names: text, side: None }
    };
    let mut marks: Vec<SpotMark> = clusters(&points, APART / text_per_unit).into_iter().map(mark).collect();
    let label = |mark: &SpotMark| Label {
        at: Point { x: mark.at.x * text_per_unit, y: mark.at.y * text_per_unit },
        radius: RADIUS,
        width: name_width(&mark.names) + RADIUS,
        weight: mark.count,
    };
    let labels: Vec<Label> = marks.iter().map(label).collect();
    let mut room = room(atlas, text_per_unit, false);
    room.enclosed.extend(circles.iter().map(|(Point { x, y }, radius)| {
        Rect::around(Point { x: x * text_per_unit, y: y * text_per_unit }, [radius * 2.0; 2])
    }));
    for (mark, side) in marks.iter_mut().zip(place_labels(&labels, LINE, &room)) {
        mark.side = side;
    }
    marks
}
