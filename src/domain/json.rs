//! A JSON document as a tree that keeps the order of its keys.
//!
//! Datasets are read from this tree, field by field, rather than straight into structs: a reader that knows
//! where it is can say which field is wrong, and leave out one record instead of refusing the file.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

/// How many characters of a text of the file are shown.
const MAX_SHOWN: usize = 60;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object: its members in the order of the file. Of a repeated key, the first one counts.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The text, when the value is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, when the value is one.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The whole number, when the value is one within those limits.
    #[must_use]
    pub fn as_count(&self, (least, most): (u32, u32)) -> Option<u32> {
        match self {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "it is within the limits"
            )]
            Self::Number(value)
                if value.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(value) =>
            {
                Some(*value as u32)
            }
            _ => None,
        }
    }

    /// The member of that name, when the value is an object that has one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// Compact, and cut to what a person needs to recognise the value.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => write_number(f, *value),
            Self::Text(value) => write!(f, "\"{}\"", shortened(value)),
            Self::List(_) => f.write_str("[…]"),
            Self::Object(_) => f.write_str("{…}"),
        }
    }
}

/// A text of a file as a person can take it in: cut to [`MAX_SHOWN`] characters, and without the characters that would
/// move a cursor.
#[must_use]
pub fn shortened(text: &str) -> String {
    let mut shown: String =
        text.chars().take(MAX_SHOWN).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(MAX_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Writes what a person recognises of a number: up to six decimals, and of a very large one only that it is. The standard
/// library's way to write any number exactly weighs 4 KB in the application.
fn write_number(f: &mut fmt::Formatter<'_>, value: f64) -> fmt::Result {
    const LARGEST: f64 = 1e18;
    if value.is_sign_negative() {
        f.write_str("-")?;
    }
    if value.abs() >= LARGEST {
        return f.write_str("1000000000000000000…");
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "both are at least 0 and below 1e18"
    )]
    let (whole, millionths) = (value.abs().trunc() as u64, (value.abs().fract() * 1e6).round() as u64);
    write!(f, "{}", whole + millionths / 1_000_000)?;
    match millionths % 1_000_000 {
        0 => Ok(()),
        decimals => {
            let decimals = format!("{decimals:06}");
            write!(f, ".{}", decimals.trim_end_matches('0'))
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    // No number of a dataset is large enough for a double to lose anything of it.
    #[expect(clippy::cast_precision_loss, reason = "no number of a dataset exceeds 2^53")]
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "no number of a dataset exceeds 2^53")]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(member) = members.next_entry()? {
            object.push(member);
        }
        Ok(Json::Object(object))
    }
}
