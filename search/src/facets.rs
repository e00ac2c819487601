//! Facets: which documents have which values, and how many of a set have each.

use std::ops::Range;

use crate::id_set::IdSet;

/// Fewer holders than one in so many documents are a list: they are counted sooner, in a quarter of the room. Bits take less room
/// than a list from one in 32 on, and are counted sooner from one in 256 on.
const FEW: u32 = 128;

/// What the steps of counting take, in units of the quickest: 64 documents of a bit set.
const STEP_OF_LIST: usize = 4;
const STEP_OF_DOCUMENT: usize = 8;
const STEP_OF_VALUE: usize = 3;

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
        let rows = if total <= 1 << u16::BITS {
            Rows::Short(numbers.map(|number| number as u16).collect())
        } else {
            Rows::Long(numbers.collect())
        };
        let mut facets =
            Facets { starts, rows, ends: self.ends, holders: Vec::new(), totals: vec![0; total as usize] };
        facets.ends.shrink_to_fit();
        facets.find_holders();
        facets
    }
}

/// The numbers of values: each is the value and what the facets before its own have. Few datasets need more than two bytes.
#[derive(Debug)]
enum Rows {
    Short(Vec<u16>),
    Long(Vec<u32>),
}

impl Rows {
    fn visit(&self, range: Range<usize>, mut each: impl FnMut(usize)) {
        match self {
            Self::Short(rows) => {
                rows.get(range).unwrap_or_default().iter().for_each(|number| each(usize::from(*number)))
            }
            Self::Long(rows) => {
                rows.get(range).unwrap_or_default().iter().for_each(|number| each(*number as usize))
            }
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Short(rows) => rows.len(),
            Self::Long(rows) => rows.len(),
        }
    }
}

/// The documents that have a value.
#[derive(Debug)]
enum Holders {
    Few(Vec<u32>),
    Many(IdSet),
}

impl Holders {
    /// What counting those that are in a set takes.
    fn cost(&self, documents: usize) -> usize {
        match self {
            Self::Few(list) => STEP_OF_LIST * list.len(),
            Self::Many(_) => documents / u64::BITS as usize,
        }
    }

    fn count_in(&self, set: &IdSet) -> u32 {
        match self {
            Self::Few(list) => list.iter().map(|document| u32::from(set.contains(*document))).sum(),
            Self::Many(holders) => set.count_common(holders),
        }
    }
}

/// All facets, both ways: the values of each document, and the documents of each value.
#[derive(Debug)]
pub(crate) struct Facets {
    /// Where the values of each facet begin among all, and where the last ones end.
    starts: Vec<u32>,
    /// The values of all documents, one document behind the other.
    rows: Rows,
    /// Where those of each document end.
    ends: Vec<u32>,
    holders: Vec<Holders>,
    /// How many documents have each value.
    totals: Vec<u32>,
}

impl Facets {
    fn find_holders(&mut self) {
        let Self { rows, ends, holders, totals, .. } = self;
        let documents = ends.len() as u32;
        rows.visit(0..rows.len(), |number| totals.get_mut(number).into_iter().for_each(|total| *total += 1));
        *holders = totals
            .iter()
            .map(|total| {
                if *total < documents / FEW {
                    Holders::Few(Vec::with_capacity(*total as usize))
                } else {
                    Holders::Many(IdSet::empty(documents))
                }
            })
            .collect();
        let mut from = 0;
        for (document, end) in (0..).zip(&*ends) {
            rows.visit(from..*end as usize, |number| match holders.get_mut(number) {
                Some(Holders::Few(list)) => list.push(document),
                Some(Holders::Many(set)) => set.insert(document),
                None => {}
            });
            from = *end as usize;
        }
    }

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
        set.clear(self.ends.len() as u32);
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
        let documents = self.ends.len();
        let Some(counted) = counts.get_mut(places.clone()) else { return };
        let (holders, totals) = (self.holders.get(places.clone()), self.totals.get(places.clone()));
        let (Some(holders), Some(totals)) = (holders, totals) else { return };
        if size as usize == documents {
            counted.copy_from_slice(totals);
            return;
        }
        let values = self.rows.len() / documents.max(1);
        let by_document = size as usize * (STEP_OF_DOCUMENT + STEP_OF_VALUE * values);
        let by_value: usize = holders.iter().map(|holders| holders.cost(documents)).sum();
        if by_value <= by_document {
            for (count, holders) in counted.iter_mut().zip(holders) {
                *count = holders.count_in(set);
            }
            return;
        }
        counted.fill(0);
        for document in set.iter() {
            let document = document as usize;
            let end = |document: usize| self.ends.get(document).map_or(0, |end| *end as usize);
            let from = document.checked_sub(1).map_or(0, end);
            self.rows.visit(from..end(document), |number| {
                // Outside of the places it wraps around, to where there is no value.
                let count = counted.get_mut(number.wrapping_sub(places.start));
                count.into_iter().for_each(|count| *count += 1);
            });
        }
    }
}
