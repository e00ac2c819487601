//! Revisions as JSON: one record for each note, as a device keeps it.
//!
//! What this version does not know is kept as it was written: a newer version on another device may have put it there.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::revision::LATEST;
use crate::{Content, Kind, Revision, Stamp};

/// The format of records that this version writes. A change that an older version would misread makes it one more.
pub const FORMAT: u32 = 1;

/// A record that cannot be read. It must not be written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is of a later format.
    #[error("format {0}, which is newer than {FORMAT}")]
    Newer(u32),
    /// It is no record, or is damaged.
    #[error("not a record of notes")]
    Broken,
}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

#[derive(Serialize, Deserialize)]
struct Record<T> {
    format: u32,
    revisions: T,
}

/// Reads the revisions of a record.
///
/// # Errors
///
/// [`Unreadable`], and then nothing of it was read.
pub fn read_record(text: &str) -> Result<Vec<Revision>, Unreadable> {
    // All at once: nearly every record is of this format.
    match serde_json::from_str::<Record<Vec<Revision>>>(text) {
        Ok(record) if record.format == FORMAT => return Ok(record.revisions),
        _ => {}
    }
    let head: Head = serde_json::from_str(text).map_err(|_| Unreadable::Broken)?;
    Err(if head.format > FORMAT { Unreadable::Newer(head.format) } else { Unreadable::Broken })
}

/// Reads the revisions of a record that comes as bytes.
///
/// # Errors
///
/// [`Unreadable`], and then nothing of it was read.
pub fn read_record_bytes(bytes: &[u8]) -> Result<Vec<Revision>, Unreadable> {
    // The standard library reads texts with accents byte by byte: a third of the time of all that follows.
    let text = simdutf8::basic::from_utf8(bytes).map_err(|_| Unreadable::Broken)?;
    read_record(text)
}

/// Writes a record of revisions. Read again, it gives the same.
#[must_use]
pub fn write_record<'a>(revisions: impl Iterator<Item = &'a Revision>) -> String {
    let record = Record { format: FORMAT, revisions: revisions.collect::<Vec<_>>() };
    // Texts and numbers can always be written.
    serde_json::to_string(&record).unwrap_or_default()
}

/// A revision as it is written.
pub(super) fn revision_text(revision: &Revision) -> String {
    serde_json::to_string(revision).unwrap_or_default()
}

impl Serialize for Revision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &Shown(&self.note))?;
        map.serialize_entry("rev", &Shown(&self.rev))?;
        map.serialize_entry("device", &Shown(&self.stamp.device))?;
        map.serialize_entry("logical", &self.stamp.logical)?;
        map.serialize_entry("at", &self.stamp.at_ms)?;
        if self.begun_ms != self.stamp.at_ms {
            map.serialize_entry("begun", &self.begun_ms)?;
        }
        match &self.content {
            Some(content) => write_content(content, &mut map)?,
            None => map.serialize_entry("deleted", &true)?,
        }
        let has_kind = self.content.as_ref().is_some_and(|content| content.kind.is_some());
        for (name, value) in self.unknown.iter().filter(|(name, _)| !(has_kind && *name == KIND)) {
            let value = RawValue::from_string(value.clone()).map_err(serde::ser::Error::custom)?;
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}

/// A kind that this version does not know is kept under its name, until another one is chosen.
const KIND: &str = "kind";

/// What is not there is left out.
fn write_content<M: SerializeMap>(content: &Content, map: &mut M) -> Result<(), M::Error> {
    let Content { about, title, workshop, table, kind, text, who, due, author, is_author_public, is_starred } =
        content;
    for (name, text) in [("about", about), ("title", title)] {
        if !text.is_empty() {
            map.serialize_entry(name, text)?;
        }
    }
    if let Some(kind) = kind {
        map.serialize_entry(KIND, kind.key())?;
    }
    map.serialize_entry("text", text)?;
    for (name, text) in
        [("workshop", workshop), ("table", table), ("who", who), ("due", due), ("author", author)]
    {
        if let Some(text) = text {
            map.serialize_entry(name, text)?;
        }
    }
    for (name, is_so) in [("public", *is_author_public), ("starred", *is_starred)] {
        if is_so {
            map.serialize_entry(name, &true)?;
        }
    }
    Ok(())
}

