//! Which names a map has room for, and where each stands. No two meet, and none meets a circle.

use super::plane::{Point, Rect};

/// How wide a letter of a name is on average, in the size of the map's text; names are set in 0.85 of that.
const LETTER: f64 = 0.85 * 0.56;

/// About how wide a name is, in the size of the map's text.
#[must_use]
pub fn name_width(name: &str) -> f64 {
    name.chars().count() as f64 * LETTER
}

/// A circle and the name that belongs to it, in one unit of length.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// The middle of the circle.
    pub at: Point,
    /// Its radius.
    pub radius: f64,
    /// How wide the name is.
    pub width: f64,
    /// Which names come first when there is not room for all: the higher, the earlier.
    pub weight: usize,
}

/// On which side of its circle a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the right.
    Right,
    /// To the left.
    Left,
    /// Above.
    Above,
    /// Below.
    Below,
}

impl Side {
    /// All four, the best first.
    pub const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Below, Self::Above];

    /// How states name it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
            Self::Above => "above",
            Self::Below => "below",
        }
    }

    /// Where the middle of a text of that size stands, beside a circle.
    #[must_use]
    pub fn middle(self, at: Point, radius: f64, [width, height]: [f64; 2]) -> Point {
        let Point { x, y } = at;
        match self {
            Self::Right => Point { x: x + radius + width / 2.0, y },
            Self::Left => Point { x: x - radius - width / 2.0, y },
            Self::Above => Point { x, y: y - radius - height / 2.0 },
            Self::Below => Point { x, y: y + radius + height / 2.0 },
        }
    }
}

/// Where names may stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Room {
    /// What no name leaves.
    pub bounds: Rect,
    /// What no name enters from outside, such as the frame of another map.
    pub enclosed: Vec<Rect>,
}

/// The side of each name, nothing where there is no room. `height` is that of a line.
#[must_use]
pub fn place_labels(labels: &[Label], height: f64, room: &Room) -> Vec<Option<Side>> {
    let mut sides = vec![None; labels.len()];
    let mut taken: Vec<Rect> = labels.iter().map(circle).collect();
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(labels.get(*at).map(|label| label.weight)));
    for at in order {
        let Some(label) = labels.get(at) else { continue };
        let text = |side: Side| {
            let size = [label.width, height];
            Rect::around(side.middle(label.at, label.radius, size), size)
        };
        let is_free = |side: &Side| {
            let text = text(*side);
            let is_within = room.bounds.has(text.least) && room.bounds.has(text.most);
            let middle = [label.at.x, label.at.y];
            let enters = |enclosed: &Rect| !enclosed.has(middle) && enclosed.meets(&text);
            let is_within = is_within && !room.enclosed.iter().any(enters);
            // Its own circle is beside it, and touches it at most.
            is_within && !taken.iter().enumerate().any(|(other, taken)| other != at && taken.meets(&text))
        };
        if let Some(side) = Side::ALL.into_iter().find(is_free) {
            taken.push(text(side));
            if let Some(slot) = sides.get_mut(at) {
                *slot = Some(side);
            }
        }
    }
    sides
}

fn circle(label: &Label) -> Rect {
    Rect::around(label.at, [label.radius * 2.0; 2])
}
