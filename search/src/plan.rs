//! A query beside the vocabulary: which of its words stand for each word of the query, and in which form.

use std::ops::Range;

use crate::query::{Letters, Query};
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
    /// As it is alone: it is a code.
    Code,
    /// The same, and as a beginning.
    Beginning,
    /// As a beginning with so many edits.
    Typo(u8),
}

/// A word of a query, and what stands for it. Nothing does when the index has no such word.
#[derive(Debug, Clone)]
pub(crate) struct PlannedWord {
    pub letters: Letters,
    pub way: Way,
    pub terms: Vec<Term>,
}

/// Plans all words of a query.
pub(crate) fn plan(query: &Query, vocabulary: &Vocabulary) -> Vec<PlannedWord> {
    let last = query.words.len().saturating_sub(1);
    let words = query.words.iter().enumerate();
    words
        .map(|(at, letters)| {
            plan_word(letters, at == last || letters.len() >= SHORTEST_BEGINNING, vocabulary)
        })
        .collect()
}

fn plan_word(letters: &Letters, may_be_beginning: bool, vocabulary: &Vocabulary) -> PlannedWord {
    let planned = |way, terms| PlannedWord { letters: letters.clone(), way, terms };
    let exact = vocabulary.exact(letters).map(|place| term(place..place + 1, Form::Exact, 0));
    let beginning = || {
        let words = vocabulary.beginning_with(letters);
        (!words.is_empty()).then(|| term(words, Form::Beginning, 0))
    };
    if letters.iter().any(u8::is_ascii_digit) {
        return match exact {
            Some(exact) => planned(Way::Code, vec![exact]),
            None => planned(Way::Beginning, beginning().into_iter().collect()),
        };
    }
    let mut terms: Vec<Term> = exact.into_iter().collect();
    terms.extend(vocabulary.of_stem(letters).into_iter().map(|place| term(place..place + 1, Form::Stem, 0)));
    terms.extend(beginning().filter(|_| may_be_beginning));
    if !terms.is_empty() {
        return planned(if may_be_beginning { Way::Beginning } else { Way::Whole }, terms);
    }
    for edits in typos::allowed(letters) {
        let near = typos::near(vocabulary, letters, edits);
        if !near.is_empty() {
            let terms = near.into_iter().map(|words| term(words, Form::Typo, edits)).collect();
            return planned(Way::Typo(edits), terms);
        }
    }
    planned(Way::Whole, Vec::new())
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
