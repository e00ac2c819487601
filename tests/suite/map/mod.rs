//! The map: its plane, its shapes, and that both are those of the committed files; and what is drawn upon them.

mod circles;
mod clusters;
mod labels;
mod lens;
mod level;
mod marks;
mod picture;
mod plane;
mod shapes;
mod table;
mod tally;
mod travel;
mod viewport;

use std::collections::BTreeSet;

use restitution::domain::map::{Atlas, Count, Direction, Level, Point, Rect, Tally, nearest};

use crate::support::chance::Chance;
use crate::support::repo;

#[expect(clippy::panic, reason = "there is nothing to look at in a file that is refused")]
fn atlas() -> Atlas {
    let read = Atlas::read(&repo::text("public/geo/territories.json"));
    read.unwrap_or_else(|error| panic!("public/geo/territories.json: {error}"))
}

/// What is less is how numbers are rounded.
const TINY: f64 = 1e-9;

/// A tally where every territory has projects, and some of them name the region alone.
fn everywhere(level: Level, chance: &mut Chance) -> Tally {
    let mut count = || {
        let projects = 1 + chance.below(120);
        Count { projects, regional: chance.below(projects) }
    };
    let territories = level.territories().into_iter().map(|(code, _)| (code, count())).collect();
    Tally { territories, ..Tally::default() }
}

/// A number from 0 to 1.
fn share(chance: &mut Chance) -> f64 {
    chance.below(10_001) as f64 / 10_000.0
}

/// A number between two others.
fn between(chance: &mut Chance, least: f64, most: f64) -> f64 {
    least + share(chance) * (most - least)
}

/// Whether two have more than an edge in common.
fn meet(one: &Rect, other: &Rect) -> bool {
    (0..2).all(|axis| one.least[axis] + TINY < other.most[axis] && other.least[axis] + TINY < one.most[axis])
}

/// Where the arrow keys lead, from one point on.
fn reached_from(points: &[Point], start: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::from([start]);
    let mut left = vec![start];
    while let Some(at) = left.pop() {
        let next = Direction::ALL.into_iter().filter_map(|direction| nearest(points, at, direction));
        left.extend(next.filter(|next| reached.insert(*next)));
    }
    reached
}
