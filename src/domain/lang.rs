//! The language of a dataset's values.

use std::fmt;
use std::str::FromStr;

/// A text that is not written as the tag of a language is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the tag of a language")]
pub struct NotALang;

/// How many characters a tag may have: RFC 5646 asks for room for no more (4.4.1).
const MAX_LEN: usize = 35;

/// The tag of a language (BCP 47), of which only the form is known here: a language of two to eight letters, and
/// subtags of one to eight letters or digits, 35 characters at most. French when nothing is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lang(Box<str>);

impl Lang {
    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Lang {
    fn default() -> Self {
        Self("fr".into())
    }
}

impl FromStr for Lang {
    type Err = NotALang;

    fn from_str(text: &str) -> Result<Self, NotALang> {
        let mut subtags = text.split('-');
        let language = subtags.next().unwrap_or_default();
        let is_language =
            (2..=8).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic());
        let mut is_sound =
            subtags.map(|tag| (1..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric()));
        if text.len() <= MAX_LEN && is_language && is_sound.all(|sound| sound) {
            Ok(Self(text.into()))
        } else {
            Err(NotALang)
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
