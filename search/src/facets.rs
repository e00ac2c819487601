//! Facets: which documents have which values, and how many of a set have each.

use crate::id_set::IdSet;

/// Fewer holders than one in so many documents take less room in a list than as bits, and are counted sooner.
const FEW: u32 = 32;

/// The documents that have a value.
#[derive(Debug)]
enum Holders {
    Few(Vec<u32>),
    Many(IdSet),
}

/// A facet, both ways: the values of each document, and the documents of each value.
#[derive(Debug, Default)]
pub(crate) struct Facet {
    /// The values of all documents, one document behind the other.
    values: Vec<u32>,
    /// Where those of each document end.
    ends: Vec<u32>,
    holders: Vec<Holders>,
    /// How many documents have each value.
    totals: Vec<u32>,
}

impl Facet {
    /// Adds a value of the document that is being read, once.
    pub fn add(&mut self, value: u32) {
        let from = self.ends.last().map_or(0, |end| *end as usize);
        if self.values.get(from..).is_some_and(|values| values.contains(&value)) {
            return;
        }
        self.values.push(value);
        let value = value as usize;
        if self.totals.len() <= value {
            self.totals.resize(value + 1, 0);
        }
        if let Some(total) = self.totals.get_mut(value) {
            *total += 1;
        }
    }

    /// All values of the document that is being read are there.
    pub fn end_document(&mut self) {
        self.ends.push(self.values.len() as u32);
    }

    /// All documents are there.
    pub fn finish(&mut self) {
        let documents = self.ends.len() as u32;
        self.values.shrink_to_fit();
        self.ends.shrink_to_fit();
        let holders = self.totals.iter().map(|total| {
            if *total < documents / FEW {
                Holders::Few(Vec::with_capacity(*total as usize))
            } else {
                Holders::Many(IdSet::empty(documents))
            }
        });
        self.holders = holders.collect();
        let mut from = 0;
        for (document, end) in (0..).zip(&self.ends) {
            for value in self.values.get(from..*end as usize).unwrap_or_default() {
                match self.holders.get_mut(*value as usize) {
                    Some(Holders::Few(list)) => list.push(document),
                    Some(Holders::Many(set)) => set.insert(document),
                    None => {}
                }
            }
            from = *end as usize;
        }
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.totals.len()
    }

    /// Makes `set` the documents that have at least one of the values.
    pub fn unite(&self, values: &[u32], set: &mut IdSet) {
        *set = IdSet::empty(self.ends.len() as u32);
        for value in values {
            match self.holders.get(*value as usize) {
                Some(Holders::Few(list)) => list.iter().for_each(|document| set.insert(*document)),
                Some(Holders::Many(holders)) => set.unite(holders),
                None => {}
            }
        }
    }

    /// Counts, for each value, the documents of a set that have it; `size` is that of the set. The counts are added to `counts`,
    /// in the order of the values.
    pub fn count(&self, set: &IdSet, size: u32, counts: &mut Vec<u32>) {
        let documents = self.ends.len() as u32;
        if size == documents {
            counts.extend_from_slice(&self.totals);
            return;
        }
        // What either way costs, in steps: a value of a document is one, 64 documents of a set are another.
        let by_document = size as usize * 2 * (1 + self.values.len() / self.ends.len().max(1));
        let by_value: usize = self.holders.iter().map(|holders| holders.steps(documents)).sum();
        if by_document < by_value {
            self.count_by_document(set, counts);
        } else {
            counts.extend(self.holders.iter().map(|holders| match holders {
                Holders::Few(list) => list.iter().filter(|document| set.contains(**document)).count() as u32,
                Holders::Many(holders) => set.count_common(holders),
            }));
        }
    }

    fn count_by_document(&self, set: &IdSet, counts: &mut Vec<u32>) {
        let first = counts.len();
        counts.resize(first + self.totals.len(), 0);
        let Some(counts) = counts.get_mut(first..) else { return };
        for document in set.iter() {
            let document = document as usize;
            let from = document
                .checked_sub(1)
                .and_then(|before| self.ends.get(before))
                .map_or(0, |end| *end as usize);
            let to = self.ends.get(document).map_or(from, |end| *end as usize);
            for value in self.values.get(from..to).unwrap_or_default() {
                if let Some(count) = counts.get_mut(*value as usize) {
                    *count += 1;
                }
            }
        }
    }
}

impl Holders {
    fn steps(&self, documents: u32) -> usize {
        match self {
            Self::Few(list) => 2 * list.len(),
            Self::Many(_) => documents as usize / 64,
        }
    }
}
