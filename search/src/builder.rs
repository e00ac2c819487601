//! From documents to an index.

use crate::facets::FacetsBuilder;
use crate::index::Index;
use crate::interner::Interner;
use crate::postings::{FIELDS, MAX_DOCUMENTS, Posting, Postings};
use crate::vocabulary::Vocabulary;
use crate::words::for_each_word;

/// Takes documents one by one, so that other work may come between them.
#[derive(Debug)]
pub struct Builder {
    interner: Interner,
    /// The words of all documents, one document behind the other, each once, as a posting with the word's number.
    met: Vec<Posting>,
    /// Where each word was met last in `met`, plus one.
    last_met: Vec<u32>,
    /// Where the words of each document end in `met`.
    ends: Vec<u32>,
    facets: FacetsBuilder,
    folded: Vec<u8>,
    has_begun: bool,
    known: Vec<Vec<u8>>,
}

impl Builder {
    /// Begins an index of documents with so many facets.
    #[must_use]
    pub fn new(facets: usize) -> Self {
        Self {
            interner: Interner::default(),
            met: Vec::new(),
            last_met: Vec::new(),
            ends: Vec::new(),
            facets: FacetsBuilder::new(facets),
            folded: Vec::new(),
            has_begun: false,
            known: Vec::new(),
        }
    }

    /// Knows the words of a text that need be in no document: they are never taken for a slip of the finger.
    pub fn know(&mut self, text: &str) {
        let Self { known, folded, .. } = self;
        for_each_word(text, folded, |word| known.push(word.folded.to_vec()));
    }

    /// Begins the next document. They are numbered from 0; beyond [`MAX_DOCUMENTS`] they are left out.
    pub fn begin(&mut self) {
        self.end_document();
        self.has_begun = self.ends.len() < MAX_DOCUMENTS as usize;
    }

    /// Adds a text to a field of the document, of [`FIELDS`]; the heaviest is 0. There may be several texts in one field.
    pub fn text(&mut self, field: u8, text: &str) {
        if !self.has_begun {
            return;
        }
        let Self { interner, met, last_met, ends, folded, .. } = self;
        let start = ends.last().copied().unwrap_or(0);
        let bit = 1 << field.min(FIELDS - 1);
        for_each_word(text, folded, |word| {
            let number = interner.number(word.folded);
            if last_met.len() <= number as usize {
                last_met.push(0);
            }
            let Some(last) = last_met.get_mut(number as usize) else { return };
            match met.get_mut((*last as usize).wrapping_sub(1)) {
                Some(posting) if *last > start => posting.add_field(bit),
                _ => {
                    met.push(Posting::new(number, bit));
                    *last = met.len() as u32;
                }
            }
        });
    }

    /// Gives the document a value of a facet; both are counted from 0.
    pub fn value(&mut self, facet: usize, value: u32) {
        if self.has_begun {
            self.facets.add(facet, value);
        }
    }

    fn end_document(&mut self) {
        if self.has_begun {
            self.ends.push(self.met.len() as u32);
            self.facets.end_document();
        }
    }

    /// The index of what was added.
    #[must_use]
    pub fn finish(mut self) -> Index {
        let (mut vocabulary, places) = self.sort();
        while vocabulary.find_more_stems() {}
        let postings = self.post(&places);
        self.index(vocabulary, postings)
    }

    /// The same in steps, with a pause behind each but the last.
    pub async fn finish_in_steps(mut self, pause: &impl AsyncFn()) -> Index {
        let (mut vocabulary, places) = self.sort();
        pause().await;
        while vocabulary.find_more_stems() {
            pause().await;
        }
        pause().await;
        let postings = self.post(&places);
        pause().await;
        self.index(vocabulary, postings)
    }

    fn sort(&mut self) -> (Vocabulary, Vec<u32>) {
        self.end_document();
        let (mut vocabulary, places) = Vocabulary::new(&std::mem::take(&mut self.interner));
        vocabulary.know(std::mem::take(&mut self.known));
        (vocabulary, places)
    }

    fn post(&mut self, places: &[u32]) -> Postings {
        Postings::new(&std::mem::take(&mut self.met), &self.ends, places)
    }

    fn index(self, vocabulary: Vocabulary, postings: Postings) -> Index {
        Index::new(vocabulary, postings, self.facets.finish(), self.ends.len() as u32)
    }
}
