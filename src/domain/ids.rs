//! Identifiers: slugs, one opaque type for each kind of thing they name.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The longest slug, in characters.
pub const MAX_SLUG_LEN: usize = 64;

/// A text that is not a slug: `[a-z0-9]+(-[a-z0-9]+)*`, at most [`MAX_SLUG_LEN`] characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a slug")]
pub struct NotASlug;

/// An identifier that is opaque outside this file: parsed from a slug, displayed as one.
pub trait Id: Clone + Ord + fmt::Display + FromStr<Err = NotASlug> {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl Id for $name {}

        impl FromStr for $name {
            type Err = NotASlug;

            fn from_str(text: &str) -> Result<Self, NotASlug> {
                if is_slug(text) { Ok(Self(text.into())) } else { Err(NotASlug) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a dataset; what a device keeps about it is kept under this id.
    DatasetId;
    /// Names an organisation.
    OrganisationId;
    /// Names a project.
    ProjectId;
    /// Names a source.
    SourceId;
    /// Names a term of one of the dataset's vocabularies.
    TermId;
    /// Names an action track.
    TrackId;
    /// Names a workshop.
    WorkshopId;
}

fn is_slug(text: &str) -> bool {
    text.len() <= MAX_SLUG_LEN
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}
