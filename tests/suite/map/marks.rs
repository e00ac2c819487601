//! The marks of the real map, where every territory has projects.

use std::collections::BTreeMap;

use restitution::domain::map::{
    CircleScale, Frame, LENS, Level, Mark, PLANE_SIZE, Point, Rect, Shape, Side, Tally, Viewport, marks,
};

use super::{TINY, atlas, between, everywhere, meet, reached_from};
use crate::support::chance::Chance;

/// How much room a name is given: a letter and a line, in the size of the text, and the space around it.
const LETTER: f64 = 0.85 * 0.56;
const LINE: f64 = 1.15;
const GAP: f64 = 0.6;

/// How wide a digit is, and how high.
const DIGIT: [f64; 2] = [0.58, 0.75];

/// How wide the map is on a telephone, a tablet, a screen and a wall, in the size of its text.
const WIDTHS: [f64; 4] = [20.0, 45.0, 66.0, 120.0];

/// What people look at: the whole, and nearer and nearer to a place.
fn viewports(chance: &mut Chance) -> Vec<Viewport> {
    let mut viewports = vec![Viewport::default()];
    for zoom in [1.5, 2.0, 3.9, 4.1, 9.0, 24.0] {
        let x = between(chance, 0.0, PLANE_SIZE[0]);
        let y = between(chance, 0.0, PLANE_SIZE[1]);
        viewports.push(Viewport::default().zoomed(zoom, Point { x, y }));
    }
    viewports
}

fn frame(viewport: Viewport, width: f64, tally: &Tally) -> Frame {
    let has_lens = LENS.is_drawn_in(&viewport);
    Frame { zoom: viewport.zoom, width, most: tally.most(), has_lens, widening: 1.0 }
}

/// Where a mark is seen, in the size of the text, from the upper left corner of the plane.
fn seen(mark: &Mark, frame: &Frame) -> Point {
    let unit = frame.text_per_unit();
    Point { x: mark.at.x * unit, y: mark.at.y * unit }
}

/// Where its name is, in the size of the text.
fn name(mark: &Mark, frame: &Frame) -> Option<Rect> {
    let at = seen(mark, frame);
    let (half_width, half_height) = ((mark.name.chars().count() as f64 * LETTER + GAP) / 2.0, LINE / 2.0);
    // A number that is too large for its circle stands over it.
    let radius = if mark.holds_number { mark.radius } else { mark.radius.max(LINE / 2.0) };
    let (dx, dy) = match mark.side? {
        Side::Right => (radius + half_width, 0.0),
        Side::Left => (-radius - half_width, 0.0),
        Side::Above => (0.0, -radius - half_height),
        Side::Below => (0.0, radius + half_height),
    };
    let (x, y) = (at.x + dx, at.y + dy);
    Some(Rect { least: [x - half_width, y - half_height], most: [x + half_width, y + half_height] })
}

#[test]
fn every_territory_has_its_mark() {
    let atlas = atlas();
    let mut chance = Chance::new(1);
    for level in Level::ALL {
        let mut tally = everywhere(level, &mut chance);
        tally.territories.retain(|_, _| chance.below(2) > 0);
        let frame = frame(Viewport::default(), 60.0, &tally);
        let marks = marks(&atlas, level, &tally, &frame);
        let named: Vec<(&str, &str)> = marks.iter().map(|mark| (mark.code, mark.name)).collect();
        assert_eq!(named, level.territories());
        let scale = CircleScale::new(level, frame.most, frame.width);
        for mark in &marks {
            assert_eq!(mark.count, tally.get(mark.code), "{}", mark.name);
            assert_eq!(mark.radius, scale.radius(mark.count.projects), "{}", mark.name);
            assert_eq!(mark.holds_number, scale.holds_number(mark.count.projects), "{}", mark.name);
            assert!(mark.count.projects > 0 || mark.side.is_none(), "{} has no projects", mark.name);
        }
        assert!(marks.iter().any(|mark| mark.count.projects == 0), "some have none");
    }
}

#[test]
fn a_circle_stands_at_its_place_or_in_the_lens() {
    let atlas = atlas();
    let mut chance = Chance::new(2);
    for level in Level::ALL {
        let shapes: BTreeMap<&str, &Shape> =
            atlas.shapes(level).iter().map(|shape| (shape.code.as_str(), shape)).collect();
        let tally = everywhere(level, &mut chance);
        for viewport in viewports(&mut chance) {
            let marks = marks(&atlas, level, &tally, &frame(viewport, 60.0, &tally));
            let mut in_lens = Vec::new();
            for mark in &marks {
                let place = shapes[mark.code].point;
                let from_lens = (mark.at.x - LENS.at.x).hypot(mark.at.y - LENS.at.y);
                if from_lens < LENS.radius {
                    in_lens.push(mark.code);
                    assert_eq!(mark.at, LENS.drawn(place), "{}", mark.name);
                } else {
                    assert_eq!(mark.at, place, "{}", mark.name);
                }
            }
            let is_drawn = level == Level::Departements && LENS.is_drawn_in(&viewport);
            assert_eq!(in_lens, if is_drawn { &LENS.codes[..] } else { &[] }, "{}", viewport.zoom);
        }
    }
}

