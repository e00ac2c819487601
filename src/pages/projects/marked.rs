//! Texts with what was searched for marked in them.

use leptos::prelude::*;

use crate::domain::search::Marker;
use crate::ui::{Draw, Drawn};

/// How many letters stand around the first mark of an excerpt, about.
const AROUND: usize = 60;

/// A text, with marks on its own letters.
#[must_use]
pub fn marked(text: &str, marker: &Marker) -> Drawn {
    let marks = marker.marks(text);
    if marks.is_empty() {
        return text.to_owned().drawn();
    }
    let mut pieces: Vec<Drawn> = Vec::with_capacity(2 * marks.len() + 1);
    let mut from = 0;
    for mark in marks {
        pieces.extend(text.get(from..mark.start).map(|before| before.to_owned().drawn()));
        pieces.extend(text.get(mark.clone()).map(|found| view! { <mark>{found.to_owned()}</mark> }.drawn()));
        from = mark.end;
    }
    pieces.extend(text.get(from..).map(|rest| rest.to_owned().drawn()));
    pieces.drawn()
}

/// What stands around the first mark in a text, with its marks; nothing when there is none.
#[must_use]
pub fn excerpt(text: &str, marker: &Marker) -> Option<Drawn> {
    let marks = marker.marks(text);
    let first = marks.first()?;
    let from = text.get(..first.start)?.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    // Not within a word.
    let from =
        if from == 0 { 0 } else { text.get(from..first.start)?.find(' ').map_or(from, |at| from + at + 1) };
    let to = text.get(first.end..)?.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| first.end + at);
    let to = if to == text.len() { to } else { first.end + text.get(first.end..to)?.rfind(' ').unwrap_or(0) };
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    let (before, after) = (cut(from > 0), cut(to < text.len()));
    Some(view! { {before} {marked(text.get(from..to)?, marker)} {after} }.drawn())
}
