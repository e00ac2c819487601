//! The shapes of départements and regions, read from TopoJSON: what borders on each other shares its lines.

use std::fmt::Write;

use super::level::Level;
use super::plane::{Plane, Point, Rect};
use crate::domain::json::Json;

/// The file is not what the map needs. It is made and checked with the application, so that this tells of a broken delivery, and
/// no more can be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the file of territories")]
pub struct NotAnAtlas;

/// A territory on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its INSEE code.
    pub code: String,
    /// Its name in the official geographic code.
    pub name: String,
    /// How many people live there.
    pub population: u32,
    /// Where a circle or a label stands best: within its largest part, as far from every border as can be.
    pub point: Point,
    /// Its outlines, each as the numbers of its lines; a line that is run through backwards has the number `!n`.
    rings: Vec<Vec<i32>>,
}

/// All shapes, and the plane that they are on.
#[derive(Debug, Clone, PartialEq)]
pub struct Atlas {
    /// The plane.
    pub plane: Plane,
    /// A sentence on where the shapes come from, for under the map; in French.
    pub sources: String,
    /// The regions, by their codes.
    pub regions: Vec<Shape>,
    /// The départements, by their codes.
    pub departements: Vec<Shape>,
    lines: Vec<Vec<Point>>,
}

impl Atlas {
    /// Reads the file of territories.
    ///
    /// # Errors
    ///
    /// When it is not such a file.
    pub fn read(text: &str) -> Result<Self, NotAnAtlas> {
        let json: Json = serde_json::from_str(text).map_err(|_| NotAnAtlas)?;
        Self::from_json(&json).ok_or(NotAnAtlas)
    }

    fn from_json(json: &Json) -> Option<Self> {
        let scale = list(json.get("transform")?, "scale")?.first()?.as_number()?;
        let lines: Vec<Vec<Point>> =
            list(json, "arcs")?.iter().map(|arc| line(arc, scale)).collect::<Option<_>>()?;
        let shapes = |name: &str| {
            let shapes = list(json.get("objects")?.get(name)?, "geometries")?;
            shapes.iter().map(|shape| Shape::read(shape, lines.len())).collect::<Option<Vec<_>>>()
        };
        Some(Self {
            plane: Plane::read(json.get("plane")?)?,
            sources: json.get("sources")?.as_str()?.to_owned(),
            regions: shapes("regions")?,
            departements: shapes("departements")?,
            lines,
        })
    }

    /// The shapes of a level, by their codes.
    #[must_use]
    pub fn shapes(&self, level: Level) -> &[Shape] {
        match level {
            Level::Regions => &self.regions,
            Level::Departements => &self.departements,
        }
    }

    /// What a shape lies within.
    #[must_use]
    pub fn bounds(&self, shape: &Shape) -> Rect {
        let mut bounds = Rect { least: [f64::INFINITY; 2], most: [f64::NEG_INFINITY; 2] };
        for Point { x, y } in self.rings(shape).flatten() {
            let ([left, top], [right, bottom]) = (bounds.least, bounds.most);
            bounds = Rect { least: [left.min(x), top.min(y)], most: [right.max(x), bottom.max(y)] };
        }
        bounds
    }

    /// The outlines of a shape, one after the other; the first and the last point of each are the same.
    pub fn rings<'a>(&'a self, shape: &'a Shape) -> impl Iterator<Item = Vec<Point>> + 'a {
        shape.rings.iter().map(|ring| {
            let mut points: Vec<Point> = Vec::new();
            for number in ring {
                // A line begins where the one before it ends.
                points.pop();
                let line = |number: i32| self.lines.get(number as usize).map_or(&[][..], Vec::as_slice);
                if *number < 0 {
                    points.extend(line(!number).iter().rev());
                } else {
                    points.extend(line(*number));
                }
            }
            points
        })
    }

    /// The outlines of a shape as the `d` of an SVG path, in tenths of a unit, which is what the file has.
    #[must_use]
    pub fn path(&self, shape: &Shape) -> String {
        let mut path = String::new();
        for ring in self.rings(shape) {
            let mut last = (0, 0);
            for (at, point) in ring.iter().enumerate() {
                let (x, y) = (tenths(point.x), tenths(point.y));
                // Writing to a string never fails.
                let _ = match at {
                    0 => write!(path, "M{x} {y}l"),
                    _ => write!(path, "{} {} ", x - last.0, y - last.1),
                };
                last = (x, y);
            }
            path.push('z');
        }
        path
    }
}

impl Shape {
    fn read(json: &Json, lines: usize) -> Option<Self> {
        let properties = json.get("properties")?;
        let text = |key: &str| Some(properties.get(key)?.as_str()?.to_owned());
        let [x, y] = list(properties, "point")? else { return None };
        let mut rings = Vec::new();
        for polygon in list(json, "arcs")? {
            let Json::List(polygon) = polygon else { return None };
            rings.extend(polygon.iter().map(|ring| numbers(ring, lines)).collect::<Option<Vec<_>>>()?);
        }
        Some(Self {
            code: text("code")?,
            name: text("name")?,
            population: properties.get("population")?.as_count((0, u32::MAX))?,
            point: Point { x: x.as_number()?, y: y.as_number()? },
            rings,
        })
    }
}

/// A line, of which each point is told as the difference to the one before.
fn line(json: &Json, scale: f64) -> Option<Vec<Point>> {
    let Json::List(steps) = json else { return None };
    let mut at = Point::default();
    let mut points = Vec::with_capacity(steps.len());
    for step in steps {
        let Json::List(step) = step else { return None };
        let [dx, dy] = step.as_slice() else { return None };
        at = Point { x: at.x + dx.as_number()?, y: at.y + dy.as_number()? };
        points.push(Point { x: at.x * scale, y: at.y * scale });
    }
    Some(points)
}

/// The numbers of the lines of a ring, all of which there are.
fn numbers(json: &Json, lines: usize) -> Option<Vec<i32>> {
    let Json::List(ring) = json else { return None };
    let number = |value: &Json| {
        #[expect(clippy::cast_possible_truncation, reason = "`as` stops at the ends, where there is no line")]
        let number = value.as_number()? as i32;
        let line = if number < 0 { !number } else { number };
        usize::try_from(line).is_ok_and(|line| line < lines).then_some(number)
    };
    ring.iter().map(number).collect()
}

fn list<'a>(json: &'a Json, key: &str) -> Option<&'a [Json]> {
    match json.get(key)? {
        Json::List(list) => Some(list),
        _ => None,
    }
}

fn tenths(units: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "the plane is a thousand units wide")]
    let tenths = (units * 10.0).round() as i32;
    tenths
}
