//! From one territory to the next with the arrow keys.

use super::plane::Point;

/// An arrow key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// `ArrowUp`
    Up,
    /// `ArrowDown`
    Down,
    /// `ArrowLeft`
    Left,
    /// `ArrowRight`
    Right,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Left, Self::Right];

    /// How far a point lies ahead of another one, and how far beside that way.
    fn ahead_and_beside(self, from: Point, to: Point) -> (f64, f64) {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        match self {
            Self::Up => (-dy, dx.abs()),
            Self::Down => (dy, dx.abs()),
            Self::Left => (-dx, dy.abs()),
            Self::Right => (dx, dy.abs()),
        }
    }
}

/// What a step aside costs, beside a step ahead.
const ASIDE: f64 = 1.5;

/// The position of the point that is nearest to another one in a direction, over whatever lies between: the insets are reached as
/// well. What lies aside counts as farther away. Nothing when there is no point on that side.
#[must_use]
pub fn nearest(points: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let here = *points.get(from)?;
    let ahead = points.iter().enumerate().filter_map(|(at, point)| {
        let (ahead, beside) = direction.ahead_and_beside(here, *point);
        (at != from && ahead > 0.0).then_some((at, ahead + ASIDE * beside))
    });
    ahead.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(at, _)| at)
}
