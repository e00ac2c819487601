//! Words that are an edit or two away.

use std::ops::Range;

use crate::stop_words::is_stop_word;
use crate::vocabulary::Vocabulary;

/// Longer words are not looked for with edits.
const LONGEST: usize = 40;

/// Words of fewer letters are short: see [`near`].
const SHORT: usize = 6;

/// More edits than are ever asked for.
const FAR: u8 = 3;

/// How many edits a word may have, tried in this order: none when it is short, or no plain word.
pub(crate) fn allowed(word: &[u8]) -> Range<u8> {
    let is_plain = word.iter().all(u8::is_ascii_lowercase);
    match word.len() {
        5..9 if is_plain => 1..2,
        9..=LONGEST if is_plain => 1..3,
        _ => 1..1,
    }
}

/// The words of the vocabulary of which a beginning is at most so many edits away: a letter more, less, or another one, or two
/// neighbours exchanged (the optimal string alignment distance, a restricted Damerau–Levenshtein). Words that say little are not meant.
///
/// A short word is near to much: its first letter has to be right, unless it is an elided article that was typed without its
/// apostrophe; and what begins a longer word must not be shorter than it, unless it is a word by itself.
///
/// Sorted words are walked as the branches of a tree: what a word shares with the one before it is not computed again, and a
/// branch that is too far, or near enough already, is passed over.
pub(crate) fn near(vocabulary: &Vocabulary, word: &[u8], edits: u8) -> Vec<Range<u32>> {
    let mut found: Vec<Range<u32>> = Vec::new();
    let mut walk = Walk::new(word, edits);
    for place in 0..vocabulary.len() {
        let other = vocabulary.word(place);
        if walk.is_near(other, vocabulary.shared(place)) && !is_stop_word(other) {
            match found.last_mut() {
                Some(range) if range.end == place => range.end += 1,
                _ => found.push(place..place + 1),
            }
        }
    }
    found
}

/// What is known of a branch.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Branch {
    Open,
    /// All that begin with its first letters, so many, are near, or too far.
    Near(usize),
    Far(usize),
}

/// The table of distances between the beginnings of the word and those of the word that is looked at: a row for each letter
/// of the latter, of which only the cells near the diagonal are ever written or read.
struct Walk<'w> {
    word: &'w [u8],
    edits: u8,
    is_short: bool,
    letters: [u8; LONGEST + 4],
    rows: [[u8; LONGEST + 2]; LONGEST + 4],
    /// How many rows are filled in for the present letters.
    depth: usize,
    branch: Branch,
}

impl<'w> Walk<'w> {
    fn new(word: &'w [u8], edits: u8) -> Self {
        let word = word.get(..LONGEST.min(word.len())).unwrap_or_default();
        let mut rows = [[FAR; LONGEST + 2]; LONGEST + 4];
        for (distance, cell) in (0..=edits).zip(rows.iter_mut().flatten()) {
            *cell = distance;
        }
        let is_short = word.len() < SHORT;
        Self { word, edits, is_short, letters: [0; LONGEST + 4], rows, depth: 0, branch: Branch::Open }
    }

    /// Whether a beginning of `other` is near; its first `shared` letters are those of the word before it.
    fn is_near(&mut self, other: &[u8], shared: usize) -> bool {
        match self.branch {
            Branch::Near(letters) if shared >= letters => return true,
            Branch::Far(letters) if shared >= letters => return false,
            _ => {}
        }
        self.branch = Branch::Open;
        self.depth = self.depth.min(shared);
        for letter in other.iter().skip(self.depth) {
            self.step(*letter);
            match self.branch {
                Branch::Open => {}
                Branch::Near(_) => return true,
                Branch::Far(_) => return false,
            }
        }
        if self.is_short && self.ends_near(other.len()) {
            self.branch = Branch::Near(other.len());
        }
        matches!(self.branch, Branch::Near(_))
    }

    /// Fills in the row of the next letter.
    #[expect(clippy::indexing_slicing, reason = "the walk ends before the table does: see `Far`")]
    fn step(&mut self, letter: u8) {
        let (row, edits) = (self.depth + 1, usize::from(self.edits));
        self.letters[row] = letter;
        let first = row.saturating_sub(edits);
        let last = (row + edits).min(self.word.len());
        let mut least = FAR;
        for column in first..=last {
            let distance = if column == 0 {
                row as u8
            } else {
                let is_other = self.word[column - 1] != letter;
                let mut distance = self.rows[row - 1][column - 1] + u8::from(is_other);
                // Outside of the band a cell may be left over from another branch.
                if column > first {
                    distance = distance.min(self.rows[row][column - 1] + 1);
                }
                if column < row + edits {
                    distance = distance.min(self.rows[row - 1][column] + 1);
                }
                let is_exchange = row > 1
                    && column > 1
                    && self.word[column - 2] == letter
                    && self.word[column - 1] == self.letters[row - 1];
                if is_exchange {
                    distance = distance.min(self.rows[row - 2][column - 2] + 1);
                }
                distance.min(FAR)
            };
            self.rows[row][column] = distance;
            least = least.min(distance);
        }
        self.depth = row;
        let is_wrong = self.is_short && !begins_right(self.word, self.letters[1]);
        if !is_wrong && row >= self.shortest() && self.ends_near(row) {
            self.branch = Branch::Near(row);
        } else if is_wrong || first > last || (least > self.edits && !self.may_be_exchanged(row, last)) {
            self.branch = Branch::Far(row);
        }
    }

