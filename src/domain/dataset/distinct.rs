//! Records with distinct ids, while they are read.

use std::collections::BTreeMap;

use super::collection::{Collection, Identified};
use super::finding::Rule;
use super::record::Record;
use crate::domain::ids::{Id, Slug};

/// Records with distinct ids; of two with the same one, the first stands.
pub(super) struct Distinct<T> {
    /// The records, in the order of the file.
    pub records: Vec<T>,
    /// Where each of them stands.
    pub paths: Vec<String>,
    positions: BTreeMap<Slug, usize>,
}

impl<T> Default for Distinct<T> {
    fn default() -> Self {
        Self { records: Vec::new(), paths: Vec::new(), positions: BTreeMap::new() }
    }
}

impl<T: Identified> Distinct<T> {
    /// Adds what `read` makes of a record, unless it cannot be read.
    pub fn read(&mut self, record: &Record, read: impl FnOnce(&Record) -> Option<T>) {
        if let Some(value) = record.read_with(read) {
            self.add(value, record);
        }
    }

    /// The records, to be found by their ids; `name` is how the format calls the list.
    pub fn collected(self, name: &'static str) -> Collection<T> {
        Collection::new(name, self.records)
    }

    /// Adds what was read of a record, unless its id is taken.
    fn add(&mut self, value: T, record: &Record) {
        let slug = value.id().slug();
        if let Some(first) = self.positions.get(slug).and_then(|at| self.paths.get(*at)) {
            record.report("id", slug.to_string(), Rule::UniqueId { first: first.clone() });
            return;
        }
        self.positions.insert(slug.clone(), self.records.len());
        self.records.push(value);
        self.paths.push(record.path().to_owned());
    }
}
