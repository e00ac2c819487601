//! Links that come from data: only schemes that cannot run anything.

use std::fmt;
use std::str::FromStr;

/// A text that is not an `https:`, `http:` or `mailto:` address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an https, http or mailto address")]
pub struct UnsafeLink;

/// An address that is safe to put into a page: `https:`, `http:` or `mailto:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(Box<str>);

impl Link {
    /// The address, as given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it leads to a letter box.
    #[must_use]
    pub fn is_mail(&self) -> bool {
        self.0.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
    }

    /// The address as people say it: without its scheme, and without a slash at its end.
    #[must_use]
    pub fn without_scheme(&self) -> &str {
        let rest = self.0.split_once(':').map_or(&*self.0, |(_, rest)| rest);
        rest.trim_start_matches('/').trim_end_matches('/')
    }
}

impl FromStr for Link {
    type Err = UnsafeLink;

    fn from_str(text: &str) -> Result<Self, UnsafeLink> {
        // A browser drops tabs and line ends inside an address, so `java\nscript:` would come alive there.
        let plain = !text.bytes().any(|b| b.is_ascii_control() || b == b' ');
        let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| {
            let head = text.get(..scheme.len())?;
            head.eq_ignore_ascii_case(scheme).then(|| text.get(scheme.len()..)).flatten()
        });
        match rest {
            Some(rest) if plain && rest.bytes().any(|b| b != b'/') => Ok(Self(text.into())),
            _ => Err(UnsafeLink),
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
