//! The lens: Paris and the départements around it, which a map of the whole country shows too small, drawn larger beside it.

use super::plane::{Point, Rect};
use super::viewport::Viewport;

/// Up to which nearness the lens is drawn: from there on, what it shows is large enough where it lies.
const NEEDED_BELOW: f64 = 4.0;

/// A circle of the plane that is drawn larger, at a place where the map shows nothing else. The real places stay where they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lens {
    /// The middle of what it shows.
    pub centre: Point,
    /// Where that is drawn.
    pub at: Point,
    /// How many times as large.
    pub scale: f64,
    /// The radius of the drawn circle.
    pub radius: f64,
    /// The INSEE codes of the départements that it shows.
    pub codes: [&'static str; 4],
}

/// Over Paris, Hauts-de-Seine, Seine-Saint-Denis and Val-de-Marne: the smallest circle around all four, and a little more. It is
/// drawn about as large as there is room for it between Finistère and the edges.
pub const LENS: Lens = Lens {
    centre: Point { x: 536.2, y: 204.15 },
    at: Point { x: 124.0, y: 100.0 },
    scale: 5.7,
    radius: 94.0,
    codes: ["75", "92", "93", "94"],
};

impl Lens {
    /// Whether it is drawn on a map of which that much is seen: as long as it is of use, and in sight.
    #[must_use]
    pub fn is_drawn_in(&self, viewport: &Viewport) -> bool {
        let (x, y) = viewport.shares(self.at);
        viewport.zoom < NEEDED_BELOW && (0.0..1.0).contains(&x) && (0.0..1.0).contains(&y)
    }

    /// What holds its circle.
    #[must_use]
    pub fn frame(&self) -> Rect {
        Rect::around(self.at, [self.radius * 2.0; 2])
    }

    /// Whether it shows a département.
    #[must_use]
    pub fn shows(&self, code: &str) -> bool {
        self.codes.contains(&code)
    }

    /// Whether something within these bounds may be seen in it.
    #[must_use]
    pub fn is_met_by(&self, bounds: &Rect) -> bool {
        bounds.meets(&Rect::around(self.centre, [self.radius / self.scale * 2.0; 2]))
    }

    /// How shapes in tenths of a unit are moved and enlarged so that it shows them: the `transform` of an SVG element.
    #[must_use]
    pub fn transform(&self) -> String {
        let Point { x, y } = self.drawn(Point::default());
        format!("translate({x:.2} {y:.2}) scale({})", self.scale / 10.0)
    }

    /// Where it draws a point of the plane.
    #[must_use]
    pub fn drawn(&self, point: Point) -> Point {
        Point {
            x: self.at.x + (point.x - self.centre.x) * self.scale,
            y: self.at.y + (point.y - self.centre.y) * self.scale,
        }
    }
}
