//! What is seen of the plane: it can be moved and brought nearer, and the plane has no outside.

use restitution::domain::map::{MAX_ZOOM, PLANE_SIZE, Point, Rect, Viewport};

use super::{TINY, atlas, between, share};
use crate::support::chance::Chance;

fn somewhere(chance: &mut Chance) -> Point {
    let [width, height] = PLANE_SIZE;
    Point { x: between(chance, 0.0, width), y: between(chance, 0.0, height) }
}

/// Any part of the plane, down to a single point.
fn part(chance: &mut Chance) -> Rect {
    let (one, other) = (somewhere(chance), somewhere(chance));
    let far = if chance.below(4) == 0 { 0.0 } else { share(chance) };
    let other = Point { x: one.x + (other.x - one.x) * far, y: one.y + (other.y - one.y) * far };
    Rect { least: [one.x.min(other.x), one.y.min(other.y)], most: [one.x.max(other.x), one.y.max(other.y)] }
}

fn factor(chance: &mut Chance) -> f64 {
    *chance.pick(&[0.0, 0.01, 0.5, 0.9, 1.0, 1.1, 1.5, 2.0, 4.0, 1e9])
}

/// One thing that a person does.
fn moved(viewport: Viewport, chance: &mut Chance) -> Viewport {
    match chance.below(6) {
        0 => viewport.zoomed(factor(chance), somewhere(chance)),
        1 => viewport.zoomed_around_middle(factor(chance)),
        2 => viewport.dragged(between(chance, -3.0, 3.0), between(chance, -3.0, 3.0)),
        3 => Viewport::showing(part(chance)),
        4 => viewport.with_in_sight(somewhere(chance)),
        _ => viewport.dragged(between(chance, -0.2, 0.2), between(chance, -0.2, 0.2)),
    }
}

/// Where a person may have come to.
fn any(chance: &mut Chance) -> Viewport {
    (0..chance.below(6)).fold(Viewport::default(), |viewport, _| moved(viewport, chance))
}

/// What is seen, as left, top, right and bottom.
fn edges(viewport: &Viewport) -> [f64; 4] {
    let (first, last) = (viewport.point((0.0, 0.0)), viewport.point((1.0, 1.0)));
    [first.x, first.y, last.x, last.y]
}

fn assert_within_the_plane(viewport: &Viewport) {
    let [left, top, right, bottom] = edges(viewport);
    let [width, height] = PLANE_SIZE;
    assert!((1.0..=MAX_ZOOM).contains(&viewport.zoom), "{viewport:?}");
    assert!(left >= -TINY && top >= -TINY, "{viewport:?}");
    assert!(right <= width + TINY && bottom <= height + TINY, "{viewport:?}");
    // As often as it is said, side by side.
    assert!(((right - left) * viewport.zoom - width).abs() < 1e-6, "{viewport:?}");
    assert!(((bottom - top) * viewport.zoom - height).abs() < 1e-6, "{viewport:?}");
}

#[test]
fn the_whole_plane_is_seen_at_first() {
    let whole = Viewport::default();
    let [width, height] = PLANE_SIZE;
    assert_eq!(edges(&whole), [0.0, 0.0, width, height]);
    assert_eq!(whole.zoom, 1.0);
    assert_eq!(whole.shares(Point { x: width / 4.0, y: height }), (0.25, 1.0));
}

#[test]
fn shares_lead_to_the_point_and_back() {
    let mut chance = Chance::new(1);
    for _ in 0..2000 {
        let viewport = any(&mut chance);
        let point = somewhere(&mut chance);
        let back = viewport.point(viewport.shares(point));
        assert!((back.x - point.x).hypot(back.y - point.y) < TINY, "{viewport:?}: {point:?}, {back:?}");
        let (x, y) = (between(&mut chance, -1.0, 2.0), between(&mut chance, -1.0, 2.0));
        let (x_back, y_back) = viewport.shares(viewport.point((x, y)));
        assert!((x_back - x).hypot(y_back - y) < TINY, "{viewport:?}: {x} {y}, {x_back} {y_back}");
    }
}

#[test]
fn nothing_that_is_done_leads_beyond_the_plane() {
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let mut viewport = Viewport::default();
        for _ in 0..50 {
            viewport = moved(viewport, &mut chance);
            assert_within_the_plane(&viewport);
        }
    }
}

#[test]
fn zooming_leaves_the_point_where_it_is_seen_but_for_the_edges() {
    let mut chance = Chance::new(2);
    let (mut free, mut limited) = (0, 0);
    for _ in 0..3000 {
        let viewport = any(&mut chance);
        let seen = (share(&mut chance), share(&mut chance));
        let (fixed, factor) = (viewport.point(seen), factor(&mut chance));
        let zoomed = viewport.zoomed(factor, fixed);
        assert_eq!(zoomed.zoom, (viewport.zoom * factor).clamp(1.0, MAX_ZOOM));
        let now = zoomed.shares(fixed);
        let axes = [(fixed.x, seen.0, now.0, PLANE_SIZE[0]), (fixed.y, seen.1, now.1, PLANE_SIZE[1])];
        for (at, before, after, size) in axes {
            let extent = size / zoomed.zoom;
            let start = at - before * extent;
            // What would be seen if the plane had no edges.
            if start >= 0.0 && start + extent <= size {
                free += 1;
                assert!((after - before).abs() < TINY, "{viewport:?} × {factor} at {fixed:?}: {zoomed:?}");
            } else {
                limited += 1;
                // It goes up to the edge and no further, and the point is still seen.
                let edge = if start < 0.0 { at / extent } else { 1.0 - (size - at) / extent };
                assert!((after - edge).abs() < 1e-6, "{viewport:?} × {factor} at {fixed:?}: {zoomed:?}");
                assert!((-TINY..=1.0 + TINY).contains(&after), "{viewport:?} × {factor} at {fixed:?}");
            }
        }
    }
    assert!(free > 1000 && limited > 300, "both are met: {free}, {limited}");
}

