//! Notes that say nearly the same.

use std::cmp::Reverse;

use ::notes::NoteId;

use super::entry::Entry;

/// How many are found at the most.
const MOST: usize = 6;

/// How many letters tell a word from what only joins words, and how many of them are looked at: in French, what follows is mostly its
/// ending.
const FEWEST_LETTERS: usize = 4;
const STEM_LETTERS: usize = 6;

/// How much of what a note says another one has to say, counted by how rare its words are.
const AT_LEAST: f64 = 0.3;

/// The notes that say the most like one of them, the most alike first: those that share its words, of which rare ones count more (as
/// much as the logarithm of how many notes there are for each that has it; K. Spärck Jones, « A statistical interpretation of term
/// specificity », 1972).
pub(super) fn similar(entries: &[Entry], id: NoteId) -> Vec<NoteId> {
    let own = |entry: &Entry| entry.text.get(..entry.own).unwrap_or_default().to_owned();
    let Some(text) = entries.iter().find(|entry| entry.id == id).map(own) else { return Vec::new() };
    let stems = stems(&text);
    let mut having: Vec<usize> = vec![0; stems.len()];
    let mut met: Vec<(NoteId, Vec<usize>)> = Vec::new();
    for entry in entries {
        let text = entry.text.get(..entry.own).unwrap_or_default();
        let has = |stem: &&str| begins_a_word(text, stem);
        let found: Vec<usize> =
            stems.iter().enumerate().filter(|(_, stem)| has(stem)).map(|(place, _)| place).collect();
        for place in &found {
            having.get_mut(*place).into_iter().for_each(|count| *count += 1);
        }
        if entry.id != id && !found.is_empty() {
            met.push((entry.id, found));
        }
    }
    // Which everybody has counts for little, and not for nothing: of two notes all words are in both.
    #[expect(clippy::cast_precision_loss, reason = "there are less than 2⁵²")]
    let weights: Vec<f64> =
        having.iter().map(|count| ((1 + entries.len()) as f64 / *count as f64).ln()).collect();
    let weight = |places: &[usize]| places.iter().filter_map(|place| weights.get(*place)).sum::<f64>();
    let all: f64 = weights.iter().sum();
    let mut alike: Vec<(f64, NoteId)> = met
        .into_iter()
        .map(|(id, found)| (weight(&found) / all, id))
        .filter(|(share, _)| *share >= AT_LEAST)
        .collect();
    alike.sort_by(|(a, x), (b, y)| b.total_cmp(a).then(x.cmp(y)));
    alike.truncate(MOST);
    alike.into_iter().map(|(_, id)| id).collect()
}

/// The beginnings of the words of a text, each once.
fn stems(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let long = words.filter(|word| word.chars().count() >= FEWEST_LETTERS);
    let mut stems: Vec<&str> = long
        .map(|word| {
            word.char_indices().nth(STEM_LETTERS).and_then(|(end, _)| word.get(..end)).unwrap_or(word)
        })
        .collect();
    stems.sort_unstable_by_key(|stem| (Reverse(stem.len()), *stem));
    stems.dedup();
    stems
}

fn begins_a_word(text: &str, stem: &str) -> bool {
    text.match_indices(stem).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|letter| !letter.is_alphanumeric())
    })
}