#[test]
fn no_name_meets_another_one_or_leaves_the_map() {
    let atlas = atlas();
    let mut chance = Chance::new(3);
    for level in Level::ALL {
        for width in WIDTHS {
            let tally = everywhere(level, &mut chance);
            for viewport in viewports(&mut chance) {
                let frame = frame(viewport, width, &tally);
                // Decided for the whole step of nearness.
                let marks = marks(&atlas, level, &tally, &frame.in_steps());
                let names: Vec<(&Mark, Rect)> =
                    marks.iter().filter_map(|mark| Some((mark, name(mark, &frame)?))).collect();
                let map = Rect {
                    least: [-TINY; 2],
                    most: PLANE_SIZE.map(|length| length * frame.text_per_unit() + TINY),
                };
                for (mark, name) in &names {
                    assert!(map.has(name.least) && map.has(name.most), "{} at {width}", mark.name);
                    for (other, other_name) in names.iter().filter(|(other, _)| other.code != mark.code) {
                        assert!(!meet(name, other_name), "{} and {} at {width}", mark.name, other.name);
                    }
                    for other in &marks {
                        let Point { x, y } = seen(other, &frame);
                        let dx = (name.least[0] - x).max(x - name.most[0]).max(0.0);
                        let dy = (name.least[1] - y).max(y - name.most[1]).max(0.0);
                        assert!(dx.hypot(dy) + TINY > other.radius, "{} on {}", mark.name, other.name);
                    }
                }
            }
        }
    }
}

#[test]
fn no_name_stands_on_a_number() {
    let atlas = atlas();
    let mut chance = Chance::new(6);
    let mut over_their_circles = 0;
    for level in Level::ALL {
        for width in WIDTHS {
            let tally = everywhere(level, &mut chance);
            for viewport in viewports(&mut chance) {
                let frame = frame(viewport, width, &tally);
                // Decided for the whole step of nearness.
                let marks = marks(&atlas, level, &tally, &frame.in_steps());
                let numbers: Vec<(&Mark, Rect)> = marks
                    .iter()
                    .map(|mark| {
                        let Point { x, y } = seen(mark, &frame);
                        let digits = mark.count.projects.to_string().len() as f64;
                        let (half_width, half_height) = (digits * DIGIT[0] / 2.0, DIGIT[1] / 2.0);
                        over_their_circles += usize::from(!mark.holds_number);
                        let least = [x - half_width, y - half_height];
                        (mark, Rect { least, most: [x + half_width, y + half_height] })
                    })
                    .collect();
                for mark in &marks {
                    let Some(mut name) = name(mark, &frame) else { continue };
                    // The letters, without the space around them.
                    name.least[0] += GAP / 2.0;
                    name.most[0] -= GAP / 2.0;
                    for (other, number) in &numbers {
                        assert!(!meet(&name, number), "{} on that of {} at {width}", mark.name, other.name);
                    }
                }
            }
        }
    }
    assert!(over_their_circles > 500, "{over_their_circles}");
}

#[test]
fn what_one_looks_at_has_its_name() {
    let atlas = atlas();
    let mut chance = Chance::new(4);
    for level in Level::ALL {
        let tally = everywhere(level, &mut chance);
        let (territories, shapes) = (level.territories(), atlas.shapes(level));
        let mut unnamed = Vec::new();
        for ((code, name), shape) in territories.into_iter().zip(shapes) {
            let viewport = Viewport::showing(atlas.bounds(shape));
            let marks = marks(&atlas, level, &tally, &frame(viewport, 66.0, &tally));
            let mark = marks.iter().find(|mark| mark.code == code).unwrap();
            // The title of an inset is its name.
            let is_in_inset = atlas.plane.insets.iter().any(|inset| inset.frame.has([mark.at.x, mark.at.y]));
            if mark.side.is_none() && !is_in_inset {
                unnamed.push(name);
            }
        }
        assert_eq!(unnamed, Vec::<&str>::new());
    }
}

#[test]
fn arrow_keys_lead_to_every_mark_as_they_are_drawn() {
    let atlas = atlas();
    let mut chance = Chance::new(5);
    for level in Level::ALL {
        let tally = everywhere(level, &mut chance);
        for viewport in [Viewport::default(), Viewport::default().zoomed_around_middle(8.0)] {
            let marks = marks(&atlas, level, &tally, &frame(viewport, 60.0, &tally));
            let points: Vec<Point> = marks.iter().map(|mark| mark.at).collect();
            for (start, mark) in marks.iter().enumerate() {
                assert_eq!(reached_from(&points, start).len(), marks.len(), "from {}", mark.name);
            }
        }
    }
}