#[test]
fn zooming_around_the_middle_leaves_the_middle() {
    let whole = Viewport::default();
    let near = whole.zoomed_around_middle(3.0);
    assert_eq!((near.centre, near.zoom), (whole.centre, 3.0));
    assert_eq!(near.zoomed_around_middle(1.0 / 3.0), whole);
}

#[test]
fn the_plane_goes_with_the_finger() {
    let near = Viewport::default().zoomed_around_middle(4.0);
    let point = near.point((0.3, 0.6));
    let (x, y) = near.dragged(0.25, -0.125).shares(point);
    assert!((x - 0.55).abs() < TINY && (y - 0.475).abs() < TINY, "{x} {y}");
    // To the edge, and no further.
    let [left, top, ..] = edges(&near.dragged(9.0, 9.0));
    assert!(left.abs() < TINY && top.abs() < TINY, "{left} {top}");
}

#[test]
fn every_territory_is_shown_whole_and_as_large_as_it_may_be() {
    let atlas = atlas();
    for shape in atlas.regions.iter().chain(&atlas.departements) {
        let bounds = atlas.bounds(shape);
        let showing = Viewport::showing(bounds);
        assert_within_the_plane(&showing);
        let corner = |[x, y]: [f64; 2]| showing.shares(Point { x, y });
        let ((left, top), (right, bottom)) = (corner(bounds.least), corner(bounds.most));
        let is_seen = |share: f64| (0.0..=1.0).contains(&share);
        assert!([left, top, right, bottom].into_iter().all(is_seen), "{}: {showing:?}", shape.name);
        // Some room is left around it, but it is most of what is seen, unless that would be too near.
        let most = (right - left).max(bottom - top);
        assert!(most < 0.85, "{}: {most}", shape.name);
        assert!(showing.zoom == 10.0 || showing.zoom == 1.0 || most > 0.75, "{}: {most}", shape.name);
    }
}

#[test]
fn the_way_begins_and_ends_where_it_should_and_never_turns() {
    let mut chance = Chance::new(5);
    for _ in 0..500 {
        let (here, there) = (any(&mut chance), any(&mut chance));
        assert_eq!(here.towards(&there, 0.0), here);
        assert_eq!(here.towards(&there, 1.0), there);
        let steps: Vec<Viewport> =
            (0..=40).map(|step| here.towards(&there, f64::from(step) / 40.0)).collect();
        for two in steps.windows(2) {
            let (before, after) = (&two[0], &two[1]);
            assert_within_the_plane(after);
            if here.zoom < there.zoom {
                assert!(before.zoom <= after.zoom, "{here:?} to {there:?}: {before:?}, {after:?}");
            } else {
                assert!(before.zoom >= after.zoom, "{here:?} to {there:?}: {before:?}, {after:?}");
            }
            // Nearer with every step.
            let left = |at: &Viewport| (there.centre.x - at.centre.x).hypot(there.centre.y - at.centre.y);
            assert!(left(after) <= left(before) + TINY, "{here:?} to {there:?}: {before:?}, {after:?}");
        }
    }
}

#[test]
fn nearness_grows_by_the_same_factor_all_the_way() {
    let (here, there) = (Viewport::default(), Viewport::default().zoomed_around_middle(16.0));
    for (part, zoom) in [(0.25, 2.0), (0.5, 4.0), (0.75, 8.0)] {
        assert!((here.towards(&there, part).zoom - zoom).abs() < TINY, "{part}");
    }
}

#[test]
fn what_is_well_in_sight_moves_nothing_and_the_rest_moves_little() {
    // What counts as well in sight, from every edge.
    const WELL: f64 = 0.12;
    let mut chance = Chance::new(6);
    let (mut kept, mut moved) = (0, 0);
    for _ in 0..3000 {
        let viewport = any(&mut chance);
        let point = somewhere(&mut chance);
        let seen = viewport.with_in_sight(point);
        assert_eq!(seen.zoom, viewport.zoom);
        let (before, after) = (viewport.shares(point), seen.shares(point));
        let [left, top, right, bottom] = edges(&seen);
        let axes = [
            (before.0, after.0, left, right, PLANE_SIZE[0]),
            (before.1, after.1, top, bottom, PLANE_SIZE[1]),
        ];
        for (before, after, start, end, size) in axes {
            assert!((-TINY..=1.0 + TINY).contains(&after), "{viewport:?}: {point:?} at {after}");
            if (WELL..=1.0 - WELL).contains(&before) {
                kept += 1;
                assert!((after - before).abs() < TINY, "{viewport:?}: {point:?} from {before} to {after}");
            } else {
                moved += 1;
                let place = before.clamp(WELL, 1.0 - WELL);
                let is_at_edge = start.abs() < TINY || (end - size).abs() < TINY;
                let is_there = (after - place).abs() < TINY;
                assert!(is_there || is_at_edge, "{viewport:?}: {point:?} from {before} to {after}");
            }
        }
    }
    assert!(kept > 500 && moved > 500, "both are met: {kept}, {moved}");
}
