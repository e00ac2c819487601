//! The words of an index, in the order of the alphabet.

use std::ops::Range;

use crate::interner::{Interner, hash};
use crate::stem::stem;

/// The stem of a word is not made of its first letters (« chevaux »).
const ODD: u8 = u8::MAX;

/// So many stems take a few milliseconds.
const STEMS_AT_ONCE: u32 = 500;

/// The distinct words, sorted, so that those that begin in the same way stand beside each other.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    letters: Vec<u8>,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    /// How many letters each has in common with the one before it, at most 255.
    shared: Vec<u8>,
    /// How many letters the stem of each has, when these are its first ones; [`ODD`] otherwise.
    stem_lens: Vec<u8>,
    /// The other stems: the hash of each, and below it the place of the word; sorted.
    odd_stems: Vec<u64>,
    /// Words that are right, whether they are among these or not; sorted.
    known: Vec<Vec<u8>>,
}

impl Vocabulary {
    /// Sorts the words. Also returns where each of them stands now, by its number.
    pub fn new(interner: &Interner) -> (Self, Vec<u32>) {
        let mut order: Vec<(u64, u32)> =
            (0..interner.len() as u32).map(|number| (first_letters(interner.word(number)), number)).collect();
        order.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| interner.word(one.1).cmp(interner.word(other.1)))
        });
        let mut vocabulary = Self::default();
        let mut places = vec![0; order.len()];
        let mut before: &[u8] = &[];
        for (place, (_, number)) in order.iter().enumerate() {
            let word = interner.word(*number);
            let shared = before.iter().zip(word).take_while(|(one, other)| one == other).count();
            vocabulary.letters.extend_from_slice(word);
            vocabulary.ends.push(vocabulary.letters.len() as u32);
            vocabulary.shared.push(shared.min(usize::from(u8::MAX)) as u8);
            if let Some(at) = places.get_mut(*number as usize) {
                *at = place as u32;
            }
            before = word;
        }
        vocabulary.letters.shrink_to_fit();
        vocabulary.ends.shrink_to_fit();
        vocabulary.shared.shrink_to_fit();
        (vocabulary, places)
    }

    /// Finds the stems of some more words. Returns whether there are words left; when there are none, [`Vocabulary::of_stem`] knows
    /// all stems.
    pub fn find_more_stems(&mut self) -> bool {
        self.stem_lens.reserve_exact(self.ends.len() - self.stem_lens.len());
        let from = self.stem_lens.len() as u32;
        let to = self.len().min(from + STEMS_AT_ONCE);
        for place in from..to {
            let (word, stem) = (self.word(place), stem(self.word(place)));
            let is_beginning = word.starts_with(&stem) && stem.len() < usize::from(ODD);
            let len = if is_beginning { stem.len() as u8 } else { ODD };
            self.stem_lens.push(len);
            if !is_beginning {
                self.odd_stems.push(u64::from(hash(&stem)) << 32 | u64::from(place));
            }
        }
        if to == self.len() {
            self.odd_stems.sort_unstable();
            self.odd_stems.shrink_to_fit();
        }
        to < self.len()
    }

    /// Knows words that are right.
    pub fn know(&mut self, mut words: Vec<Vec<u8>>) {
        words.sort_unstable();
        words.dedup();
        self.known = words;
    }

    /// Whether a word is known to be right.
    pub fn is_known(&self, word: &[u8]) -> bool {
        self.known.binary_search_by(|known| known.as_slice().cmp(word)).is_ok()
    }

    /// How many words there are.
    pub fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// The word at a place.
    pub fn word(&self, place: u32) -> &[u8] {
        let place = place as usize;
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(place).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// How many letters the word at a place has in common with the one before it.
    pub fn shared(&self, place: u32) -> usize {
        self.shared.get(place as usize).copied().map_or(0, usize::from)
    }

    /// The place of a word.
    pub fn exact(&self, word: &[u8]) -> Option<u32> {
        let place = self.first_from(word);
        (place < self.len() && self.word(place) == word).then_some(place)
    }

    /// The places of the words that begin with these letters.
    pub fn beginning_with(&self, letters: &[u8]) -> Range<u32> {
        let start = self.first_from(letters);
        let (mut low, mut high) = (start, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.word(middle).starts_with(letters) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        start..low
    }

    /// The places of the words with the same stem as this one.
    pub fn of_stem(&self, word: &[u8]) -> Vec<u32> {
        let sought = stem(word);
        let range = self.beginning_with(&sought);
        let lens = self.stem_lens.get(range.start as usize..range.end as usize).unwrap_or_default();
        // Whether there is any is found sooner than which: few words have so short a stem as the first letters that one types.
        let len = u8::try_from(sought.len()).unwrap_or(ODD);
        let lens = if lens.contains(&len) { lens } else { &[] };
        let plain = range.zip(lens).filter(|(_, other)| **other == len).map(|(place, _)| place);
        let hash = hash(&sought);
        let start = self.odd_stems.partition_point(|odd| ((odd >> 32) as u32) < hash);
        let odd = self.odd_stems.get(start..).unwrap_or_default();
        let odd = odd.iter().take_while(|odd| (**odd >> 32) as u32 == hash).map(|odd| *odd as u32);
        // Two stems may have the same hash, if rarely.
        plain.chain(odd.filter(|place| stem(self.word(*place)) == sought)).collect()
    }

    fn first_from(&self, word: &[u8]) -> u32 {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.word(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// The first letters, as a number that sorts as they do: most words differ in them.
fn first_letters(word: &[u8]) -> u64 {
    let mut first = [0; 8];
    for (slot, letter) in first.iter_mut().zip(word) {
        *slot = *letter;
    }
    u64::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(words: &[&str]) -> Vocabulary {
        let mut interner = Interner::default();
        for word in words {
            interner.number(word.as_bytes());
        }
        let (mut vocabulary, places) = Vocabulary::new(&interner);
        while vocabulary.find_more_stems() {}
        for (number, word) in words.iter().enumerate() {
            assert_eq!(places.get(number).map(|place| vocabulary.word(*place)), Some(word.as_bytes()));
        }
        vocabulary
    }

    fn names(vocabulary: &Vocabulary, places: impl IntoIterator<Item = u32>) -> Vec<String> {
        places.into_iter().map(|place| String::from_utf8_lossy(vocabulary.word(place)).into_owned()).collect()
    }

    #[test]
    fn finds_stems_that_no_word_begins_with() {
        let vocabulary = vocabulary(&["cheval", "chevaux", "chevalier", "local", "locaux"]);
        assert_eq!(names(&vocabulary, vocabulary.of_stem(b"chevaux")), ["cheval", "chevaux"]);
        assert_eq!(names(&vocabulary, vocabulary.of_stem(b"locales")), ["local", "locaux"]);
    }

    #[test]
    fn finds_words_and_beginnings() {
        let vocabulary =
            vocabulary(&["zone", "emploi", "emplois", "employeur", "a", "emploieraient", "emploie"]);
        assert_eq!(vocabulary.exact(b"emplois").map(|place| vocabulary.word(place)), Some(&b"emplois"[..]));
        assert_eq!(vocabulary.exact(b"empl"), None);
        let range = vocabulary.beginning_with(b"emploi");
        assert_eq!(names(&vocabulary, range), ["emploi", "emploie", "emploieraient", "emplois"]);
        assert!(vocabulary.beginning_with(b"x").is_empty());
        assert_eq!(vocabulary.beginning_with(b"").len(), 7);
        assert_eq!(
            names(&vocabulary, vocabulary.of_stem(b"emplois")),
            ["emploi", "emploie", "emploieraient", "emplois"]
        );
        assert_eq!(vocabulary.shared(2), 6);
        assert!(Vocabulary::default().of_stem(b"emploi").is_empty());
    }
}
