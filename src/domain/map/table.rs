//! The map as a table: what the circles say, in rows.

use std::cmp::Reverse;

use search::collation_key;

use super::level::Level;
use super::tally::{Count, Tally};

/// A territory with projects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its INSEE code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What is counted there.
    pub count: Count,
}

/// The territories that have projects, those with the most first, then by their names; and the names of all others.
#[must_use]
pub fn rows(level: Level, tally: &Tally) -> (Vec<Row>, Vec<&'static str>) {
    let (mut rows, mut others) = (Vec::new(), Vec::new());
    for (code, name) in level.territories() {
        match tally.get(code) {
            Count { projects: 0, .. } => others.push(name),
            count => rows.push(Row { code, name, count }),
        }
    }
    rows.sort_by_cached_key(|row| (Reverse(row.count.projects), collation_key(row.name)));
    (rows, others)
}