    /// How many letters the beginning of a longer word has at least.
    fn shortest(&self) -> usize {
        if self.is_short { self.word.len() } else { 0 }
    }

    /// Whether the letters up to that row are near.
    #[expect(clippy::indexing_slicing, reason = "both are cells of the table")]
    fn ends_near(&self, row: usize) -> bool {
        let len = self.word.len();
        row == self.depth && len.abs_diff(row) <= usize::from(self.edits) && self.rows[row][len] <= self.edits
    }

    /// Whether the next letter may yet exchange with this one, over a row in which all is too far.
    #[expect(clippy::indexing_slicing, reason = "both are cells of the table")]
    fn may_be_exchanged(&self, row: usize, last: usize) -> bool {
        let first = row.saturating_sub(1 + usize::from(self.edits));
        let last = last.min(row - 1 + usize::from(self.edits));
        self.rows[row - 1][first..=last].iter().any(|distance| *distance < self.edits)
    }
}

/// Whether a word that begins with that letter may be meant by a short one.
fn begins_right(word: &[u8], first: u8) -> bool {
    let is_elided = matches!(
        word,
        [
            b'l' | b'd' | b'j' | b'm' | b't' | b's' | b'n' | b'c',
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h',
            ..
        ]
    );
    word.first() == Some(&first) || (is_elided && word.get(1) == Some(&first))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::interner::Interner;

    /// The distance, from its definition.
    fn distance(one: &[u8], other: &[u8]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
        for i in 0..=one.len() {
            for j in 0..=other.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut least = (table[i - 1][j] + 1)
                        .min(table[i][j - 1] + 1)
                        .min(table[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]));
                    if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                        least = least.min(table[i - 2][j - 2] + 1);
                    }
                    least
                };
            }
        }
        table[one.len()][other.len()]
    }

    /// Whether `other` is one of the words that [`near`] finds, from the definition.
    pub fn is_near(word: &[u8], other: &[u8], edits: u8, is_word: impl Fn(&[u8]) -> bool) -> bool {
        let is_short = word.len() < SHORT;
        if is_short && !other.first().is_some_and(|first| begins_right(word, *first)) || is_stop_word(other) {
            return false;
        }
        let beginnings = (0..=other.len()).map(|len| &other[..len]);
        let mut meant =
            beginnings.filter(|beginning| !is_short || beginning.len() >= word.len() || is_word(beginning));
        meant.any(|beginning| distance(word, beginning) <= usize::from(edits))
    }

    #[test]
    fn agrees_with_the_definition() {
        let mut state = 7_u32;
        let mut chance = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        let mut word = |letters: u32| -> Vec<u8> {
            let len = 1 + chance(12);
            (0..len).map(|_| b'a' + chance(letters) as u8).collect()
        };
        for round in 0..60 {
            let letters = if round % 2 == 0 { 2 } else { 3 };
            let mut interner = Interner::default();
            for _ in 0..300 {
                interner.number(&word(letters));
            }
            let (vocabulary, _) = Vocabulary::new(&interner);
            let sought = word(letters);
            for edits in 1..=2 {
                let found: Vec<u32> = near(&vocabulary, &sought, edits).into_iter().flatten().collect();
                for place in 0..vocabulary.len() {
                    let other = vocabulary.word(place);
                    let is_word = |beginning: &[u8]| vocabulary.exact(beginning).is_some();
                    let expected = is_near(&sought, other, edits, is_word);
                    let names = (String::from_utf8_lossy(&sought), String::from_utf8_lossy(other));
                    assert_eq!(found.contains(&place), expected, "{names:?} with {edits}");
                }
            }
        }
    }

    #[test]
    fn longer_words_may_have_more() {
        assert_eq!(allowed(b"clef"), 1..1);
        assert_eq!(allowed(b"ecole"), 1..2);
        assert_eq!(allowed(b"insertion"), 1..3);
        assert_eq!(allowed(b"38185"), 1..1);
        let is_near = |word: &str, other: &str| {
            let mut interner = Interner::default();
            interner.number(other.as_bytes());
            let vocabulary = Vocabulary::new(&interner).0;
            !near(&vocabulary, word.as_bytes(), 1).is_empty()
        };
        for (word, other) in [
            ("renovatoin", "renovations"),
            ("mobilite", "obilite"),
            ("rneov", "renovation"),
            ("ecoel", "ecoles"),
            ("ecolle", "ecole"),
            ("lecole", "ecole"),
        ] {
            assert!(is_near(word, other), "{word} {other}");
        }
        for (word, other) in [("jardin", "jadrni"), ("sport", "port"), ("sport", "sortir"), ("danse", "dans")]
        {
            assert!(!is_near(word, other), "{word} {other}");
        }
        let endless = "a".repeat(60);
        assert!(is_near(&endless, &endless));
    }
}
