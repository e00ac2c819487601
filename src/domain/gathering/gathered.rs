//! All that was received about a dataset, and its union.

use std::collections::BTreeMap;

use notes::Notes;

use super::Source;

/// The sources that were received, by their digests.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gathered {
    sources: BTreeMap<String, Source>,
    notes: Notes,
}

impl Gathered {
    /// Adds a source. Whether it was not there.
    pub fn add(&mut self, source: Source) -> bool {
        if self.sources.contains_key(&source.digest) {
            return false;
        }
        source.file.revisions.iter().cloned().for_each(|revision| {
            self.notes.add(revision);
        });
        self.sources.insert(source.digest.clone(), source);
        true
    }

    /// Forgets sources, by their digests. What other ones have of the same notes stays.
    pub fn forget(&mut self, digests: &[String]) {
        let sources =
            std::mem::take(&mut self.sources).into_iter().filter(|(digest, _)| !digests.contains(digest));
        *self = sources.map(|(_, source)| source).collect();
    }

    /// The sources.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// Whether all of it is within other sources.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.sources.keys().all(|digest| other.sources.contains_key(digest))
    }

    /// Whether nothing was received.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }

    /// The union of what was received.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.notes
    }

    /// The union of what was received and of other notes, such as the device's own, made anew. What both have is kept up in `state`.
    #[must_use]
    pub fn with(&self, own: &Notes) -> Notes {
        let mut notes = self.notes.clone();
        notes.merge(own.clone());
        notes
    }
}

impl FromIterator<Source> for Gathered {
    fn from_iter<T: IntoIterator<Item = Source>>(sources: T) -> Self {
        let mut gathered = Self::default();
        sources.into_iter().for_each(|source| {
            gathered.add(source);
        });
        gathered
    }
}
