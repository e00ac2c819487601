//! Sets of documents.

use crate::rank::{ABSENT, WordRank};

const BITS: u32 = u64::BITS;

/// A set of documents, as one bit each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IdSet {
    words: Vec<u64>,
}

impl IdSet {
    /// None of so many documents.
    #[must_use]
    pub fn empty(len: u32) -> Self {
        Self { words: vec![0; len.div_ceil(BITS) as usize] }
    }

    /// All of so many documents.
    #[must_use]
    pub fn full(len: u32) -> Self {
        let mut set = Self::default();
        set.fill(len);
        set
    }

    /// Makes it none of so many documents, in the room that it has.
    pub(crate) fn clear(&mut self, len: u32) {
        self.words.clear();
        self.words.resize(len.div_ceil(BITS) as usize, 0);
    }

    /// Makes it all of so many documents.
    pub(crate) fn fill(&mut self, len: u32) {
        self.words.clear();
        self.words.resize(len.div_ceil(BITS) as usize, u64::MAX);
        if let Some(last) = self.words.last_mut() {
            *last >>= len.next_multiple_of(BITS) - len;
        }
    }

    /// Makes it the documents that have a rank.
    pub(crate) fn fill_from(&mut self, ranks: &[WordRank]) {
        self.words.clear();
        self.words.extend(
            ranks
                .chunks(BITS as usize)
                .map(|chunk| chunk.iter().rev().fold(0, |word, rank| word << 1 | u64::from(*rank != ABSENT))),
        );
    }

    /// Adds a document.
    pub fn insert(&mut self, id: u32) {
        if let Some(word) = self.words.get_mut((id / BITS) as usize) {
            *word |= 1 << (id % BITS);
        }
    }

    /// Takes a document out.
    pub fn remove(&mut self, id: u32) {
        if let Some(word) = self.words.get_mut((id / BITS) as usize) {
            *word &= !(1 << (id % BITS));
        }
    }

    /// Whether a document is in it.
    #[must_use]
    pub fn contains(&self, id: u32) -> bool {
        self.words.get((id / BITS) as usize).is_some_and(|word| word >> (id % BITS) & 1 == 1)
    }

    /// Whether none is in both.
    pub(crate) fn is_disjoint(&self, other: &Self) -> bool {
        self.words.iter().zip(&other.words).all(|(one, other)| one & other == 0)
    }

    /// Keeps those that are in the other set, too.
    pub fn intersect(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds those that are in the other set.
    pub fn unite(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Takes those of the other set out.
    pub fn subtract(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// The documents, in their order.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().zip(0..).flat_map(|(word, at): (_, u32)| Bits { word: *word, base: at * BITS })
    }
}

struct Bits {
    word: u64,
    base: u32,
}

impl Iterator for Bits {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.word == 0 {
            return None;
        }
        let bit = self.word.trailing_zeros();
        self.word &= self.word - 1;
        Some(self.base + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_a_set() {
        for len in [0, 1, 63, 64, 65, 200] {
            assert_eq!(IdSet::full(len).count(), len);
            assert_eq!(IdSet::full(len).iter().collect::<Vec<_>>(), (0..len).collect::<Vec<_>>());
            let mut thirds = IdSet::empty(len);
            (0..len).filter(|id| id % 3 == 0).for_each(|id| thirds.insert(id));
            let mut evens = IdSet::full(1000);
            evens.clear(len);
            (0..len).filter(|id| id % 2 == 0).for_each(|id| evens.insert(id));
            let common = (0..len).filter(|id| id % 6 == 0).count() as u32;
            let mut both = thirds.clone();
            both.intersect(&evens);
            assert_eq!(both.count(), common);
            assert!(both.iter().all(|id| thirds.contains(id) && evens.contains(id)));
            let mut neither = IdSet::full(len);
            neither.subtract(&thirds);
            neither.subtract(&evens);
            both = thirds.clone();
            both.unite(&evens);
            assert_eq!(neither.count() + both.count(), len);
            both.remove(0);
            assert!(!both.contains(0));
        }
    }
}
