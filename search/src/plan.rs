//! A query beside the vocabulary: which of its words stand for each word of the query, and in which form.

use std::ops::Range;

use crate::query::{Letters, Query, QueryWord};
use crate::rank::{Form, WordRank, word_rank};
use crate::typos;
use crate::vocabulary::Vocabulary;

/// From how many letters on a word that is not the last one is looked for as a beginning.
const SHORTEST_BEGINNING: usize = 3;

/// Words of the vocabulary that stand for a word of the query, and how well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// Where they stand.
    pub words: Range<u32>,
    /// Their rank, but for the field.
    pub rank: WordRank,
}

/// How a word of a query is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// As it is, and in forms of the same stem.
    Whole,
    /// As it is alone: it is a code, or stands in quotes.
    AsItIs,
    /// The same, and as a beginning.
    Beginning,
    /// As a beginning with edits.
    Typo,
}

/// A word of a query, and what stands for it. Nothing does when the index has no such word.
#[derive(Debug, Clone)]
pub(crate) struct PlannedWord {
    pub letters: Letters,
    pub way: Way,
    pub terms: Vec<Term>,
    /// What it is also looked for as the beginning of.
    pub open: Option<Letters>,
}

/// Plans all words of a query, each with its place in the query.
///
/// Parts that hyphens join are one word when one of them is not to be found as it is, but what they are together is
/// (« co-voiturage » where texts have « covoiturage »).
pub(crate) fn plan(query: &Query, vocabulary: &Vocabulary) -> Vec<(usize, PlannedWord)> {
    let mut planned = Vec::with_capacity(query.words.len());
    let mut at = 0;
    while let Some(word) = query.words.get(at) {
        if let Some((joined, count)) = &word.joined {
            let end = (at + count).min(query.words.len());
            let parts = (at..end).filter_map(|part| Some((part, query.words.get(part)?)));
            let is_missing = |(part, word): (usize, &QueryWord)| {
                without_typos(&word.letters, may_be_beginning(query, part, &word.letters), vocabulary)
                    .terms
                    .is_empty()
            };
            let together = without_typos(joined, true, vocabulary);
            if parts.into_iter().any(is_missing) && !together.terms.is_empty() {
                planned.push((end - 1, together));
                at = end;
                continue;
            }
        }
        if word.is_quoted {
            planned.push((at, as_it_is(&word.letters, vocabulary)));
            at += 1;
            continue;
        }
        let letters = &word.letters;
        let mut plain = plan_word(letters, may_be_beginning(query, at, letters), vocabulary);
        if at + 1 == query.words.len() {
            plain.add_open(query, vocabulary);
        }
        planned.push((at, plain));
        at += 1;
    }
    planned
}

fn may_be_beginning(query: &Query, at: usize, letters: &Letters) -> bool {
    at + 1 == query.words.len() || letters.len() >= SHORTEST_BEGINNING
}

impl PlannedWord {
    /// An abbreviation that is being typed may become a longer word.
    fn add_open(&mut self, query: &Query, vocabulary: &Vocabulary) {
        if let Some(open) = query.open.as_ref().filter(|open| **open != self.letters) {
            let words = vocabulary.beginning_with(open);
            if !words.is_empty() {
                self.terms.push(term(words, Form::Beginning, 0));
                self.open = Some(open.clone());
            }
        }
    }
}

fn as_it_is(letters: &Letters, vocabulary: &Vocabulary) -> PlannedWord {
    let exact = vocabulary.exact(letters).map(|place| term(place..place + 1, Form::Exact, 0));
    PlannedWord { letters: letters.clone(), way: Way::AsItIs, terms: exact.into_iter().collect(), open: None }
}

fn plan_word(letters: &Letters, may_be_beginning: bool, vocabulary: &Vocabulary) -> PlannedWord {
    let mut planned = without_typos(letters, may_be_beginning, vocabulary);
    // Where there are only other forms of the same stem, these may be meant, or a slip of the finger gave the word that stem.
    let is_beginning = || may_be_beginning && !vocabulary.beginning_with(letters).is_empty();
    let is_found = planned.terms.iter().any(|term| term.rank != word_rank(Form::Stem, 0)) || is_beginning();
    let edits = if is_found || vocabulary.is_known(letters) { 1..1 } else { typos::allowed(letters) };
    for edits in edits {
        let near = typos::near(vocabulary, letters, edits).into_iter();
        let near: Vec<Term> =
            near.flat_map(|words| without(term(words, Form::Typo, edits), &planned.terms)).collect();
        if !near.is_empty() {
            planned.way = Way::Typo;
            planned.terms.extend(near);
            break;
        }
    }
    planned
}

fn without_typos(letters: &Letters, may_be_beginning: bool, vocabulary: &Vocabulary) -> PlannedWord {
    let planned = |way, terms| PlannedWord { letters: letters.clone(), way, terms, open: None };
    let exact = vocabulary.exact(letters).map(|place| term(place..place + 1, Form::Exact, 0));
    let beginning = || {
        let words = vocabulary.beginning_with(letters);
        (!words.is_empty()).then(|| term(words, Form::Beginning, 0))
    };
    if letters.iter().any(u8::is_ascii_digit) {
        return match exact {
            Some(exact) => planned(Way::AsItIs, vec![exact]),
            None => planned(Way::Beginning, beginning().into_iter().collect()),
        };
    }
    let mut places: Vec<u32> = vocabulary.of_stem(letters);
    places.retain(|place| exact.as_ref().is_none_or(|exact| exact.words.start != *place));
    let mut terms: Vec<Term> = exact.into_iter().collect();
    terms.extend(places.into_iter().map(|place| term(place..place + 1, Form::Stem, 0)));
    if let Some(beginning) = beginning().filter(|_| may_be_beginning) {
        let rest = without(beginning, &terms);
        terms.extend(rest);
    }
    planned(if may_be_beginning { Way::Beginning } else { Way::Whole }, terms)
}

/// What is left of a term without the words of those that rank before it: no posting list is read twice.
fn without(term: Term, others: &[Term]) -> Vec<Term> {
    let mut rest = vec![term];
    for other in others {
        let parts = rest.into_iter().flat_map(|Term { words, rank }| {
            let before = words.start..words.end.min(other.words.start);
            let after = words.start.max(other.words.end)..words.end;
            [before, after].map(|words| Term { words, rank })
        });
        rest = parts.filter(|term| !term.words.is_empty()).collect();
    }
    rest
}

/// What excludes a document that has it: the word as it is, and forms of the same stem.
pub(crate) fn excluding(letters: &[u8], vocabulary: &Vocabulary) -> Vec<Range<u32>> {
    vocabulary
        .exact(letters)
        .into_iter()
        .chain(vocabulary.of_stem(letters))
        .map(|place| place..place + 1)
        .collect()
}

fn term(words: Range<u32>, form: Form, edits: u8) -> Term {
    Term { words, rank: word_rank(form, edits) }
}
