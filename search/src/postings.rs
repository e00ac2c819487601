//! Posting lists: for each word, the documents that have it, and in which of their fields.

use std::ops::Range;

/// How many fields a document may have.
pub const FIELDS: u8 = 8;

/// How many documents an index may hold: their numbers have 24 bits.
pub const MAX_DOCUMENTS: u32 = 1 << 24;

/// That a document has a word: its number, and below it one bit for each field that has it, the heaviest field the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting(u32);

impl Posting {
    pub fn new(document: u32, fields: u8) -> Self {
        Self(document << FIELDS | u32::from(fields))
    }

    /// The document has the word in those fields, too.
    pub fn add_field(&mut self, field: u8) {
        self.0 |= u32::from(field);
    }

    /// The document.
    pub fn document(self) -> u32 {
        self.0 >> FIELDS
    }

    /// The heaviest of the fields that have the word, counted from 0.
    pub fn field(self) -> u8 {
        self.0.trailing_zeros() as u8
    }
}

/// The posting lists of all words, in the order of the vocabulary, one behind the other: the lists of words that stand
/// beside each other are one list, too.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    all: Vec<Posting>,
    /// Where the list of each word ends.
    ends: Vec<u32>,
}

impl Postings {
    /// Sorts what was met in the documents: the words of each, by number, with their fields. `places` says where the word of a
    /// number stands in the vocabulary.
    pub fn new(met: &[Posting], document_ends: &[u32], places: &[u32]) -> Self {
        let place =
            |posting: &Posting| places.get(posting.document() as usize).map_or(0, |place| *place as usize);
        let mut next = vec![0u32; places.len()];
        for posting in met {
            if let Some(count) = next.get_mut(place(posting)) {
                *count += 1;
            }
        }
        let mut start = 0;
        for slot in &mut next {
            start += std::mem::replace(slot, start);
        }
        let mut all = vec![Posting(0); met.len()];
        let mut from = 0;
        for (document, end) in document_ends.iter().enumerate() {
            for posting in met.get(from..*end as usize).unwrap_or_default() {
                if let Some(at) = next.get_mut(place(posting)) {
                    if let Some(slot) = all.get_mut(*at as usize) {
                        *slot = Posting::new(document as u32, posting.0 as u8);
                    }
                    *at += 1;
                }
            }
            from = *end as usize;
        }
        Self { all, ends: next }
    }

    /// The postings of the words at these places.
    pub fn of(&self, words: Range<u32>) -> &[Posting] {
        let end_before = |place: u32| {
            (place as usize)
                .checked_sub(1)
                .and_then(|before| self.ends.get(before))
                .map_or(0, |end| *end as usize)
        };
        self.all.get(end_before(words.start)..end_before(words.end)).unwrap_or_default()
    }
}
