//! What of the plane is seen: zooming and moving.

use super::plane::{Point, Rect, SIZE};

/// How far one can zoom in: the shapes are simplified for about that.
pub const MAX_ZOOM: f64 = 24.0;

/// How much room is left around what is shown by itself, as a share of it.
const MARGIN: f64 = 0.12;

/// How far one zooms in by itself: what is small keeps its neighbours in sight.
const MAX_OWN_ZOOM: f64 = 10.0;

/// The part of the plane that is seen. It has the proportions of the plane, and never reaches beyond it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// Its middle.
    pub centre: Point,
    /// How often it fits into the plane, side by side: from 1, the whole plane, to [`MAX_ZOOM`].
    pub zoom: f64,
}

/// The whole plane.
impl Default for Viewport {
    fn default() -> Self {
        let [width, height] = SIZE;
        Self { centre: Point { x: width / 2.0, y: height / 2.0 }, zoom: 1.0 }
    }
}

impl Viewport {
    /// Whether it is the whole plane.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.zoom <= 1.0
    }

    /// A part of the plane, with some room around it.
    #[must_use]
    pub fn showing(part: Rect) -> Self {
        let [width, height] = SIZE;
        let [left, top] = part.least;
        let [right, bottom] = part.most;
        let zoom = (width / (right - left)).min(height / (bottom - top)) / (1.0 + 2.0 * MARGIN);
        let centre = Point { x: f64::midpoint(left, right), y: f64::midpoint(top, bottom) };
        Self { centre, zoom: zoom.min(MAX_OWN_ZOOM) }.kept_within()
    }

    /// As many times as near, with a point of the plane staying where it is seen.
    #[must_use]
    pub fn zoomed(self, factor: f64, fixed: Point) -> Self {
        let zoom = (self.zoom * factor).clamp(1.0, MAX_ZOOM);
        let share = self.zoom / zoom;
        let centre = Point {
            x: fixed.x + (self.centre.x - fixed.x) * share,
            y: fixed.y + (self.centre.y - fixed.y) * share,
        };
        Self { centre, zoom }.kept_within()
    }

    /// As many times as near, around the middle.
    #[must_use]
    pub fn zoomed_around_middle(self, factor: f64) -> Self {
        self.zoomed(factor, self.centre)
    }

    /// The plane moved along, by shares of what is seen: to the right and downwards.
    #[must_use]
    pub fn dragged(self, right: f64, down: f64) -> Self {
        let [width, height] = SIZE;
        let centre = Point {
            x: self.centre.x - right * width / self.zoom,
            y: self.centre.y - down * height / self.zoom,
        };
        Self { centre, ..self }.kept_within()
    }

    /// The same, or moved as little as it takes for a point of the plane to be well in sight.
    #[must_use]
    pub fn with_in_sight(self, point: Point) -> Self {
        let (x, y) = self.shares(point);
        let excess = |share: f64| share - share.clamp(MARGIN, 1.0 - MARGIN);
        self.dragged(-excess(x), -excess(y))
    }

    /// Where a point of the plane is seen, in shares of the width and the height, from the upper left corner.
    #[must_use]
    pub fn shares(&self, point: Point) -> (f64, f64) {
        let [width, height] = SIZE;
        let share = |at: f64, centre: f64, extent: f64| (at - centre) * self.zoom / extent + 0.5;
        (share(point.x, self.centre.x, width), share(point.y, self.centre.y, height))
    }

    /// The point of the plane that is seen there.
    #[must_use]
    pub fn point(&self, (x, y): (f64, f64)) -> Point {
        let [width, height] = SIZE;
        Point {
            x: self.centre.x + (x - 0.5) * width / self.zoom,
            y: self.centre.y + (y - 0.5) * height / self.zoom,
        }
    }

    /// How what is drawn on the plane is moved and enlarged so that this is seen: the `transform` of an SVG element.
    #[must_use]
    pub fn transform(&self) -> String {
        let Point { x, y } = self.point((0.0, 0.0));
        let zoom = self.zoom;
        format!("translate({:.2} {:.2}) scale({zoom:.4})", -x * zoom, -y * zoom)
    }

    /// The part of the way from this one to another one, from 0 to 1. Nearness grows by factors, so that the speed looks even.
    #[must_use]
    pub fn towards(&self, other: &Self, part: f64) -> Self {
        // Not a rounding error beside it.
        if part >= 1.0 {
            return *other;
        }
        let zoom = self.zoom * (other.zoom / self.zoom).powf(part);
        // The middle goes with what is seen, not with the factor: what one zooms in on moves straight to its place.
        let seen = |zoom: f64| zoom.recip();
        let whole_way = seen(other.zoom) - seen(self.zoom);
        let way = if whole_way.abs() < 1e-9 { part } else { (seen(zoom) - seen(self.zoom)) / whole_way };
        let centre = Point {
            x: self.centre.x + (other.centre.x - self.centre.x) * way,
            y: self.centre.y + (other.centre.y - self.centre.y) * way,
        };
        Self { centre, zoom }
    }

    fn kept_within(self) -> Self {
        let zoom = self.zoom.clamp(1.0, MAX_ZOOM);
        let kept = |at: f64, extent: f64| {
            let half = extent / zoom / 2.0;
            at.clamp(half, (extent - half).max(half))
        };
        let [width, height] = SIZE;
        let centre = Point { x: kept(self.centre.x, width), y: kept(self.centre.y, height) };
        Self { centre, zoom }
    }
}
