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

/// A text that is a slug. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        if is_slug(text) { Ok(Self(text.into())) } else { Err(NotASlug) }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An identifier: a slug that only names one kind of thing.
pub trait Id: Clone + PartialEq + fmt::Display + FromStr<Err = NotASlug> {
    /// The slug. What is looked up by id is looked up by this, so that the code for it exists once.
    fn slug(&self) -> &Slug;

    /// The identifier of that slug.
    fn from_slug(slug: Slug) -> Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Slug);

        impl Id for $name {
            fn slug(&self) -> &Slug {
                &self.0
            }

            fn from_slug(slug: Slug) -> Self {
                Self(slug)
            }
        }

        impl FromStr for $name {
            type Err = NotASlug;

            fn from_str(text: &str) -> Result<Self, NotASlug> {
                text.parse().map(Self::from_slug)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
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
