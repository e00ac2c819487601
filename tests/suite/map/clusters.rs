//! What lies too near to each other is counted, and none is lost.

use restitution::domain::map::{Cluster, Point, clusters};

use super::{TINY, between};
use crate::support::chance::Chance;

fn points(chance: &mut Chance) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for _ in 0..chance.below(80) {
        // Several projects often have one address.
        let point = match points.is_empty() || chance.below(4) > 0 {
            true => Point { x: between(chance, 0.0, 100.0), y: between(chance, 0.0, 85.0) },
            false => *chance.pick(&points),
        };
        points.push(point);
    }
    points
}

fn distance(one: Point, other: Point) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

#[test]
fn every_mark_is_in_one_cluster() {
    let mut chance = Chance::new(1);
    let mut joined = 0;
    for _ in 0..300 {
        let points = points(&mut chance);
        let clusters = clusters(&points, between(&mut chance, 0.0, 30.0));
        let mut members: Vec<usize> = clusters.iter().flat_map(|cluster| cluster.members.clone()).collect();
        members.sort_unstable();
        assert_eq!(members, (0..points.len()).collect::<Vec<_>>());
        for Cluster { at, members } in &clusters {
            assert!(members.is_sorted() && !members.is_empty(), "{members:?}");
            joined += usize::from(members.len() > 1);
            let mean = |part: fn(&Point) -> f64| {
                members.iter().map(|member| part(&points[*member])).sum::<f64>() / members.len() as f64
            };
            let middle = Point { x: mean(|point| point.x), y: mean(|point| point.y) };
            assert!(distance(middle, *at) < TINY, "{at:?} is not the middle of {members:?}");
        }
        // In an order that does not depend on how they came to be.
        assert!(clusters.is_sorted_by_key(|cluster| cluster.members[0]), "{clusters:?}");
    }
    assert!(joined > 300, "{joined}");
}

#[test]
fn no_two_clusters_are_too_near() {
    let mut chance = Chance::new(2);
    for _ in 0..300 {
        let points = points(&mut chance);
        let apart = between(&mut chance, 0.0, 30.0);
        let clusters = clusters(&points, apart);
        for (at, one) in clusters.iter().enumerate() {
            for other in &clusters[at + 1..] {
                assert!(distance(one.at, other.at) >= apart, "{one:?} and {other:?} within {apart}");
            }
        }
    }
}

#[test]
fn what_is_far_enough_apart_stays_by_itself() {
    let row: Vec<Point> = (0..9).map(|at| Point { x: f64::from(at) * 2.0, y: 1.0 }).collect();
    let alone = clusters(&row, 2.0);
    assert_eq!(alone.len(), row.len());
    assert!(alone.iter().zip(&row).all(|(cluster, point)| cluster.at == *point));
    assert_eq!(clusters(&row, 2.5).iter().map(|cluster| cluster.members.len()).sum::<usize>(), row.len());
    assert!(clusters(&row, 2.5).len() < row.len());
    assert_eq!(clusters(&[], 9.0), []);
}

#[test]
fn one_address_is_one_cluster_however_near_one_looks() {
    let point = Point { x: 3.0, y: 4.0 };
    let together = clusters(&[point, Point { x: 9.0, y: 9.0 }, point, point], 1e-6);
    let members: Vec<&[usize]> = together.iter().map(|cluster| cluster.members.as_slice()).collect();
    assert_eq!(members, [&[0, 2, 3][..], &[1][..]]);
}
