//! Many names in one text: forty thousand small texts would cost more than what is in them.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

/// A list of names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    text: String,
    /// Where each name ends, in bytes.
    ends: Vec<u32>,
}

impl Names {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The name at a place of the list.
    pub fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.text.get(start as usize..end as usize)
    }

    /// Adds a name. Nothing when there is no more room, at 4 GB.
    pub fn push(&mut self, name: &str) -> Option<()> {
        self.text.push_str(name);
        self.ends.push(self.text.len().try_into().ok()?);
        Some(())
    }

    /// Adds other names. Nothing when there is no more room.
    pub fn append(&mut self, others: &Self) -> Option<()> {
        let before = u32::try_from(self.text.len()).ok()?;
        self.text.push_str(&others.text);
        for end in &others.ends {
            self.ends.push(end.checked_add(before)?);
        }
        Some(())
    }

    /// Whether none of them is empty.
    pub fn are_all_there(&self) -> bool {
        self.ends.first() != Some(&0) && self.ends.is_sorted_by(|one, other| one < other)
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(NamesVisitor)
    }
}

struct NamesVisitor;

impl<'de> Visitor<'de> for NamesVisitor {
    type Value = Names;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of names")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Names, A::Error> {
        let mut names = Names::default();
        while items.next_element_seed(NextName(&mut names))?.is_some() {}
        names.text.shrink_to_fit();
        names.ends.shrink_to_fit();
        Ok(names)
    }
}

/// Reads a name straight to where it stays.
struct NextName<'a>(&'a mut Names);

impl<'de> DeserializeSeed<'de> for NextName<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NextName<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        self.0.push(name).ok_or_else(|| E::custom("too many names"))
    }
}
