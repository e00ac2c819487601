//! The words of a text.

use std::ops::Range;

use crate::fold::{ASCII, push_folded};

/// What may stand before an apostrophe and is then no word of its own.
const ELISIONS: [&[u8]; 13] =
    [b"l", b"d", b"j", b"m", b"t", b"s", b"n", b"c", b"qu", b"jusqu", b"lorsqu", b"puisqu", b"quoiqu"];

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'a> {
    /// Its letters and digits, folded; UTF-8.
    pub folded: &'a [u8],
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
    /// Whether it is several parts that are joined, each of which came as a word before it.
    pub is_joined: bool,
}

/// Calls `each` with the words of a text, in their order. `buffer` is what they are folded into.
///
/// A word is a run of letters and digits. An elided article or pronoun before an apostrophe is dropped (« l’école »).
/// Hyphens, other apostrophes, and the no-break spaces of a number join parts, which are words, and so is the whole
/// (« Saint-Étienne », « aujourd’hui », « 1 000 »). `st` and `ste` are read as the words they stand for.
pub fn for_each_word(text: &str, buffer: &mut Vec<u8>, mut each: impl FnMut(Word<'_>)) {
    let mut reader = Reader { text, at: 0 };
    let (mut parts, mut start) = (0, 0);
    buffer.clear();
    while let Some(place) = reader.part(buffer) {
        let from = buffer.len() - place.folded;
        let joint = reader.joint();
        if joint == Some(Joint::Apostrophe) && buffer.get(from..).is_some_and(is_elision) {
            buffer.truncate(from);
            continue;
        }
        write_out(buffer, from);
        if parts == 0 {
            start = place.text.start;
        }
        parts += 1;
        let end = place.text.end;
        if let Some(folded) = buffer.get(from..) {
            each(Word { folded, place: place.text, is_joined: false });
        }
        if joint.is_none() {
            if parts > 1 {
                each(Word { folded: buffer, place: start..end, is_joined: true });
            }
            buffer.clear();
            parts = 0;
        }
    }
}

/// Whether a part is on its way to become what stands before an apostrophe (« jusq »), and so long that one sees it.
pub(crate) fn may_become_elision(part: &[u8]) -> bool {
    const LEAST: usize = 4;
    part.len() >= LEAST && ELISIONS.iter().any(|elision| elision.starts_with(part))
}

fn is_elision(part: &[u8]) -> bool {
    ELISIONS.contains(&part)
}

/// Writes out an abbreviation of names of places: communes are written and typed both ways.
fn write_out(buffer: &mut Vec<u8>, from: usize) {
    let whole: &[u8] = match buffer.get(from..) {
        Some(b"st") => b"saint",
        Some(b"ste") => b"sainte",
        _ => return,
    };
    buffer.truncate(from);
    buffer.extend_from_slice(whole);
}

/// What joins two parts of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Apostrophe,
    Other,
}

/// Where a part stands in the text, and how many bytes it folds to.
struct Part {
    text: Range<usize>,
    folded: usize,
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    /// The next run of letters and digits, added to `folded`.
    fn part(&mut self, folded: &mut Vec<u8>) -> Option<Part> {
        let before = folded.len();
        let mut start = self.at;
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            let (is_letter, len) = match ASCII.get(*byte as usize) {
                Some(0) => (false, 1),
                Some(letter) => {
                    folded.push(*letter);
                    (true, 1)
                }
                None => self.push_beyond_ascii(folded),
            };
            // A mark that stands alone folds to nothing, and is no word.
            if !is_letter && folded.len() > before {
                break;
            }
            self.at += len;
            if folded.len() == before {
                start = self.at;
            }
        }
        let len = folded.len() - before;
        (len > 0).then_some(Part { text: start..self.at, folded: len })
    }

    fn push_beyond_ascii(&self, folded: &mut Vec<u8>) -> (bool, usize) {
        match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
            Some(letter) => (push_folded(letter, folded), letter.len_utf8()),
            // Every step goes from one letter to the next.
            None => (false, 1),
        }
    }

    /// What joins the part that was just read to another one that follows at once.
    fn joint(&self) -> Option<Joint> {
        let mut rest = self.text.get(self.at..)?.chars();
        let joint = match rest.next()? {
            '\'' | '’' | 'ʼ' => Joint::Apostrophe,
            '-' | '\u{2010}' | '\u{2011}' => Joint::Other,
            '\u{a0}' | '\u{202f}' => {
                let is_number = self.text.get(..self.at)?.ends_with(|last: char| last.is_ascii_digit());
                return (is_number && rest.next()?.is_ascii_digit()).then_some(Joint::Other);
            }
            _ => return None,
        };
        rest.next()?.is_alphanumeric().then_some(joint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        for_each_word(text, &mut Vec::new(), |word| {
            let folded = String::from_utf8_lossy(word.folded).into_owned();
            words.push(if word.is_joined { format!("[{folded}]") } else { folded });
        });
        words
    }

    #[test]
    fn folds_and_splits() {
        assert_eq!(words("Rénovation énergétique, à Cœur !"), ["renovation", "energetique", "a", "coeur"]);
        assert_eq!(words("  « Ça » — ÉTÉ\u{301} 2A"), ["ca", "ete", "2a"]);
        assert_eq!(words(""), [""; 0]);
        assert_eq!(words("- ' \u{301} …"), [""; 0]);
    }

    #[test]
    fn drops_elisions() {
        assert_eq!(
            words("L’école d'insertion jusqu’au soir, qu'il"),
            ["ecole", "insertion", "au", "soir", "il"]
        );
        // Nothing follows: it is a word that is being typed.
        assert_eq!(words("l'"), ["l"]);
        assert_eq!(words("Val-d’Oise"), ["val", "oise", "[valoise]"]);
    }

    #[test]
    fn joins_and_splits() {
        assert_eq!(words("Saint-Étienne"), ["saint", "etienne", "[saintetienne]"]);
        assert_eq!(words("St-Étienne"), ["saint", "etienne", "[saintetienne]"]);
        assert_eq!(words("aujourd’hui"), ["aujourd", "hui", "[aujourdhui]"]);
        assert_eq!(words("1\u{202f}000 jours, 24 h"), ["1", "000", "[1000]", "jours", "24", "h"]);
        assert_eq!(words("fin- de"), ["fin", "de"]);
    }

    #[test]
    fn says_where_words_stand() {
        let text = "À l’Œuvre, St-Étienne";
        let mut places = Vec::new();
        for_each_word(text, &mut Vec::new(), |word| {
            places.push(text.get(word.place).unwrap_or("?").to_owned())
        });
        assert_eq!(places, ["À", "Œuvre", "St", "Étienne", "St-Étienne"]);
    }
}
