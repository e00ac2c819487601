//! Names stand where they can be read, or not at all.

use std::collections::BTreeSet;

use restitution::domain::map::{Label, Point, Rect, Room, Side, place_labels};

use super::{TINY, between, meet};
use crate::support::chance::Chance;

const HEIGHT: f64 = 1.15;

const BOUNDS: Rect = Rect { least: [0.0, 0.0], most: [60.0, 51.0] };

fn labels(chance: &mut Chance) -> Vec<Label> {
    let count = 1 + chance.below(60);
    let mut label = || Label {
        at: Point { x: between(chance, 0.0, 60.0), y: between(chance, 0.0, 51.0) },
        radius: between(chance, 0.2, 3.0),
        width: between(chance, 1.5, 10.0),
        weight: chance.below(40),
    };
    (0..count).map(|_| label()).collect()
}

/// Where the name stands.
fn text(label: &Label, side: Side) -> Rect {
    let Label { at, radius, width, .. } = *label;
    let (half_width, half_height) = (width / 2.0, HEIGHT / 2.0);
    let (x, y) = match side {
        Side::Right => (at.x + radius + half_width, at.y),
        Side::Left => (at.x - radius - half_width, at.y),
        Side::Above => (at.x, at.y - radius - half_height),
        Side::Below => (at.x, at.y + radius + half_height),
    };
    Rect { least: [x - half_width, y - half_height], most: [x + half_width, y + half_height] }
}

/// How far a name reaches into a circle.
fn overlap(text: &Rect, circle: &Label) -> f64 {
    let apart = |axis: usize, at: f64| (text.least[axis] - at).max(at - text.most[axis]).max(0.0);
    circle.radius - apart(0, circle.at.x).hypot(apart(1, circle.at.y))
}

fn place(labels: &[Label]) -> Vec<Option<Side>> {
    place_labels(labels, HEIGHT, &Room { bounds: BOUNDS, enclosed: Vec::new() })
}

#[test]
fn no_name_meets_another_one_or_a_circle_or_leaves_the_map() {
    let mut chance = Chance::new(1);
    let mut sides = BTreeSet::new();
    for _ in 0..400 {
        let labels = labels(&mut chance);
        let placed = place(&labels);
        assert_eq!(placed.len(), labels.len());
        let texts: Vec<(usize, Rect)> = labels
            .iter()
            .zip(&placed)
            .enumerate()
            .filter_map(|(at, (label, side))| Some((at, text(label, (*side)?))))
            .collect();
        sides.extend(placed.iter().flatten().map(|side| side.key()));
        for (at, text) in &texts {
            assert!(BOUNDS.has(text.least) && BOUNDS.has(text.most), "{text:?}");
            // Not even its own: it stands beside it.
            for circle in &labels {
                assert!(overlap(text, circle) < TINY, "{text:?} meets {circle:?}");
            }
            for (other, other_text) in &texts {
                assert!(at == other || !meet(text, other_text), "{text:?} meets {other_text:?}");
            }
        }
    }
    assert_eq!(sides.len(), Side::ALL.len(), "every side is taken: {sides:?}");
}

#[test]
fn a_name_is_left_out_only_where_there_is_no_room() {
    let mut chance = Chance::new(2);
    let mut left_out = 0;
    for _ in 0..200 {
        let labels = labels(&mut chance);
        let placed = place(&labels);
        for (at, label) in labels.iter().enumerate().filter(|(at, _)| placed[*at].is_none()) {
            left_out += 1;
            for side in Side::ALL {
                // With the little that rounding may make of an edge in common.
                let Rect { least, most } = text(label, side);
                let here =
                    Rect { least: least.map(|at| at - 2.0 * TINY), most: most.map(|at| at + 2.0 * TINY) };
                let is_outside = !(BOUNDS.has(here.least) && BOUNDS.has(here.most));
                let is_taken = labels.iter().zip(&placed).enumerate().any(|(other, (label, side))| {
                    let square = Rect {
                        least: [label.at.x - label.radius, label.at.y - label.radius],
                        most: [label.at.x + label.radius, label.at.y + label.radius],
                    };
                    let name = side.map(|side| text(label, side));
                    other != at && (meet(&here, &square) || name.is_some_and(|name| meet(&here, &name)))
                });
                assert!(is_outside || is_taken, "{label:?} has room: {side:?}");
            }
        }
    }
    assert!(left_out > 500, "{left_out}");
}

