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
        let Json::Object(members) = &self.members else { return Vec::new() };
        let mut records = self.records.iter();
        for (name, value) in members {
            let Json::List(items) = value else {
                if name == key {
                    return Vec::new();
                }
                continue;
            };
            let of_list = records.by_ref().take(items.iter().filter(|item| is_placeholder(item)).count());
            if name == key {
                let mut of_list = of_list;
                let item = |item| match is_placeholder(item) {
                    true => Item::Text(self.record(of_list.next())),
                    false => Item::Value(item),
                };
                return items.iter().map(item).collect();
            }
            of_list.for_each(drop);
        }
        Vec::new()
    }

    /// The tree of a record.
    pub fn tree(&self, record: &str) -> Result<Json, Refusal> {
        serde_json::from_str(record).map_err(|error| {
            let start = (record.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
            refused(&error, self.text, start + offset_of(record, &error))
        })
    }

    /// Every record of the file, whatever list it is in.
    pub fn records(&self) -> impl Iterator<Item = &'a str> {
        self.records.iter().map(|span| self.record(Some(span)))
    }

    fn record(&self, span: Option<&(usize, usize)>) -> &'a str {
        span.and_then(|(start, end)| self.text.get(*start..*end)).unwrap_or_default()
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
