//! Revisions as JSON.
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
use crate::{Content, Form, Kind, MAX_COUNT, Revision, Stamp};

/// What this version may not know although it knows the member: it is kept under that name, until something else is chosen.
const FORM: &str = "type";
const KIND: &str = "kind";
const COUNT: &str = "count";

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
        let is_chosen = |name: &str| self.content.as_ref().is_some_and(|content| is_chosen(content, name));
        for (name, value) in self.unknown.iter().filter(|(name, _)| !is_chosen(name)) {
            let value = RawValue::from_string(value.clone()).map_err(serde::ser::Error::custom)?;
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}

/// Whether a member of that name is known of a content, so that an unknown one no longer counts.
fn is_chosen(content: &Content, name: &str) -> bool {
    match name {
        FORM => content.form != Form::Other,
        KIND => content.kind.is_some(),
        COUNT => content.count.is_some(),
        _ => false,
    }
}

/// What is not there is left out.
fn write_content<M: SerializeMap>(content: &Content, map: &mut M) -> Result<(), M::Error> {
    let Content {
        form,
        about,
        title,
        workshop,
        table,
        kind,
        text,
        question,
        count,
        who,
        due,
        author,
        is_author_public,
        is_starred,
    } = content;
    if let Some(key) = form.key() {
        map.serialize_entry(FORM, key)?;
    }
    for (name, text) in [("about", about), ("title", title)] {
        if !text.is_empty() {
            map.serialize_entry(name, text)?;
        }
    }
    if let Some(kind) = kind {
        map.serialize_entry(KIND, kind.key())?;
    }
    // A later version may write things without a text.
    if *form != Form::Other || !text.is_empty() {
        map.serialize_entry("text", text)?;
    }
    if let Some(count) = count {
        map.serialize_entry(COUNT, count)?;
    }
    let texts = [
        ("question", question),
        ("workshop", workshop),
        ("table", table),
        ("who", who),
        ("due", due),
        ("author", author),
    ];
    for (name, text) in texts {
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
    form: Form,
    about: String,
    title: String,
    workshop: Option<String>,
    kind: Option<Kind>,
    text: Option<String>,
    table: Option<String>,
    question: Option<String>,
    count: Option<u32>,
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
            "question" => self.question = Some(members.next_value()?),
            "who" => self.who = Some(members.next_value()?),
            "due" => self.due = Some(members.next_value()?),
            "author" => self.author = Some(members.next_value()?),
            "public" => self.is_author_public = members.next_value()?,
            "starred" => self.is_starred = members.next_value()?,
            _ => {
                let value: &RawValue = members.next_value()?;
                if !self.take(name, value) {
                    self.unknown.insert(name.to_owned(), value.get().to_owned());
                }
            }
        }
        Ok(())
    }

    /// Takes a member of which not all values are known. Returns whether this one is.
    fn take(&mut self, name: &str, value: &RawValue) -> bool {
        let key = || serde_json::from_str(value.get()).ok().map(|Text(key)| key);
        match name {
            FORM => {
                self.form = key().map_or(Form::Other, |key| Form::from_key(&key));
                self.form != Form::Other
            }
            KIND => {
                let kind = key().and_then(|key| Kind::from_key(&key));
                self.kind = kind.or(self.kind);
                kind.is_some()
            }
            COUNT => {
                let count = serde_json::from_str(value.get()).ok().filter(|count| *count <= MAX_COUNT);
                self.count = count.or(self.count);
                count.is_some()
            }
            _ => false,
        }
    }

    fn finish(self) -> Option<Revision> {
        let at_ms = self.at_ms.filter(|at| *at <= LATEST)?;
        let text = self.text.or_else(|| (self.form == Form::Other).then(String::new));
        let content = match text {
            _ if self.is_deleted => None,
            text => Some(Content {
                form: self.form,
                about: self.about,
                title: self.title,
                workshop: self.workshop,
                table: self.table,
                kind: self.kind,
                text: text?,
                question: self.question,
                count: self.count,
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