#[test]
fn the_heavier_goes_first() {
    // Two names, and room for one of them: between the circles and the edges.
    let bounds = Rect { least: [0.0, 0.0], most: [8.0, 2.0] };
    let label = |x: f64, weight| Label { at: Point { x, y: 1.0 }, radius: 1.0, width: 4.0, weight };
    assert_eq!(
        place_labels(&[label(1.0, 2), label(7.0, 1)], HEIGHT, &Room { bounds, enclosed: Vec::new() }),
        [Some(Side::Right), None]
    );
    assert_eq!(
        place_labels(&[label(1.0, 1), label(7.0, 2)], HEIGHT, &Room { bounds, enclosed: Vec::new() }),
        [None, Some(Side::Left)]
    );
}

#[test]
fn the_lighter_never_move_the_heavier() {
    let mut chance = Chance::new(3);
    for _ in 0..300 {
        let labels = labels(&mut chance);
        let limit = chance.below(40);
        let changed: Vec<Label> = labels
            .iter()
            .map(|label| {
                let is_lighter = label.weight < limit;
                let width = if is_lighter { between(&mut chance, 1.5, 10.0) } else { label.width };
                Label { width, ..*label }
            })
            .collect();
        for ((label, before), after) in labels.iter().zip(place(&labels)).zip(place(&changed)) {
            assert!(label.weight < limit || before == after, "{label:?}: {before:?}, {after:?}");
        }
    }
}

#[test]
fn with_ample_room_all_have_their_names() {
    let mut chance = Chance::new(4);
    for _ in 0..100 {
        let labels: Vec<Label> = (0..20)
            .map(|at| Label {
                at: Point { x: f64::from(at % 4) * 14.0 + 2.0, y: f64::from(at / 4) * 10.0 + 4.0 },
                radius: between(&mut chance, 0.2, 1.9),
                width: between(&mut chance, 1.5, 8.0),
                weight: chance.below(9),
            })
            .collect();
        assert!(place(&labels).iter().all(|side| *side == Some(Side::Right)), "{labels:?}");
    }
}

#[test]
fn a_name_goes_where_the_edges_let_it() {
    let label = |x: f64, y: f64, width| Label { at: Point { x, y }, radius: 1.0, width, weight: 1 };
    assert_eq!(place(&[label(30.0, 25.0, 8.0)]), [Some(Side::Right)]);
    assert_eq!(place(&[label(58.0, 25.0, 8.0)]), [Some(Side::Left)]);
    assert_eq!(place(&[label(30.0, 25.0, 50.0)]), [Some(Side::Below)]);
    assert_eq!(place(&[label(30.0, 50.0, 50.0)]), [Some(Side::Above)]);
    assert_eq!(place(&[label(30.0, 25.0, 70.0)]), [None]);
    assert_eq!(place(&[]), []);
}

#[test]
fn the_middle_of_a_text_is_where_the_text_was_measured() {
    let mut chance = Chance::new(5);
    for label in labels(&mut chance) {
        for side in Side::ALL {
            let Rect { least, most } = text(&label, side);
            let middle = side.middle(label.at, label.radius, [label.width, HEIGHT]);
            let (x, y) = (f64::midpoint(least[0], most[0]), f64::midpoint(least[1], most[1]));
            assert!((middle.x - x).hypot(middle.y - y) < TINY, "{label:?} {side:?}");
        }
    }
}

#[test]
fn a_name_does_not_enter_what_is_enclosed_but_stays_in_it() {
    let bounds = Rect { least: [0.0, 0.0], most: [100.0, 100.0] };
    let enclosed = vec![Rect { least: [55.0, 0.0], most: [100.0, 100.0] }];
    let label = |x: f64| Label { at: Point { x, y: 50.0 }, radius: 1.0, width: 20.0, weight: 1 };
    let side = |x: f64| place_labels(&[label(x)], HEIGHT, &Room { bounds, enclosed: enclosed.clone() });
    assert_eq!(side(50.0), [Some(Side::Left)]);
    assert_eq!(side(60.0), [Some(Side::Right)]);
}
