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

    /// The address as people say it, without a slash at its end.
    #[must_use]
    pub fn said(&self) -> &str {
        typed(&self.0).trim_end_matches('/')
    }
}

/// An address as it is typed: without a scheme that goes without saying. `http://` stays: a site may answer to nothing else.
#[must_use]
pub fn typed(address: &str) -> &str {
    ["https://", "mailto:"].iter().find_map(|scheme| after(address, scheme)).unwrap_or(address)
}

/// What stands behind a scheme, however that is written.
fn after<'a>(address: &'a str, scheme: &str) -> Option<&'a str> {
    let (head, rest) = address.split_at_checked(scheme.len())?;
    head.eq_ignore_ascii_case(scheme).then_some(rest)
}

impl FromStr for Link {
    type Err = UnsafeLink;

    fn from_str(text: &str) -> Result<Self, UnsafeLink> {
        // A browser drops tabs and line ends inside an address, so `java\nscript:` would come alive there.
        let plain = !text.bytes().any(|b| b.is_ascii_control() || b == b' ');
        let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| after(text, scheme));
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
