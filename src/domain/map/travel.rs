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

/// The position of the point that is nearest to another one in a direction, over whatever lies between: the insets are reached as
/// well. What is less than 45° aside goes before what is more. Nothing when there is no point on that side.
#[must_use]
pub fn nearest(points: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let here = *points.get(from)?;
    let mut best: Option<(bool, f64, usize)> = None;
    for (at, point) in points.iter().enumerate() {
        let (ahead, beside) = direction.ahead_and_beside(here, *point);
        if at == from || ahead <= 0.0 {
            continue;
        }
        let candidate = (beside > ahead, ahead.hypot(beside), at);
        let is_nearer = |best: (bool, f64, usize)| (candidate.0, candidate.1) < (best.0, best.1);
        if best.is_none_or(is_nearer) {
            best = Some(candidate);
        }
    }
    best.map(|(_, _, at)| at)
}
