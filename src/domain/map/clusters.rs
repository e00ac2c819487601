//! Places that lie so near to each other that their marks would meet: they are counted, and none is hidden.

use std::collections::BTreeMap;

use super::plane::Point;

/// How many marks are drawn at most. Where there would be more, farther ones are put together: nobody could tell them apart.
const MOST: usize = 300;

/// How much farther.
const WIDER: f64 = 1.4;

/// Marks that are drawn as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Where: the middle of its members.
    pub at: Point,
    /// Which marks, by their places in the list.
    pub members: Vec<usize>,
}

/// Puts marks together that are nearer to each other than `distance`, until no two of what is left are.
#[must_use]
pub fn clusters(points: &[Point], distance: f64) -> Vec<Cluster> {
    let mut distance = distance;
    let mut cells = cells(points, distance);
    while cells.len() > MOST {
        distance *= WIDER;
        cells = self::cells(points, distance);
    }
    let mut clusters: Vec<Cluster> = Vec::new();
    for mut next in cells {
        // What has grown has moved, and may have come near to another one.
        while let Some(near) =
            clusters.iter().position(|other| distance_between(other.at, next.at) < distance)
        {
            next = joined(clusters.swap_remove(near), next);
        }
        clusters.push(next);
    }
    clusters.iter_mut().for_each(|cluster| cluster.members.sort_unstable());
    clusters.sort_by_key(|cluster| cluster.members.first().copied());
    clusters
}

/// The marks in each cell of a grid, together: within half the distance, all of them are nearer than that. There may be
/// thousands of places, and each would have to be compared with each.
fn cells(points: &[Point], distance: f64) -> Vec<Cluster> {
    let mut cells: BTreeMap<[i64; 2], Cluster> = BTreeMap::new();
    for (member, point) in points.iter().enumerate() {
        #[expect(clippy::cast_possible_truncation, reason = "`as` stops at the ends")]
        let cell = [point.x, point.y].map(|at| (at / (distance / 2.0)).floor() as i64);
        let one = Cluster { at: *point, members: vec![member] };
        let all = match cells.remove(&cell) {
            Some(others) => joined(others, one),
            None => one,
        };
        cells.insert(cell, all);
    }
    cells.into_values().collect()
}

fn joined(mut one: Cluster, other: Cluster) -> Cluster {
    let [ours, theirs] = [&one, &other].map(|cluster| cluster.members.len() as f64);
    let mean = |our: f64, their: f64| (our * ours + their * theirs) / (ours + theirs);
    one.at = Point { x: mean(one.at.x, other.at.x), y: mean(one.at.y, other.at.y) };
    one.members.extend(other.members);
    one
}

fn distance_between(one: Point, other: Point) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}
