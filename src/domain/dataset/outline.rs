//! The root of a file, with the records of its lists still as text.

use super::refusal::{FilePlace, Refusal, Syntax};
use super::skeleton::Skeleton;
use crate::domain::json::Json;

/// A file whose skeleton is sound.
#[derive(Debug)]
pub(super) struct Outline<'a> {
    /// The members of the root. In its lists, an empty object stands in place of each record.
    pub members: Json,
    text: &'a str,
    records: Vec<(usize, usize)>,
}

/// An item of a list of the root.
pub(super) enum Item<'a> {
    /// An object or a list, still as text.
    Text(&'a str),
    /// Anything else.
    Value(&'a Json),
}

impl<'a> Outline<'a> {
    /// Checks the skeleton of a file.
    pub fn read(text: &'a str, skeleton: Skeleton) -> Result<Self, Refusal> {
        // It is cut at brackets only, so that what is left is as sound a text as the file.
        let bare = std::str::from_utf8(&skeleton.text).unwrap_or_default();
        let parsed = serde_json::from_str(bare).map_err(|error| {
            let offset = skeleton.offset_in_file(offset_of(bare, &error));
            refused(&error, text, if error.is_eof() { text.len() } else { offset })
        });
        Ok(Self { members: parsed?, text, records: skeleton.records })
    }

    /// The items of the list of that name; none when there is no list first under that name.
    pub fn items(&self, key: &str) -> Vec<Item<'_>> {
        if !self.has_list(key) {
            return Vec::new();
        }
        let Some((_, items, records)) = self.lists().find(|(name, ..)| *name == key) else {
            return Vec::new();
        };
        let mut records = records.iter();
        let item = |item| match is_placeholder(item) {
            true => Item::Text(records.next().map_or("", |span| self.record(*span))),
            false => Item::Value(item),
        };
        items.iter().map(item).collect()
    }

    /// The records that [`Outline::items`] does not give for any of these keys: of lists with another name, or with a name
    /// that stood before.
    pub fn records_beside(&self, keys: &[&str]) -> impl Iterator<Item = &'a str> {
        let mut given: Vec<&str> = keys.iter().copied().filter(|key| self.has_list(key)).collect();
        let mut is_beside = move |name: &str| match given.iter().position(|key| *key == name) {
            None => true,
            Some(at) => {
                given.swap_remove(at);
                false
            }
        };
        self.lists()
            .filter(move |(name, ..)| is_beside(name))
            .flat_map(|(_, _, records)| records)
            .map(|span| self.record(*span))
    }

    /// Whether a list stands first under that name.
    fn has_list(&self, key: &str) -> bool {
        matches!(self.members.get(key), Some(Json::List(_)))
    }

    /// The lists of the root: their names, their items, and where their records are.
    fn lists(&self) -> impl Iterator<Item = (&str, &[Json], &[(usize, usize)])> {
        let members = if let Json::Object(members) = &self.members { members.as_slice() } else { &[] };
        let mut records = self.records.as_slice();
        members.iter().filter_map(move |(name, value)| {
            let Json::List(items) = value else { return None };
            let count = items.iter().filter(|item| is_placeholder(item)).count();
            let (of_list, others) = records.split_at_checked(count)?;
            records = others;
            Some((name.as_str(), items.as_slice(), of_list))
        })
    }

    /// The tree of a record.
    pub fn tree(&self, record: &str) -> Result<Json, Refusal> {
        serde_json::from_str(record).map_err(|error| {
            let start = (record.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
            refused(&error, self.text, start + offset_of(record, &error))
        })
    }

    fn record(&self, (start, end): (usize, usize)) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }
}

/// Objects and lists are cut out of the lists of the root, and an object stands in their place.
fn is_placeholder(item: &Json) -> bool {
    matches!(item, Json::Object(_))
}

/// What the parser says, of a byte of the file.
fn refused(error: &serde_json::Error, text: &str, offset: usize) -> Refusal {
    let place = FilePlace::of(text, offset);
    if error.is_eof() {
        return Refusal::Truncated(place);
    }
    Refusal::NotJson { place, syntax: Syntax::of(&error.to_string()) }
}

/// Which byte of a text the parser means. It counts lines from 1 and the bytes of a line up to and with the one it
/// means; of a line end, it counts that of the next line as none.
fn offset_of(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    let line_start = error.line().checked_sub(2).and_then(|before| lines.map(|(at, _)| at + 1).nth(before));
    (line_start.unwrap_or_default() + error.column()).saturating_sub(1).min(text.len())
}
