//! The plane of the map: the mainland and Corsica, and an inset for each overseas département.

use super::cone::{ConformalCone, Definition};
use crate::domain::json::Json;

/// A place on the earth, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// East of Greenwich.
    pub longitude: f64,
    /// North of the equator.
    pub latitude: f64,
}

/// A point of the plane, in its units: x to the right, y downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the upper edge.
    pub y: f64,
}

/// What lies between two corners.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// The corner with the lesser of both numbers.
    pub least: [f64; 2],
    /// The corner with the greater of both.
    pub most: [f64; 2],
}

impl Rect {
    /// That of a width and a height around a point.
    #[must_use]
    pub fn around(middle: Point, [width, height]: [f64; 2]) -> Self {
        let (x, y) = (width / 2.0, height / 2.0);
        Self { least: [middle.x - x, middle.y - y], most: [middle.x + x, middle.y + y] }
    }

    /// Whether both have something in common, and not only an edge.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let ([left, top], [right, bottom]) = (self.least, self.most);
        let ([other_left, other_top], [other_right, other_bottom]) = (other.least, other.most);
        left < other_right && other_left < right && top < other_bottom && other_top < bottom
    }

    /// What holds both.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        let ([left, top], [right, bottom]) = (self.least, self.most);
        let ([other_left, other_top], [other_right, other_bottom]) = (other.least, other.most);
        Self {
            least: [left.min(other_left), top.min(other_top)],
            most: [right.max(other_right), bottom.max(other_bottom)],
        }
    }

    /// Whether it has a point, on its edges as well.
    #[must_use]
    pub fn has(&self, at: [f64; 2]) -> bool {
        let within = |axis: usize| {
            let [least, at, most] = [self.least, at, self.most].map(|point| point.get(axis).copied());
            least <= at && at <= most
        };
        within(0) && within(1)
    }
}

/// The mainland and Corsica: how metres of the legal projection become units of the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Mainland {
    bounds: Rect,
    cone: ConformalCone,
    scale: f64,
    origin: Point,
}

/// Where an overseas département is drawn, apart from where it lies, and larger or smaller than the mainland.
#[derive(Debug, Clone, PartialEq)]
pub struct Inset {
    /// The INSEE code of the département.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its frame on the plane; the upper [`Plane::title_height`] of it are free for the name.
    pub frame: Rect,
    /// What it shows, in degrees.
    bounds: Rect,
    /// The place that is drawn at `origin`.
    centre: LonLat,
    origin: Point,
    /// Units of the plane for a radian at the centre.
    scale: f64,
}

/// The width and the height of the plane, in its own units. The file of territories is made for it.
pub const SIZE: [f64; 2] = [1000.0, 850.0];

/// The plane, and how places come to lie on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Plane {
    /// How high the titles of insets may be.
    pub title_height: f64,
    /// The insets, by the codes of their départements.
    pub insets: Vec<Inset>,
    mainland: Mainland,
}

impl Plane {
    /// Reads the member `plane` of the file of territories. Nothing when a number is missing, or for another size.
    #[must_use]
    pub fn read(json: &Json) -> Option<Self> {
        let Json::List(insets) = json.get("insets")? else { return None };
        let is_of_size = [number(json, "width")?, number(json, "height")?] == SIZE;
        is_of_size.then_some(())?;
        Some(Self {
            title_height: number(json, "title_height")?,
            insets: insets.iter().map(Inset::read).collect::<Option<_>>()?,
            mainland: Mainland::read(json.get("mainland")?)?,
        })
    }

    /// Where a place is drawn: in the inset that shows it, else on the mainland; nothing when the map does not show it.
    #[must_use]
    pub fn project(&self, place: LonLat) -> Option<Point> {
        let at = [place.longitude, place.latitude];
        if let Some(inset) = self.insets.iter().find(|inset| inset.bounds.has(at)) {
            return Some(inset.project(place));
        }
        self.mainland.bounds.has(at).then(|| self.mainland.project(place))
    }

    /// The place that is drawn at a point.
    #[must_use]
    pub fn unproject(&self, point: Point) -> LonLat {
        let inset = self.insets.iter().find(|inset| inset.frame.has([point.x, point.y]));
        inset.map_or_else(|| self.mainland.unproject(point), |inset| inset.unproject(point))
    }
}

impl Mainland {
    fn read(json: &Json) -> Option<Self> {
        let lambert = json.get("lambert")?;
        let definition = Definition {
            semi_major_axis: number(lambert, "semi_major_axis")?,
            inverse_flattening: number(lambert, "inverse_flattening")?,
            latitude: number(lambert, "latitude")?,
            longitude: number(lambert, "longitude")?,
            easting: number(lambert, "easting")?,
            northing: number(lambert, "northing")?,
            parallels: numbers(lambert, "parallels")?,
        };
        Some(Self {
            bounds: bounds(json)?,
            cone: ConformalCone::new(definition),
            scale: number(json, "scale")?,
            origin: origin(json)?,
        })
    }

    fn project(&self, place: LonLat) -> Point {
        let (easting, northing) = self.cone.project(place);
        Point { x: self.origin.x + self.scale * easting, y: self.origin.y - self.scale * northing }
    }

    fn unproject(&self, point: Point) -> LonLat {
        let (x, y) = (point.x - self.origin.x, self.origin.y - point.y);
        self.cone.unproject((x / self.scale, y / self.scale))
    }
}

/// Mercator's projection of a sphere, around a centre: on a map of an island, it is as good as any.
impl Inset {
    fn read(json: &Json) -> Option<Self> {
        let [left, top, width, height] = numbers(json, "box")?;
        Some(Self {
            code: json.get("code")?.as_str()?.to_owned(),
            name: json.get("name")?.as_str()?.to_owned(),
            frame: Rect { least: [left, top], most: [left + width, top + height] },
            bounds: bounds(json)?,
            centre: LonLat { longitude: number(json, "longitude")?, latitude: number(json, "latitude")? },
            origin: origin(json)?,
            scale: number(json, "scale")?,
        })
    }

    fn project(&self, place: LonLat) -> Point {
        let dx = (place.longitude - self.centre.longitude).to_radians();
        let dy = mercator(place.latitude) - mercator(self.centre.latitude);
        Point { x: self.origin.x + self.scale * dx, y: self.origin.y - self.scale * dy }
    }

    fn unproject(&self, point: Point) -> LonLat {
        let dx = (point.x - self.origin.x) / self.scale;
        let dy = (self.origin.y - point.y) / self.scale;
        LonLat {
            longitude: self.centre.longitude + dx.to_degrees(),
            latitude: (mercator(self.centre.latitude) + dy).sinh().atan().to_degrees(),
        }
    }
}

fn mercator(latitude: f64) -> f64 {
    latitude.to_radians().tan().asinh()
}

fn origin(json: &Json) -> Option<Point> {
    Some(Point { x: number(json, "x")?, y: number(json, "y")? })
}

fn bounds(json: &Json) -> Option<Rect> {
    let [west, south, east, north] = numbers(json, "bounds")?;
    Some(Rect { least: [west, south], most: [east, north] })
}

fn number(json: &Json, key: &str) -> Option<f64> {
    json.get(key)?.as_number()
}

fn numbers<const N: usize>(json: &Json, key: &str) -> Option<[f64; N]> {
    let Json::List(list) = json.get(key)? else { return None };
    let numbers: Vec<f64> = list.iter().filter_map(Json::as_number).collect();
    numbers.try_into().ok()
}
