//! The search as a WebAssembly module of its own: what the application calls, behind the plainest boundary there is, so that
//! the benchmark sees what a call costs from end to end.

use std::alloc::System;

use cap::Cap;
use search::{Builder, Index, NoTexts, Query, Scratch, Selection, Sequence};
use wasm_bindgen::prelude::wasm_bindgen;

/// Counts what is allocated; it forbids nothing.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// How many documents an answer names.
const SHOWN: usize = 50;

/// Where a title, a carrier and a summary stand among the fields of the index, as in the application.
const TITLE: u8 = 0;
const CARRIER: u8 = 1;
const SUMMARY: u8 = 6;

/// How many bytes are allocated now.
#[wasm_bindgen]
#[must_use]
pub fn live_bytes() -> usize {
    MEMORY.allocated()
}

/// Takes the documents, one by one.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Feed {
    /// Where the values of each facet begin in the one sequence that they are given in; one more for the end.
    starts: Vec<u32>,
    builder: Builder,
}

#[wasm_bindgen]
impl Feed {
    /// Begins without documents. `starts` says where the values of each facet begin, and, last, how many there are.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(starts: Vec<u32>) -> Self {
        let facets = starts.len().saturating_sub(1);
        Self { starts, builder: Builder::new(facets) }
    }

    /// Adds the next document: its title, carrier and summary, a line each, since one long text comes over sooner than three;
    /// and its values, numbers of that one sequence.
    pub fn add(&mut self, texts: &str, values: &[u32]) {
        self.builder.begin();
        for (field, text) in [TITLE, CARRIER, SUMMARY].into_iter().zip(texts.split('\n')) {
            self.builder.text(field, text);
        }
        for &value in values {
            let facet = self.starts.partition_point(|start| *start <= value).saturating_sub(1);
            let first = self.starts.get(facet).copied().unwrap_or_default();
            self.builder.value(facet, value - first);
        }
    }

    /// The engine over what was added. `by_year` holds all documents in the order of their years.
    #[must_use]
    pub fn finish(self, by_year: Vec<u32>) -> Engine {
        let index = self.builder.finish();
        Engine { starts: self.starts, index, by_year: Sequence::new(by_year), scratch: Scratch::default() }
    }
}

/// Answers queries.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    starts: Vec<u32>,
    index: Index,
    by_year: Sequence,
    scratch: Scratch,
}

#[wasm_bindgen]
impl Engine {
    /// How many documents there are, how many are named, these (at most 50), and the counts of all values, in one sequence.
    /// `chosen` is facet, value, facet, value…
    #[must_use]
    pub fn search(&mut self, text: &str, chosen: &[u32], by_year: bool) -> Vec<u32> {
        let mut selection = Selection::new();
        for pair in chosen.chunks_exact(2) {
            if let &[facet, value] = pair {
                selection.choose(facet as usize, value);
            }
        }
        let answer = self.index.search(&Query::parse(text), &selection, &NoTexts, &mut self.scratch);
        let ids = if by_year { answer.first_in(&self.by_year, SHOWN) } else { answer.top(SHOWN) };
        let values = self.starts.last().copied().unwrap_or_default() as usize;
        let mut sequence = Vec::with_capacity(2 + ids.len() + values);
        sequence.push(answer.total());
        sequence.push(ids.len() as u32);
        sequence.extend(&ids);
        for (facet, ends) in self.starts.windows(2).enumerate() {
            let counts = answer.counts(facet);
            sequence.extend(counts);
            // The last values of a facet may be those of no document.
            let missing = ends.iter().rev().copied().reduce(|end, start| end - start).unwrap_or_default();
            sequence.extend(std::iter::repeat_n(0, (missing as usize).saturating_sub(counts.len())));
        }
        sequence
    }

    /// Every document that the text finds.
    #[must_use]
    pub fn all(&mut self, text: &str) -> Vec<u32> {
        self.index.search(&Query::parse(text), &Selection::new(), &NoTexts, &mut self.scratch).ranked()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_in_one_sequence_with_a_count_for_every_value() {
        let mut feed = Feed::new(vec![0, 2, 5]);
        feed.add("Le jardin partagé\nLes Semeurs\nUn potager.", &[0, 3]);
        feed.add("La ferme\nRacines\nUn jardin.", &[1, 2]);
        let mut engine = feed.finish(vec![1, 0]);
        assert_eq!(engine.search("jardin", &[], false), [2, 2, 0, 1, 1, 1, 1, 1, 0]);
        assert_eq!(engine.search("", &[], true)[..4], [2, 2, 1, 0]);
        assert_eq!(engine.search("jardin", &[1, 0], false), [1, 1, 1, 0, 1, 1, 1, 0]);
        assert_eq!(engine.all("semeur"), [0]);
        assert!(live_bytes() > 0);
    }
}
