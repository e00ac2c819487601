//! The root of a file, with the items of its lists still as text.
//!
//! A large day is read record by record, with pauses between them, so that a page stays alive meanwhile. The outline
//! is what that needs: one pass checks the syntax of the whole file and notes where each item stands.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::refusal::{Refusal, Syntax};
use crate::domain::json::{Json, TreeVisitor};

/// The members of the root.
#[derive(Debug)]
pub(super) struct Outline<'a> {
    /// Those that are no list, and an empty list in place of each that is one: an object.
    pub members: Json,
    text: &'a str,
    lists: Vec<(String, Vec<&'a RawValue>)>,
}

impl<'a> Outline<'a> {
    /// Checks the syntax of a whole file, and notes where the items of its lists stand.
    pub fn read(text: &'a str) -> Result<Self, Refusal> {
        if !text.trim_start().starts_with('{') {
            serde_json::from_str::<Json>(text).map_err(|error| refused(&error, (1, 0)))?;
            return Err(Refusal::MissingKey("format".to_owned()));
        }
        let members: Members = serde_json::from_str(text).map_err(|error| refused(&error, (1, 0)))?;
        let (mut object, mut lists) = (Vec::new(), Vec::new());
        for (key, member) in members.0 {
            let json = match member {
                Member::List(items) => {
                    lists.push((key.clone(), items));
                    Json::List(Vec::new())
                }
                Member::Other(json) => json,
            };
            object.push((key, json));
        }
        Ok(Self { members: Json::Object(object), text, lists })
    }

    /// The items of the list of that name, the first one when there are several; none when there is no such list.
    pub fn items(&self, key: &str) -> &[&'a RawValue] {
        self.lists.iter().find(|(name, _)| name == key).map_or(&[], |(_, items)| items)
    }

    /// The tree of an item. It fails for what the first pass has not looked into, such as a number out of range.
    pub fn tree(&self, item: &RawValue) -> Result<Json, Refusal> {
        serde_json::from_str(item.get()).map_err(|error| refused(&error, self.place_of(item)))
    }

    /// The line where an item begins, from 1, and how many bytes stand before it on that line.
    fn place_of(&self, item: &RawValue) -> (usize, usize) {
        let offset = (item.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        (before.iter().filter(|byte| **byte == b'\n').count() + 1, offset - line_start)
    }
}

/// What the parser says of a text that begins at that line, behind that many bytes of it.
fn refused(error: &serde_json::Error, (first_line, before): (usize, usize)) -> Refusal {
    let line = first_line + error.line() - 1;
    let column = error.column() + if error.line() == 1 { before } else { 0 };
    if error.is_eof() {
        return Refusal::Truncated { line, column };
    }
    Refusal::NotJson { line, column, syntax: Syntax::of(&error.to_string()) }
}

/// The members of the root, in the order of the file.
struct Members<'a>(Vec<(String, Member<'a>)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = access.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}

enum Member<'a> {
    List(Vec<&'a RawValue>),
    Other(Json),
}

impl<'de> Deserialize<'de> for Member<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MemberVisitor)
    }
}

/// All but a list is read as a tree at once.
struct MemberVisitor;

impl<'de> Visitor<'de> for MemberVisitor {
    type Value = Member<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        TreeVisitor.expecting(f)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        TreeVisitor.visit_unit().map(Member::Other)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        TreeVisitor.visit_bool(value).map(Member::Other)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        TreeVisitor.visit_u64(value).map(Member::Other)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        TreeVisitor.visit_i64(value).map(Member::Other)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        TreeVisitor.visit_f64(value).map(Member::Other)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        TreeVisitor.visit_str(value).map(Member::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Member::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        TreeVisitor.visit_map(access).map(Member::Other)
    }
}
