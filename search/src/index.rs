//! Searching.

use std::ops::Range;

use crate::answer::Answer;
use crate::facets::Facet;
use crate::id_set::IdSet;
use crate::marks::Marker;
use crate::phrase;
use crate::plan::{PlannedWord, excluding, plan};
use crate::postings::Postings;
use crate::query::{Letters, Query};
use crate::rank::{ABSENT, Form, NO_MATCH, Rank, WordRank, in_field, summand, word_rank};
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

/// What one search after the other is worked out in, so that none has to allocate it anew.
#[derive(Debug, Clone, Default)]
pub struct Scratch {
    /// How well the present word of the query matches in each document.
    word_ranks: Vec<WordRank>,
    /// How well the words before it do.
    pub(crate) ranks: Vec<Rank>,
    /// The documents that the text of the query is in.
    matching: IdSet,
    /// Those that also have the chosen values.
    pub(crate) results: IdSet,
    /// For each facet in which a value is chosen, the documents that have one of those.
    chosen: Vec<(usize, IdSet)>,
    base: IdSet,
}

/// Documents, ready to be searched. It never changes.
#[derive(Debug)]
pub struct Index {
    vocabulary: Vocabulary,
    postings: Postings,
    facets: Vec<Facet>,
    documents: u32,
}

impl Index {
    pub(crate) fn new(
        vocabulary: Vocabulary,
        postings: Postings,
        facets: Vec<Facet>,
        documents: u32,
    ) -> Self {
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
        self.facets.get(facet).map_or(0, Facet::len)
    }

    /// What finds the query in texts.
    #[must_use]
    pub fn marker(&self, query: &Query) -> Marker {
        let planned = plan(query, &self.vocabulary).into_iter().map(|(_, word)| word);
        Marker::new(planned, &query.phrases, &self.vocabulary)
    }

    /// The documents that match the query and have the chosen values.
    pub fn search<'a>(
        &self,
        query: &Query,
        selection: &Selection,
        texts: &impl Texts,
        scratch: &'a mut Scratch,
    ) -> Answer<'a> {
        let is_ranked = self.find(query, texts, scratch);
        let Scratch { matching, results, chosen, base, .. } = &mut *scratch;
        chosen.clear();
        results.clone_from(matching);
        for (at, facet) in self.facets.iter().enumerate() {
            let values = selection.of(at);
            if !values.is_empty() {
                let mut set = IdSet::default();
                facet.unite(values, &mut set);
                results.intersect(&set);
                chosen.push((at, set));
            }
        }
        let total = results.count();
        let mut counts = Vec::with_capacity(self.facets.iter().map(Facet::len).sum());
        let mut ends = Vec::with_capacity(self.facets.len());
        let mut without = Vec::new();
        for (at, facet) in self.facets.iter().enumerate() {
            if chosen.iter().any(|(other, _)| *other == at) {
                base.clone_from(matching);
                chosen.iter().filter(|(other, _)| *other != at).for_each(|(_, set)| base.intersect(set));
                let size = base.count();
                facet.count(base, size, &mut counts);
                without.push((at, size));
            } else {
                facet.count(results, total, &mut counts);
            }
            ends.push(counts.len());
        }
        Answer::new(total, scratch, is_ranked, counts, ends, without)
    }

    /// Finds the documents that the text of the query is in. Returns whether they have ranks.
    fn find(&self, query: &Query, texts: &impl Texts, scratch: &mut Scratch) -> bool {
        let is_ranked = !query.words.is_empty() || !query.phrases.is_empty();
        if is_ranked {
            scratch.ranks.clear();
            scratch.ranks.resize(self.documents as usize, 0);
            for (at, word) in plan(query, &self.vocabulary) {
                self.rank_word(&word, scratch);
                if !query.is_optional(at) || scratch.has_match() {
                    scratch.add_word();
                }
            }
            for phrase in &query.phrases {
                self.rank_phrase(phrase, texts, scratch);
            }
            let Scratch { ranks, matching, .. } = scratch;
            matching.fill(ranks);
        } else {
            scratch.matching = IdSet::full(self.documents);
        }
        for words in &query.excluded {
            self.exclude(words, texts, &mut scratch.matching);
        }
        is_ranked
    }

    fn rank_word(&self, word: &PlannedWord, scratch: &mut Scratch) {
        scratch.clear_word(self.documents);
        let ranks = scratch.word_ranks.as_mut_slice();
        for term in &word.terms {
            for posting in self.postings.of(term.words.clone()) {
                if let Some(best) = ranks.get_mut(posting.document() as usize) {
                    *best = (*best).min(in_field(term.rank, posting.field()));
                }
            }
        }
    }

    fn rank_phrase(&self, phrase: &[Letters], texts: &impl Texts, scratch: &mut Scratch) {
        let candidates = self.with_all(phrase);
        scratch.clear_word(self.documents);
        let Scratch { word_ranks, ranks, .. } = scratch;
        for document in candidates.iter() {
            let at = document as usize;
            if ranks.get(at).is_none_or(|rank| *rank == NO_MATCH) {
                continue;
            }
            let Some(best) = word_ranks.get_mut(at) else { continue };
            texts.visit(document, &mut |field, text| {
                let rank = in_field(word_rank(Form::Exact, 0), field);
                if rank < *best && phrase::is_in(phrase, text) {
                    *best = rank;
                }
            });
        }
        scratch.add_word();
    }

    fn exclude(&self, words: &[Letters], texts: &impl Texts, from: &mut IdSet) {
        if let [word] = words {
            let ranges = excluding(word, &self.vocabulary);
            ranges
                .into_iter()
                .for_each(|range| self.for_each_document(range, |document| from.remove(document)));
            return;
        }
        let mut candidates = self.with_all(words);
        candidates.intersect(from);
        for document in candidates.iter() {
            let mut is_in = false;
            texts.visit(document, &mut |_, text| is_in = is_in || phrase::is_in(words, text));
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
    fn clear_word(&mut self, documents: u32) {
        self.word_ranks.clear();
        self.word_ranks.resize(documents as usize, ABSENT);
    }

    /// Whether any document has the word and those before it.
    fn has_match(&self) -> bool {
        let mut both = self.ranks.iter().zip(&self.word_ranks);
        both.any(|(rank, word_rank)| *rank != NO_MATCH && *word_rank != ABSENT)
    }

    /// Adds how well the word matches to how well those before it do.
    fn add_word(&mut self) {
        for (rank, word_rank) in self.ranks.iter_mut().zip(&self.word_ranks) {
            *rank = rank.saturating_add(summand(*word_rank));
        }
    }
}
