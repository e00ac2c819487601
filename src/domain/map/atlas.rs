//! The shapes of départements and regions, read from TopoJSON: what borders on each other shares its lines.

use serde::Deserialize;

use super::level::Level;
use super::plane::{Plane, Point, Rect};
use crate::domain::json::Json;

/// How many of the file's units there are to a unit of the plane, and one of them.
const UNITS: f64 = 10.0;
const UNIT: f64 = 0.1;

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
    /// In tenths of a unit, as the file has them.
    lines: Vec<Vec<[i32; 2]>>,
}

/// The file.
#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    /// Each point as the difference to the one before.
    arcs: Vec<Vec<[i32; 2]>>,
    objects: Objects,
    plane: Json,
    sources: String,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    regions: Geometries,
    departements: Geometries,
}

#[derive(Deserialize)]
struct Geometries {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    properties: Properties,
    /// The rings of each of its polygons.
    arcs: Vec<Vec<Vec<i32>>>,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
    name: String,
    population: u32,
    point: [f64; 2],
}

impl Atlas {
    /// Reads the file of territories.
    ///
    /// # Errors
    ///
    /// When it is not such a file.
    pub fn read(text: &str) -> Result<Self, NotAnAtlas> {
        let topology: Topology = serde_json::from_str(text).map_err(|_| NotAnAtlas)?;
        Self::of(topology).ok_or(NotAnAtlas)
    }

    fn of(topology: Topology) -> Option<Self> {
        let is_in_tenths = topology.transform.scale.iter().all(|scale| (scale - UNIT).abs() < 1e-9);
        is_in_tenths.then_some(())?;
        let lines: Vec<Vec<[i32; 2]>> = topology.arcs.into_iter().map(line).collect::<Option<_>>()?;
        let shapes = |shapes: Geometries| {
            let shapes = shapes.geometries.into_iter();
            shapes.map(|shape| Shape::of(shape, lines.len())).collect::<Option<Vec<_>>>()
        };
        let (regions, departements) =
            (shapes(topology.objects.regions)?, shapes(topology.objects.departements)?);
        let plane = Plane::read(&topology.plane)?;
        let atlas = Self { plane, sources: topology.sources, regions, departements, lines };
        // Counts are put onto the shapes one by one.
        let fits = Level::ALL.into_iter().all(|level| {
            let codes = level.territories().into_iter().map(|(code, _)| code);
            codes.eq(atlas.shapes(level).iter().map(|shape| shape.code.as_str()))
        });
        fits.then_some(atlas)
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
        let point = |[x, y]: [i32; 2]| Point { x: f64::from(x) / UNITS, y: f64::from(y) / UNITS };
        shape.rings.iter().map(move |ring| self.points(ring).map(point).collect())
    }

    /// The borders between the shapes of a level, without the coasts, as the `d` of an SVG path, in tenths of a unit.
    #[must_use]
    pub fn borders(&self, level: Level) -> String {
        let mut met = vec![0_u8; self.lines.len()];
        for number in self.shapes(level).iter().flat_map(|shape| &shape.rings).flatten() {
            let line = if *number < 0 { !number } else { *number };
            met.get_mut(line as usize).into_iter().for_each(|met| *met = met.saturating_add(1));
        }
        let mut path = Vec::new();
        for (line, _) in self.lines.iter().zip(met).filter(|(_, met)| *met > 1) {
            write(&mut path, &mut line.iter().copied());
        }
        text(path)
    }

    /// The outlines of a shape as the `d` of an SVG path, in tenths of a unit.
    #[must_use]
    pub fn path(&self, shape: &Shape) -> String {
        let mut path = Vec::new();
        for ring in &shape.rings {
            write(&mut path, &mut self.points(ring));
            path.push(b'z');
        }
        text(path)
    }

    /// The points of a ring.
    fn points<'a>(&'a self, ring: &'a [i32]) -> impl Iterator<Item = [i32; 2]> + 'a {
        let line = |number: i32| self.lines.get(number as usize).map_or(&[][..], Vec::as_slice);
        ring.iter().enumerate().flat_map(move |(position, number)| {
            // A line begins where the one before it ends.
            let known = usize::from(position > 0);
            let (line, is_backwards) =
                if *number < 0 { (line(!number), true) } else { (line(*number), false) };
            (known..line.len())
                .filter_map(move |at| line.get(if is_backwards { line.len() - 1 - at } else { at }).copied())
        })
    }
}

impl Shape {
    fn of(Geometry { properties, arcs }: Geometry, lines: usize) -> Option<Self> {
        let Properties { code, name, population, point: [x, y] } = properties;
        let rings: Vec<Vec<i32>> = arcs.into_iter().flatten().collect();
        let is_known = |number: &i32| {
            let line = if *number < 0 { !number } else { *number };
            usize::try_from(line).is_ok_and(|line| line < lines)
        };
        let is_whole = rings.iter().flatten().all(is_known);
        is_whole.then_some(Self { code, name, population, point: Point { x, y }, rings })
    }
}

/// A line, of which each point is told as the difference to the one before. Nothing when it leaves all bounds.
fn line(mut steps: Vec<[i32; 2]>) -> Option<Vec<[i32; 2]>> {
    let mut at = [0_i32; 2];
    for step in &mut steps {
        let ([x, y], [dx, dy]) = (at, *step);
        at = [x.checked_add(dx)?, y.checked_add(dy)?];
        *step = at;
    }
    Some(steps)
}

/// Writes points one after the other: the first as it is, each other one as the difference to the one before.
fn write(path: &mut Vec<u8>, points: &mut dyn Iterator<Item = [i32; 2]>) {
    let Some(mut last) = points.next() else { return };
    path.push(b'M');
    put(path, last, b'l');
    for point in points {
        let ([x, y], [last_x, last_y]) = (point, last);
        put(path, [x - last_x, y - last_y], b' ');
        last = point;
    }
}

/// Writes a pair of numbers and what follows it. There are tens of thousands of them: what formats anything takes several times as
/// long.
fn put(path: &mut Vec<u8>, [x, y]: [i32; 2], then: u8) {
    for (number, then) in [(x, b' '), (y, then)] {
        if number < 0 {
            path.push(b'-');
        }
        let number = number.unsigned_abs();
        let mut power = 1_u32;
        while number / power >= 10 {
            power *= 10;
        }
        while power > 0 {
            // A digit is one of ten.
            path.push(b'0' + (number / power % 10) as u8);
            power /= 10;
        }
        path.push(then);
    }
}

/// Digits and signs are a text.
fn text(path: Vec<u8>) -> String {
    String::from_utf8(path).unwrap_or_default()
}
