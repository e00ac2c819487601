//! Searching.

use std::ops::Range;

use crate::answer::Answer;
use crate::facets::Facets;
use crate::id_set::IdSet;
use crate::phrase;
use crate::plan::{PlannedWord, excluding, plan};
use crate::postings::Postings;
use crate::query::{Exclusion, Letters, Query};
use crate::rank::{ABSENT, Form, Rank, WordRank, in_field, summand, word_rank};
use crate::selection::Selection;
use crate::vocabulary::Vocabulary;

/// The texts of documents, which the index does not keep: phrases are looked up in them.
pub trait Texts {
    /// Calls `visit` with each text of a document and its field, as they were given to the builder.
    fn visit(&self, document: u32, visit: &mut dyn FnMut(u8, &str));
}

/// There are no texts to look phrases up in: none is ever found.
#[derive(Debug, Clone, Copy)]
pub struct NoTexts;

impl Texts for NoTexts {
    fn visit(&self, _document: u32, _visit: &mut dyn FnMut(u8, &str)) {}
}

/// A word is dense that has so many postings for each document.
const DENSE: usize = 1;

/// What one search after the other is worked out in, so that none has to allocate it anew.
#[derive(Debug, Clone, Default)]
pub struct Scratch {
    /// What the words of the query stand for.
    pub(crate) planned: Vec<(usize, PlannedWord)>,
    /// How well the present word of the query matches in each document, and which documents have it.
    word_ranks: Vec<WordRank>,
    word_set: IdSet,
    /// Whether so many have it that one goes through all documents sooner than from one to the next.
    is_dense: bool,
    /// How well the words before it do, in the documents that have them all.
    pub(crate) ranks: Vec<Rank>,
    has_ranks: bool,
    /// The documents that the text of the query is in.
    matching: IdSet,
    /// Those that also have the chosen values.
    pub(crate) results: IdSet,
    /// For each facet in which a value is chosen, the documents that have one of those.
    chosen: Vec<IdSet>,
    base: IdSet,
    /// How many documents have each value.
    pub(crate) counts: Vec<u32>,
}

/// Documents, ready to be searched. It never changes.
#[derive(Debug)]
pub struct Index {
    vocabulary: Vocabulary,
    postings: Postings,
    facets: Facets,
    documents: u32,
}

impl Index {
    pub(crate) fn new(vocabulary: Vocabulary, postings: Postings, facets: Facets, documents: u32) -> Self {
        Self { vocabulary, postings, facets, documents }
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.documents
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// How many values a facet has.
    #[must_use]
    pub fn values(&self, facet: usize) -> usize {
        self.facets.range(facet).len()
    }

    /// The documents that match the query and have the chosen values.
    pub fn search<'a>(
        &'a self,
        query: &Query,
        selection: &Selection,
        texts: &impl Texts,
        scratch: &'a mut Scratch,
    ) -> Answer<'a> {
        let is_ranked = self.find(query, texts, scratch);
        let Scratch { matching, results, chosen, base, counts, .. } = &mut *scratch;
        let narrowed: Vec<usize> =
            (0..self.facets.len()).filter(|facet| !selection.of(*facet).is_empty()).collect();
        chosen.resize_with(chosen.len().max(narrowed.len()), IdSet::default);
        results.clone_from(matching);
        for (facet, set) in narrowed.iter().zip(&mut *chosen) {
            self.facets.unite(*facet, selection.of(*facet), set);
            results.intersect(set);
        }
        let total = results.count();
        counts.clear();
        counts.resize(self.facets.range(self.facets.len()).end, 0);
        self.facets.count(0..counts.len(), results, total, counts);
        let mut without = Vec::with_capacity(narrowed.len());
        for (at, facet) in narrowed.iter().enumerate() {
            base.clone_from(matching);
            let others = chosen.iter().take(narrowed.len()).enumerate().filter(|(other, _)| *other != at);
            others.for_each(|(_, set)| base.intersect(set));
            let size = base.count();
            self.facets.count(self.facets.range(*facet), base, size, counts);
            without.push((*facet, size));
        }
        Answer::new(total, self, scratch, is_ranked, without)
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Where the counts of a facet stand among all.
    pub(crate) fn range(&self, facet: usize) -> Range<usize> {
        self.facets.range(facet)
    }

    /// Finds the documents that the text of the query is in. Returns whether they have ranks.
    fn find(&self, query: &Query, texts: &impl Texts, scratch: &mut Scratch) -> bool {
        scratch.begin(self.documents);
        let planned = plan(query, &self.vocabulary);
        for (at, word) in &planned {
            self.rank_word(word, scratch);
            if !query.is_optional(*at) || !scratch.matching.is_disjoint(&scratch.word_set) {
                scratch.add_word();
            }
        }
        scratch.planned = planned;
        for phrase in &query.phrases {
            self.rank_phrase(phrase, texts, scratch);
            scratch.add_word();
        }
        for excluded in &query.excluded {
            self.exclude(excluded, texts, &mut scratch.matching);
        }
        scratch.has_ranks
    }

