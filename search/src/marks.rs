//! Where a query matches within a text, to mark it there.

use std::ops::Range;

use crate::fold::push_folded;
use crate::phrase;
use crate::plan::{PlannedWord, Way};
use crate::query::Letters;
use crate::stem::stem;
use crate::typos;
use crate::words::{Word, for_each_word};

/// Finds what a query matches in texts. It keeps what it needs of the index.
#[derive(Debug, Clone, Default)]
pub struct Marker {
    words: Vec<(Letters, Letters, Way)>,
    phrases: Vec<Vec<Letters>>,
}

impl Marker {
    pub(crate) fn new(planned: Vec<PlannedWord>, phrases: &[Vec<Letters>]) -> Self {
        let words = planned.into_iter().map(|word| (stem(&word.letters), word.letters, word.way)).collect();
        Self { words, phrases: phrases.to_vec() }
    }

    /// The places to mark in a text, in bytes, in their order and without overlap: the letters that were typed of a longer
    /// word, all of a word that is found in another way.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        if !self.words.is_empty() {
            for_each_word(text, &mut Vec::new(), |word| {
                let is_marked = |mark: &Range<usize>| mark.start >= word.place.start;
                // What is joined stands for its parts only where none of them is found by itself.
                if !(word.is_joined && marks.last().is_some_and(is_marked)) {
                    let all = self.words.iter().filter_map(|sought| mark(sought, &word, text));
                    marks.extend(all.max_by_key(|mark| mark.end));
                }
            });
        }
        for phrase in &self.phrases {
            phrase::for_each_place(phrase, text, |place| marks.push(place));
        }
        merge(marks)
    }
}

fn mark(
    (stem_sought, letters, way): &(Letters, Letters, Way),
    word: &Word<'_>,
    text: &str,
) -> Option<Range<usize>> {
    let whole = || Some(word.place.clone());
    if word.folded == letters {
        return whole();
    }
    match way {
        Way::Code => None,
        Way::Typo(edits) => typos::is_near(letters, word.folded, *edits).then(whole)?,
        Way::Whole | Way::Beginning => {
            if stem(word.folded) == *stem_sought {
                return whole();
            }
            let is_beginning = *way == Way::Beginning && word.folded.starts_with(letters);
            is_beginning.then(|| word.place.start..end_of_letters(text, &word.place, letters.len()))
        }
    }
}

/// Where the first letters of a word end, so many of them when folded. A ligature is not cut in two.
fn end_of_letters(text: &str, place: &Range<usize>, folded_len: usize) -> usize {
    let (mut folded, mut end) = (Vec::new(), place.start);
    for letter in text.get(place.clone()).unwrap_or_default().chars() {
        let was_enough = folded.len() >= folded_len;
        let is_letter = push_folded(letter, &mut folded);
        // A combining mark on the last letter belongs to it.
        if was_enough && (folded.len() > folded_len || !is_letter) {
            break;
        }
        end += letter.len_utf8();
    }
    end
}

fn merge(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match merged.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => merged.push(mark),
        }
    }
    merged
}
