//! Long texts as pieces that fit a screen each, and many things as groups that do.

use std::ops::Range;

use super::measure::{Filling, width};
use super::paper::FONT;

/// Cuts a text into as few pieces as it needs of at most so many lines of that width, about as much in each. A piece ends where a
/// paragraph or a sentence does, if that leaves it at least half full, else behind a word. Nothing is lost but blanks at the cuts, and
/// words wider than all those lines are cut within.
#[must_use]
pub fn pieces(text: &str, room: f64, most_lines: usize) -> Vec<String> {
    let full = filled(text, room, most_lines.max(1));
    let count = full.len();
    if count < 2 {
        return full;
    }
    // With fewer lines on each: what the last one would have less is taken from the others.
    let fewer = (1..most_lines).rev().map(|lines| filled(text, room, lines));
    fewer.take_while(|pieces| pieces.len() == count).last().unwrap_or(full)
}

/// Such pieces, each as full as it can be.
fn filled(text: &str, room: f64, most_lines: usize) -> Vec<String> {
    let mut rest = text.trim();
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(cut(rest, room, most_lines).unwrap_or(rest.len()));
        pieces.push(piece.trim_end().to_owned());
        rest = after.trim_start();
    }
    pieces
}

/// How often the share of a screen is halved that groups are made to fit.
const HALVINGS: u32 = 8;

/// So many things, one behind the other, on as few screens as they need, about as much on each. `fits` says whether a range of them fits
/// a share of a screen, from 0 to 1; one alone is a group in any case.
#[must_use]
pub fn groups(count: usize, fits: impl Fn(Range<usize>, f64) -> bool) -> Vec<Range<usize>> {
    let packed = |share: f64| {
        let mut groups: Vec<Range<usize>> = Vec::new();
        for at in 0..count {
            match groups.last_mut() {
                Some(last) if fits(last.start..at + 1, share) => last.end = at + 1,
                _ => groups.push(at..at + 1),
            }
        }
        groups
    };
    let mut best = packed(1.0);
    // The smallest share with which they need no more screens: what the last one would have less is taken from the others.
    let (mut too_small, mut enough) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let share = f64::midpoint(too_small, enough);
        let tried = packed(share);
        if tried.len() == best.len() {
            (best, enough) = (tried, share);
        } else {
            too_small = share;
        }
    }
    best
}

/// Where the first piece of a text ends that is too long for one, behind one character at the least; nothing when it is not.
fn cut(text: &str, room: f64, most_lines: usize) -> Option<usize> {
    let mut filling = Filling::new(FONT, room);
    // The last places where it may be cut, and where a sentence ends as well, that one with the lines up to there.
    let (mut last, mut sentence) = (None, None);
    let mut end = 0;
    while let Some(start) = text.get(end..)?.find(|character| !is_blank(character)).map(|at| end + at) {
        filling.end_lines(text.get(end..start)?.matches('\n').count());
        end = text.get(start..)?.find(is_blank).map_or(text.len(), |at| start + at);
        filling.set(text.get(start..end)?);
        if filling.count > most_lines {
            return match (sentence, last) {
                (Some((end, lines)), _) if lines * 2 >= most_lines => Some(end),
                (_, Some(end)) => Some(end),
                _ => Some(within_word(text, room * most_lines as f64)),
            };
        }
        if may_be_cut(text, end) {
            last = Some(end);
            if ends_sentence(text, end) {
                sentence = Some((end, filling.count));
            }
        }
    }
    None
}

/// Whether a text may be cut behind a word: not where French has a blank that does not break, written or not.
fn may_be_cut(text: &str, end: usize) -> bool {
    let (before, after) = (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
    !before.ends_with('«') && !after.trim_start_matches(is_blank).starts_with(['»', ';', ':', '!', '?'])
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}

fn ends_sentence(text: &str, end: usize) -> bool {
    let (before, after) = (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
    // A mark may stand before a closing bracket or quotation mark.
    let before = before.trim_end_matches([' ', '»', '”', '"', ')', '\u{a0}', '\u{202f}']);
    after.starts_with('\n') || before.ends_with(['.', '!', '?', '…'])
}

/// Where a word is cut that is wider than all the room there is.
fn within_word(text: &str, room: f64) -> usize {
    let mut used = 0.0;
    for (at, character) in text.char_indices() {
        used += width(character.encode_utf8(&mut [0; 4]), FONT);
        // Half of it, since lines break where they like.
        if at > 0 && used > room / 2.0 {
            return at;
        }
    }
    text.len()
}
