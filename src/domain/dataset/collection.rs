//! Records in the order of the file, found by their id.

use std::collections::BTreeMap;

use crate::domain::ids::{Id, Slug};

/// A record that has an id.
pub trait Identified {
    /// The type of its id.
    type Id: Id;

    /// Its id.
    fn id(&self) -> &Self::Id;
}

/// Records with distinct ids, in the order of the file.
#[derive(Debug, Clone)]
pub struct Collection<T: Identified> {
    name: &'static str,
    records: Vec<T>,
    index_by_slug: BTreeMap<Slug, usize>,
}

impl<T: Identified> Default for Collection<T> {
    fn default() -> Self {
        Self::new("", Vec::new())
    }
}

impl<T: Identified> Collection<T> {
    /// The ids must be distinct. `name` is how the format calls the list.
    pub(super) fn new(name: &'static str, records: Vec<T>) -> Self {
        let mut index_by_slug = BTreeMap::new();
        for (index, record) in records.iter().enumerate() {
            index_by_slug.insert(record.id().slug().clone(), index);
        }
        Self { name, records, index_by_slug }
    }

    /// How the format calls the list.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The record with that id.
    #[must_use]
    pub fn get(&self, id: &T::Id) -> Option<&T> {
        self.at(self.position(id)?)
    }

    /// The record at that position, counted from 0.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&T> {
        self.records.get(position)
    }

    /// Where the record with that id stands, counted from 0.
    #[must_use]
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        self.index_by_slug.get(id.slug()).copied()
    }

    /// Whether a record has that id.
    #[must_use]
    pub fn contains(&self, id: &T::Id) -> bool {
        self.index_by_slug.contains_key(id.slug())
    }

    /// The records, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.records.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}
