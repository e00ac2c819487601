//! Places that lie so near to each other that their marks would meet: they are counted, and none is hidden.

use super::plane::Point;

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
    let mut clusters: Vec<Cluster> = Vec::new();
    for (member, point) in points.iter().enumerate() {
        let mut next = Cluster { at: *point, members: vec![member] };
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