/// Written as it is shown.
struct Shown<'a, T>(&'a T);

impl<T: fmt::Display> Serialize for Shown<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Revision {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RevisionVisitor)
    }
}

struct RevisionVisitor;

impl<'de> Visitor<'de> for RevisionVisitor {
    type Value = Revision;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a revision")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Revision, A::Error> {
        let mut read = Read::default();
        while let Some(name) = members.next_key::<Text<'de>>()? {
            read.member(&name.0, &mut members)?;
        }
        read.finish().ok_or_else(|| A::Error::custom("not a revision"))
    }
}

/// A text that is borrowed where it can be.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// The members of a revision as they come.
#[derive(Default)]
struct Read<'de> {
    id: Option<Text<'de>>,
    rev: Option<Text<'de>>,
    device: Option<Text<'de>>,
    logical: Option<u64>,
    at_ms: Option<u64>,
    begun_ms: Option<u64>,
    is_deleted: bool,
    about: String,
    title: String,
    workshop: Option<String>,
    kind: Option<Kind>,
    text: Option<String>,
    table: Option<String>,
    who: Option<String>,
    due: Option<String>,
    author: Option<String>,
    is_author_public: bool,
    is_starred: bool,
    unknown: BTreeMap<String, String>,
}

impl<'de> Read<'de> {
    fn member<A: MapAccess<'de>>(&mut self, name: &str, members: &mut A) -> Result<(), A::Error> {
        match name {
            "id" => self.id = Some(members.next_value()?),
            "rev" => self.rev = Some(members.next_value()?),
            "device" => self.device = Some(members.next_value()?),
            "logical" => self.logical = Some(members.next_value()?),
            "at" => self.at_ms = Some(members.next_value()?),
            "text" => self.text = Some(members.next_value()?),
            "begun" => self.begun_ms = Some(members.next_value()?),
            "deleted" => self.is_deleted = members.next_value()?,
            "about" => self.about = members.next_value()?,
            "title" => self.title = members.next_value()?,
            "workshop" => self.workshop = Some(members.next_value()?),
            "table" => self.table = Some(members.next_value()?),
            "who" => self.who = Some(members.next_value()?),
            "due" => self.due = Some(members.next_value()?),
            "author" => self.author = Some(members.next_value()?),
            "public" => self.is_author_public = members.next_value()?,
            "starred" => self.is_starred = members.next_value()?,
            _ => {
                let value: &RawValue = members.next_value()?;
                let kind =
                    || serde_json::from_str(value.get()).ok().and_then(|Text(key)| Kind::from_key(&key));
                match (name == KIND).then(kind).flatten() {
                    Some(kind) => self.kind = Some(kind),
                    None => {
                        self.unknown.insert(name.to_owned(), value.get().to_owned());
                    }
                }
            }
        }
        Ok(())
    }

    fn finish(self) -> Option<Revision> {
        let at_ms = self.at_ms.filter(|at| *at <= LATEST)?;
        let content = match self.text {
            _ if self.is_deleted => None,
            text => Some(Content {
                about: self.about,
                title: self.title,
                workshop: self.workshop,
                table: self.table,
                kind: self.kind,
                text: text?,
                who: self.who,
                due: self.due,
                author: self.author,
                is_author_public: self.is_author_public,
                is_starred: self.is_starred,
            }),
        };
        Some(Revision {
            note: self.id?.0.parse().ok()?,
            rev: self.rev?.0.parse().ok()?,
            stamp: Stamp {
                logical: self.logical.filter(|logical| (1..=LATEST).contains(logical))?,
                at_ms,
                device: self.device?.0.parse().ok()?,
            },
            begun_ms: Some(self.begun_ms.unwrap_or(at_ms)).filter(|begun| *begun <= LATEST)?,
            content,
            unknown: self.unknown,
        })
    }
}
