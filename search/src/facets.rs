//! Facets: which documents have which values, and how many of a set have each.

use std::ops::Range;

use crate::id_set::IdSet;
use crate::masks::{MASK_BITS, Masks};

/// Fewer holders than one in so many documents take less room as a list than as bits.
const FEW: u32 = 32;

/// So many values are kept as masks, one bit for each in each document. More would take more room than lists.
const MOST_IN_MASKS: u32 = 4 * MASK_BITS;

/// Takes the values of documents.
#[derive(Debug)]
pub(crate) struct FacetsBuilder {
    /// How many values each facet has, so far.
    sizes: Vec<u32>,
    /// The values of all documents, one document behind the other, and the facet of each.
    values: Vec<u32>,
    facets: Vec<u8>,
    /// Where those of each document end.
    ends: Vec<u32>,
    /// Those of the document that is being read: the facet, and below it the value.
    read: Vec<u64>,
}

impl FacetsBuilder {
    /// Of so many facets; there may be 255.
    pub fn new(facets: usize) -> Self {
        let sizes = vec![0; facets.min(usize::from(u8::MAX))];
        Self { sizes, values: Vec::new(), facets: Vec::new(), ends: Vec::new(), read: Vec::new() }
    }

    /// Adds a value of the document that is being read, which has it once.
    pub fn add(&mut self, facet: usize, value: u32) {
        if let Some(size) = self.sizes.get_mut(facet) {
            *size = (*size).max(value + 1);
            self.read.push((facet as u64) << 32 | u64::from(value));
        }
    }

    /// All values of the document that is being read are there.
    pub fn end_document(&mut self) {
        self.read.sort_unstable();
        self.read.dedup();
        self.values.extend(self.read.iter().map(|pair| *pair as u32));
        self.facets.extend(self.read.iter().map(|pair| (pair >> 32) as u8));
        self.read.clear();
        self.ends.push(self.values.len() as u32);
    }

    /// All documents are there.
    pub fn finish(self) -> Facets {
        let mut starts = Vec::with_capacity(self.sizes.len() + 1);
        let mut total = 0;
        for size in &self.sizes {
            starts.push(total);
            total += *size;
        }
        starts.push(total);
        let numbers = self.values.iter().zip(&self.facets);
        let numbers =
            numbers.map(|(value, facet)| starts.get(usize::from(*facet)).map_or(0, |start| start + value));
        let lists = Lists { numbers: numbers.collect(), ends: self.ends };
        let mut totals = vec![0; total as usize];
        let holders = lists.holders(&mut totals);
        let documents = lists.ends.len() as u32;
        let rows = if total <= MOST_IN_MASKS { Rows::Masks(lists.masks(total)) } else { Rows::Lists(lists) };
        Facets { starts, documents, rows, holders, totals }
    }
}

/// The numbers of the values of all documents, one document behind the other: each is the value and what the facets before its
/// own have.
#[derive(Debug)]
struct Lists {
    numbers: Vec<u32>,
    /// Where those of each document end.
    ends: Vec<u32>,
}

impl Lists {
    fn of(&self, document: usize) -> &[u32] {
        let end = |document: usize| self.ends.get(document).map_or(0, |end| *end as usize);
        let from = document.checked_sub(1).map_or(0, end);
        self.numbers.get(from..end(document)).unwrap_or_default()
    }

    /// The documents that have each value, and how many.
    fn holders(&self, totals: &mut [u32]) -> Vec<Holders> {
        for number in &self.numbers {
            totals.get_mut(*number as usize).into_iter().for_each(|total| *total += 1);
        }
        let documents = self.ends.len() as u32;
        let mut holders: Vec<Holders> = totals.iter().map(|total| Holders::new(*total, documents)).collect();
        for document in 0..documents {
            for number in self.of(document as usize) {
                holders.get_mut(*number as usize).into_iter().for_each(|holders| holders.add(document));
            }
        }
        holders
    }

    fn masks(&self, values: u32) -> Masks {
        let mut masks = Masks::new(self.ends.len(), values);
        for document in 0..self.ends.len() {
            self.of(document).iter().for_each(|number| masks.insert(document, *number));
        }
        masks
    }

    /// Adds to the count of each of the values at these places how many documents of a set have it.
    fn count(&self, places: Range<usize>, set: &IdSet, counts: &mut [u32]) {
        for number in set.iter().flat_map(|document| self.of(document as usize)) {
            // Before the places it wraps around, to where there is no value.
            let count = counts.get_mut((*number as usize).wrapping_sub(places.start));
            count.into_iter().for_each(|count| *count += 1);
        }
    }
}

/// The values of each document.
#[derive(Debug)]
enum Rows {
    Masks(Masks),
    Lists(Lists),
}

/// The documents that have a value.
#[derive(Debug)]
enum Holders {
    Few(Vec<u32>),
    Many(IdSet),
}

impl Holders {
    /// Of a value that so many of all documents have.
    fn new(total: u32, documents: u32) -> Self {
        if total < documents / FEW {
            Self::Few(Vec::with_capacity(total as usize))
        } else {
            Self::Many(IdSet::empty(documents))
        }
    }

    fn add(&mut self, document: u32) {
        match self {
            Self::Few(list) => list.push(document),
            Self::Many(set) => set.insert(document),
        }
    }
}

/// All facets, both ways: the values of each document, and the documents of each value.
#[derive(Debug)]
pub(crate) struct Facets {
    /// Where the values of each facet begin among all, and where the last ones end.
    starts: Vec<u32>,
    documents: u32,
    rows: Rows,
    holders: Vec<Holders>,
    /// How many documents have each value.
    totals: Vec<u32>,
}

impl Facets {
    /// How many facets there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Where the values of a facet stand among all.
    pub fn range(&self, facet: usize) -> Range<usize> {
        let at =
            |place: usize| self.starts.get(place).or(self.starts.last()).map_or(0, |start| *start as usize);
        at(facet)..at(facet + 1)
    }

    /// Makes `set` the documents that have at least one of the values of a facet.
    pub fn unite(&self, facet: usize, values: &[u32], set: &mut IdSet) {
        set.clear(self.documents);
        let range = self.range(facet);
        let holders = self.holders.get(range).unwrap_or_default();
        for value in values {
            match holders.get(*value as usize) {
                Some(Holders::Few(list)) => list.iter().for_each(|document| set.insert(*document)),
                Some(Holders::Many(holders)) => set.unite(holders),
                None => {}
            }
        }
    }

    /// Counts, for each of the values at these places, the documents of a set that have it; `size` is that of the set. `counts` has
    /// a place for every value.
    pub fn count(&self, places: Range<usize>, set: &IdSet, size: u32, counts: &mut [u32]) {
        let totals = self.totals.get(places.clone()).unwrap_or_default();
        let Some(counts) = counts.get_mut(places.clone()) else { return };
        counts.fill(0);
        // Those that are not in a large set are fewer.
        if size > self.documents / 2 {
            let mut others = IdSet::full(self.documents);
            others.subtract(set);
            self.add_up(places, &others, counts);
            counts.iter_mut().zip(totals).for_each(|(count, total)| *count = total - *count);
        } else {
            self.add_up(places, set, counts);
        }
    }

    fn add_up(&self, places: Range<usize>, set: &IdSet, counts: &mut [u32]) {
        match &self.rows {
            Rows::Masks(masks) => masks.count(places, set, counts),
            Rows::Lists(lists) => lists.count(places, set, counts),
        }
    }
}
