//! Where a query matches within a text, to mark it there.

use std::ops::Range;

use crate::fold::push_folded;
use crate::phrase;
use crate::plan::{PlannedWord, Way};
use crate::query::Letters;
use crate::stem::stem;
use crate::vocabulary::Vocabulary;
use crate::words::{Word, for_each_word};

/// Finds what a query matches in texts. It keeps what it needs of the index.
#[derive(Debug, Clone, Default)]
pub struct Marker {
    words: Vec<Sought>,
    phrases: Vec<Vec<Letters>>,
}

/// A word of the query, as it is looked for in a text.
#[derive(Debug, Clone)]
struct Sought {
    letters: Letters,
    stem: Letters,
    way: Way,
    /// The words that are meant, when what was typed is none; sorted.
    meant: Vec<Letters>,
}

impl Marker {
    pub(crate) fn new<'a>(
        planned: impl Iterator<Item = &'a PlannedWord>,
        phrases: &[Vec<Letters>],
        vocabulary: &Vocabulary,
    ) -> Self {
        let mut words = Vec::new();
        for PlannedWord { letters, way, terms, open } in planned {
            if let Some(open) = open {
                words.push(Sought {
                    stem: open.clone(),
                    letters: open.clone(),
                    way: Way::Beginning,
                    meant: Vec::new(),
                });
            }
            let mut meant: Vec<u64> = match way {
                Way::Typo => terms.iter().flat_map(|term| term.words.clone()).map(u64::from).collect(),
                _ => Vec::new(),
            };
            meant.sort_unstable();
            let meant = meant.into_iter().map(|place| vocabulary.word(place as u32).to_vec()).collect();
            words.push(Sought { stem: stem(letters), letters: letters.clone(), way: *way, meant });
        }
        Self { words, phrases: phrases.to_vec() }
    }

    /// Whether there is nothing to find.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty()
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

fn mark(sought: &Sought, word: &Word<'_>, text: &str) -> Option<Range<usize>> {
    let Sought { letters, way, meant, .. } = sought;
    let whole = || word.place.clone();
    if word.folded == letters {
        return Some(whole());
    }
    match way {
        Way::AsItIs => None,
        Way::Typo => meant.binary_search_by(|meant| meant.as_slice().cmp(word.folded)).is_ok().then(whole),
        Way::Whole | Way::Beginning => {
            // No stem begins with another letter than its word.
            if word.folded.first() == sought.stem.first() && stem(word.folded) == sought.stem {
                return Some(whole());
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

fn merge(marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut sorted: Vec<u64> = marks.iter().map(|mark| (mark.start as u64) << 32 | mark.end as u64).collect();
    sorted.sort_unstable();
    let mut merged: Vec<Range<usize>> = Vec::new();
    for mark in sorted.into_iter().map(|mark| (mark >> 32) as usize..(mark & u64::from(u32::MAX)) as usize) {
        match merged.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => merged.push(mark),
        }
    }
    merged
}
