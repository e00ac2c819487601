//! What notes, and the values of their filters, are sorted by.

use ::notes::{Content, NoteId};
use search::collation_key;

use crate::domain::search::{NOT_KNOWN, name_key};

/// Stands behind all texts: what is not given comes last.
pub(super) const LAST: &str = "\u{10ffff}";

/// What a note is sorted by: a text, then a time, which is negative where the latest comes first; then its name, so that all
/// devices show the same. Every sort of notes is by this one: each type that is sorted would be compiled anew.
pub(super) type Key<'a> = (&'a str, i64, NoteId);

/// Notes in the order of their keys, each with the place that it had among these.
pub(super) fn in_order<'a>(keys: impl Iterator<Item = Key<'a>>) -> Vec<(NoteId, usize)> {
    let mut keys: Vec<(Key<'_>, usize)> = keys.zip(0..).collect();
    keys.sort_unstable();
    keys.into_iter().map(|((_, _, id), place)| (id, place)).collect()
}

/// A time as a key has it.
pub(super) fn time(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}

/// By the title of the subject; notes on two of the same title do not mix.
pub(super) fn subject_key(title: &str, about: &str) -> String {
    format!("{}\0{about}", name_key(title))
}

/// By the workshop, then by the table.
pub(super) fn workshop_key(content: &Content) -> String {
    let table = given(&content.table).map_or(LAST.to_owned(), table_key);
    format!("{}\0{table}", given(&content.workshop).unwrap_or(LAST))
}

/// By the name of a table, its numbers as numbers: « 2 » stands before « 10 », and « Table 2 » before « Table 10 ».
pub(super) fn table_key(table: &str) -> String {
    let (letters, accents) = collation_key(table);
    let mut key = String::with_capacity(letters.len() + accents.len() + 2);
    let mut rest = letters.as_str();
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let end = number.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(number.len());
        let (number, after) = number.split_at(end);
        let number = number.trim_start_matches('0');
        key.push_str(before);
        // The more digits, the greater.
        key.push(u32::try_from(number.len()).ok().and_then(char::from_u32).unwrap_or_default());
        key.push_str(number);
        rest = after;
    }
    key.push_str(rest);
    key.push('\0');
    key.push_str(&accents);
    key
}

/// A workshop, a table or an author, when one is given: what is blank is not, nor what an address means « none » by.
pub(super) fn given(value: &Option<String>) -> Option<&str> {
    let value = value.as_deref().map(str::trim);
    value.filter(|value| !value.is_empty() && *value != NOT_KNOWN)
}

/// How a table is called, of what somebody typed: without the word for it, which stands before it wherever it is named. Nothing when
/// nothing is left.
#[must_use]
pub fn table_name(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let name = match typed.split_once(char::is_whitespace) {
        Some((word, name)) if word.eq_ignore_ascii_case(TABLE) => name.trim(),
        _ => typed,
    };
    (!name.is_empty()).then(|| name.to_owned())
}

/// The word, in French as in English.
const TABLE: &str = "table";
