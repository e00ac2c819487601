//! The lens shows Paris and its neighbours whole, and hides nothing.

use restitution::domain::map::{LENS, PLANE_SIZE, Point, Rect, Shape, Viewport};

use super::atlas;

/// Between the circle and whatever is beside it, and between its rim and what it shows, so that strokes do not touch.
const ROOM: f64 = 2.0;

fn distance(one: Point, other: Point) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

/// How far a point is from a straight line between two others.
fn distance_to_line(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let square = dx * dx + dy * dy;
    let along = if square > 0.0 { ((point.x - from.x) * dx + (point.y - from.y) * dy) / square } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    distance(point, Point { x: from.x + dx * along, y: from.y + dy * along })
}

#[test]
fn its_four_departements_are_wholly_within_it() {
    let atlas = atlas();
    let shown: Vec<&Shape> = atlas.departements.iter().filter(|shape| LENS.shows(&shape.code)).collect();
    assert_eq!(shown.iter().map(|shape| shape.code.as_str()).collect::<Vec<_>>(), ["75", "92", "93", "94"]);
    for shape in shown {
        for point in atlas.rings(shape).flatten() {
            let reach = distance(LENS.drawn(point), LENS.at);
            assert!(reach + ROOM < LENS.radius, "{}: {point:?} is drawn {reach} off", shape.name);
        }
    }
}

#[test]
fn it_is_no_larger_than_it_has_to_be() {
    let atlas = atlas();
    let shown = atlas.departements.iter().filter(|shape| LENS.shows(&shape.code));
    let reach = shown
        .flat_map(|shape| atlas.rings(shape).flatten().collect::<Vec<_>>())
        .map(|point| distance(LENS.drawn(point), LENS.at))
        .fold(0.0, f64::max);
    assert!(reach > 0.95 * LENS.radius, "{reach} of {}", LENS.radius);
}

#[test]
fn it_hides_no_shape_and_no_inset_and_does_not_leave_the_plane() {
    let atlas = atlas();
    let needed = LENS.radius + ROOM;
    for shape in atlas.departements.iter().chain(&atlas.regions) {
        for ring in atlas.rings(shape) {
            for two in ring.windows(2) {
                let apart = distance_to_line(LENS.at, two[0], two[1]);
                assert!(apart > needed, "{} is {apart} off, at {:?}", shape.name, two[0]);
            }
        }
        // Nor does a shape lie around it.
        assert!(!atlas.bounds(shape).has([LENS.at.x, LENS.at.y]), "{}", shape.name);
    }
    for inset in &atlas.plane.insets {
        let ([left, top], [right, bottom]) = (inset.frame.least, inset.frame.most);
        let near = Point { x: LENS.at.x.clamp(left, right), y: LENS.at.y.clamp(top, bottom) };
        assert!(distance(LENS.at, near) > needed, "{}", inset.name);
    }
    let Point { x, y } = LENS.at;
    assert!(x > needed && y > needed, "{x} {y}");
    assert!(x + needed < PLANE_SIZE[0] && y + needed < PLANE_SIZE[1], "{x} {y}");
}

#[test]
fn it_draws_in_proportion_around_its_middle() {
    let drawn = LENS.drawn(LENS.centre);
    assert_eq!(drawn, LENS.at);
    let (paris, creteil) = (Point { x: 531.6, y: 203.4 }, Point { x: 541.0, y: 210.0 });
    let larger = distance(LENS.drawn(paris), LENS.drawn(creteil)) / distance(paris, creteil);
    assert!((larger - LENS.scale).abs() < 1e-9 && larger > 4.0, "{larger}");
}

#[test]
fn it_shows_no_other_departement_and_is_gone_when_it_is_not_needed() {
    for code in ["77", "78", "91", "95", "971", "2A", "11", ""] {
        assert!(!LENS.shows(code), "{code}");
    }
    // Where it stops, the map itself is about as large.
    let near = |zoom: f64, at: Point| LENS.is_drawn_in(&Viewport::default().zoomed(zoom, at));
    assert!(near(1.0, LENS.at) && near(2.0, LENS.at));
    assert!(!near(LENS.scale, LENS.at) && !near(24.0, LENS.at));
    // Nor where it would be out of sight: over Paris, the circles then stand where they belong.
    assert!(!near(3.0, LENS.centre));
}

#[test]
fn it_is_met_by_what_may_be_seen_in_it() {
    let atlas = atlas();
    let reach = LENS.radius / LENS.scale;
    let mut met: Vec<&str> = Vec::new();
    for shape in &atlas.departements {
        let rings: Vec<Vec<Point>> = atlas.rings(shape).collect();
        let apart = rings
            .iter()
            .flat_map(|ring| ring.windows(2))
            .map(|two| distance_to_line(LENS.centre, two[0], two[1]))
            .fold(f64::INFINITY, f64::min);
        let is_met = LENS.is_met_by(&atlas.bounds(shape));
        assert!(is_met || apart >= reach, "{} is seen", shape.name);
        if is_met {
            met.push(&shape.code);
        }
    }
    for code in LENS.codes {
        assert!(met.contains(&code), "{code}");
    }
    assert!(met.len() < 12, "few are drawn twice: {met:?}");
    let around = |x: f64, y: f64| Rect { least: [x - 1.0, y - 1.0], most: [x + 1.0, y + 1.0] };
    let Point { x, y } = LENS.centre;
    assert!(LENS.is_met_by(&around(x, y)));
    assert!(LENS.is_met_by(&Rect { least: [0.0, 0.0], most: [1000.0, 850.0] }));
    for (dx, dy) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
        let at = |far: f64| around(x + dx * far, y + dy * far);
        assert!(LENS.is_met_by(&at(reach)) && !LENS.is_met_by(&at(reach + 1.5)), "{dx} {dy}");
    }
}