    /// Finds a word of the query: which documents have it, and how well it matches there.
    fn rank_word(&self, word: &PlannedWord, scratch: &mut Scratch) {
        scratch.begin_word(self.documents);
        let lists = || word.terms.iter().map(|term| (term.rank, self.postings.of(term.words.clone())));
        let postings: usize = lists().map(|(_, list)| list.len()).sum();
        scratch.is_dense = postings > self.documents as usize * DENSE;
        let Scratch { word_ranks, word_set, is_dense, .. } = scratch;
        let ranks = word_ranks.as_mut_slice();
        for (rank, list) in lists() {
            for posting in list {
                if let Some(best) = ranks.get_mut(posting.document() as usize) {
                    if !*is_dense && *best == ABSENT {
                        word_set.insert(posting.document());
                    }
                    *best = in_field(rank, posting.field()).min(*best);
                }
            }
        }
        if *is_dense {
            word_set.fill_from(word_ranks);
        }
    }

    /// The same for a phrase.
    fn rank_phrase(&self, phrase: &[Letters], texts: &impl Texts, scratch: &mut Scratch) {
        scratch.begin_word(self.documents);
        let mut candidates = self.with_all(phrase);
        candidates.intersect(&scratch.matching);
        let Scratch { word_ranks, word_set, .. } = scratch;
        for document in candidates.iter() {
            let Some(best) = word_ranks.get_mut(document as usize) else { continue };
            texts.visit(document, &mut |field, text| {
                let rank = in_field(word_rank(Form::Exact, 0), field);
                if rank < *best && phrase::is_in(phrase, text) {
                    *best = rank;
                    word_set.insert(document);
                }
            });
        }
    }

    fn exclude(&self, Exclusion { words, is_quoted }: &Exclusion, texts: &impl Texts, from: &mut IdSet) {
        if let ([word], false) = (words.as_slice(), is_quoted) {
            let ranges = excluding(word, &self.vocabulary);
            ranges
                .into_iter()
                .for_each(|range| self.for_each_document(range, |document| from.remove(document)));
            return;
        }
        let mut candidates = self.with_all(words);
        candidates.intersect(from);
        for document in candidates.iter() {
            let mut is_in = words.len() == 1;
            if !is_in {
                texts.visit(document, &mut |_, text| is_in = is_in || phrase::is_in(words, text));
            }
            if is_in {
                from.remove(document);
            }
        }
    }

    /// The documents that have all of the words, as they are.
    fn with_all(&self, words: &[Letters]) -> IdSet {
        let mut all = IdSet::full(self.documents);
        for word in words {
            let mut set = IdSet::empty(self.documents);
            if let Some(place) = self.vocabulary.exact(word) {
                self.for_each_document(place..place + 1, |document| set.insert(document));
            }
            all.intersect(&set);
        }
        all
    }

    fn for_each_document(&self, words: Range<u32>, each: impl FnMut(u32)) {
        self.postings.of(words).iter().map(|posting| posting.document()).for_each(each);
    }
}

impl Scratch {
    /// All documents match so far.
    fn begin(&mut self, documents: u32) {
        self.has_ranks = false;
        self.matching.fill(documents);
    }

    fn begin_word(&mut self, documents: u32) {
        self.word_ranks.clear();
        self.word_ranks.resize(documents as usize, ABSENT);
        self.word_set.clear(documents);
        self.is_dense = false;
        self.ranks.resize(documents as usize, 0);
    }

    /// Keeps the documents that have the word, and adds how well it matches there.
    fn add_word(&mut self) {
        self.matching.intersect(&self.word_set);
        let is_first = !std::mem::replace(&mut self.has_ranks, true);
        // What is left in the ranks of an earlier search means nothing.
        let (ranks, word_ranks) = (self.ranks.as_mut_slice(), self.word_ranks.as_slice());
        if self.is_dense {
            // Those of documents that do not match are added up as well, and never looked at.
            for (rank, word_rank) in ranks.iter_mut().zip(word_ranks) {
                let before = if is_first { 0 } else { *rank };
                *rank = before.wrapping_add(summand(*word_rank));
            }
            return;
        }
        for document in self.matching.iter() {
            let at = document as usize;
            if let (Some(rank), Some(word_rank)) = (ranks.get_mut(at), word_ranks.get(at)) {
                let before = if is_first { 0 } else { *rank };
                *rank = before + summand(*word_rank);
            }
        }
    }
}
