//! What a search gives.

use crate::index::{Index, Scratch};
use crate::marks::Marker;
use crate::query::Query;
use crate::rank::Rank;
use crate::sequence::Sequence;

/// Fewer results than one of so many documents are few.
const FEW: usize = 8;

/// How many documents match, which, and how many beside each value of each facet.
#[derive(Debug)]
pub struct Answer<'a> {
    total: u32,
    index: &'a Index,
    scratch: &'a Scratch,
    is_ranked: bool,
    without: Vec<(usize, u32)>,
}

impl<'a> Answer<'a> {
    pub(crate) fn new(
        total: u32,
        index: &'a Index,
        scratch: &'a Scratch,
        is_ranked: bool,
        without: Vec<(usize, u32)>,
    ) -> Self {
        Self { total, index, scratch, is_ranked, without }
    }

    /// How many documents match.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.total
    }

    /// For each value of a facet, how many documents there would be with that value alone chosen in it: what is chosen in the
    /// facet itself does not count.
    #[must_use]
    pub fn counts(&self, facet: usize) -> &[u32] {
        self.scratch.counts.get(self.index.range(facet)).unwrap_or_default()
    }

    /// The counts of all facets, one facet behind the other.
    #[must_use]
    pub fn all_counts(&self) -> &[u32] {
        &self.scratch.counts
    }

    /// How many documents there would be if nothing were chosen in a facet.
    #[must_use]
    pub fn total_without(&self, facet: usize) -> u32 {
        self.without.iter().find(|(other, _)| *other == facet).map_or(self.total, |(_, total)| *total)
    }

    /// The first documents in the order of their rank: (edits, fields, forms), each the sum over the words of the query of the
    /// best way in which the document has the word; then in the order of the documents.
    #[must_use]
    pub fn top(&self, most: usize) -> Vec<u32> {
        if !self.is_ranked {
            return self.scratch.results.iter().take(most).collect();
        }
        let mut best = Best::new(most);
        for document in self.scratch.results.iter() {
            best.offer(self.rank(document), document);
        }
        best.into_documents()
    }

    /// All documents in that order.
    #[must_use]
    pub fn ranked(&self) -> Vec<u32> {
        if !self.is_ranked {
            return self.scratch.results.iter().collect();
        }
        // Sorts of one type are compiled once.
        let mut keys: Vec<u64> =
            self.scratch.results.iter().map(|document| key(self.rank(document), document)).collect();
        keys.sort_unstable();
        keys.into_iter().map(|key| key as u32).collect()
    }

    /// The first of the documents in another order.
    #[must_use]
    pub fn first_in(&self, sequence: &Sequence, most: usize) -> Vec<u32> {
        let (all, results) = (sequence.documents(), &self.scratch.results);
        // To look each result up is longer than to go through all, when there are many.
        if self.total as usize > all.len() / FEW {
            return all.iter().copied().filter(|document| results.contains(*document)).take(most).collect();
        }
        let mut best = Best::new(most.min(self.total as usize));
        results.iter().for_each(|document| best.offer(sequence.place(document), document));
        best.into_documents()
    }

    /// What finds the query, which is the one of this answer, in texts.
    #[must_use]
    pub fn marker(&self, query: &Query) -> Marker {
        let planned = self.scratch.planned.iter().map(|(_, word)| word);
        Marker::new(planned, &query.phrases, self.index.vocabulary())
    }

    fn rank(&self, document: u32) -> Rank {
        self.scratch.ranks.get(document as usize).copied().unwrap_or(Rank::MAX)
    }
}

/// A number by which documents are sorted: by their rank, then by their own number.
fn key(rank: Rank, document: u32) -> u64 {
    u64::from(rank) << 32 | u64::from(document)
}

/// Keeps the least of what it is offered. It holds up to twice as many as it has to, and then throws the greater half away.
struct Best {
    most: usize,
    kept: Vec<u64>,
    /// What is not less than this is not among them.
    limit: u64,
}

impl Best {
    fn new(most: usize) -> Self {
        Self { most, kept: Vec::with_capacity(2 * most), limit: u64::MAX }
    }

    fn offer(&mut self, rank: Rank, document: u32) {
        let key = key(rank, document);
        if key >= self.limit {
            return;
        }
        self.kept.push(key);
        if self.kept.len() >= 2 * self.most {
            self.cut();
        }
    }

    fn cut(&mut self) {
        if let Some(last) = self.most.checked_sub(1).filter(|last| *last < self.kept.len()) {
            let (_, limit, _) = self.kept.select_nth_unstable(last);
            self.limit = *limit;
        }
        self.kept.truncate(self.most);
    }

    fn into_documents(mut self) -> Vec<u32> {
        self.cut();
        self.kept.sort_unstable();
        self.kept.into_iter().map(|key| key as u32).collect()
    }
}
