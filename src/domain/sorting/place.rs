//! Where sorted notes are, and which of them are looked at.

use std::fmt;

use notes::NoteId;

use super::Marks;
use crate::domain::ids::TrackId;

/// Where notes are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Place {
    /// Anywhere but out of sight.
    #[default]
    Visible,
    /// In no group yet.
    Unsorted,
    /// In this group.
    Group(NoteId),
    /// At this track.
    Track(TrackId),
    /// Among those that are worth being shown.
    Starred,
    /// Out of sight.
    Hidden,
    /// Behind another one that stands for them.
    Doubles,
}

impl Place {
    /// Whether a note of which that is said is there.
    #[must_use]
    pub fn has(&self, marks: &Marks) -> bool {
        match self {
            Self::Visible => marks.is_visible(),
            Self::Unsorted => marks.is_visible() && marks.group.is_none(),
            Self::Group(group) => marks.is_visible() && marks.group == Some(*group),
            Self::Track(track) => marks.is_visible() && marks.tracks.contains(track),
            Self::Starred => marks.is_visible() && marks.is_starred,
            Self::Hidden => marks.is_hidden,
            Self::Doubles => marks.same.is_some(),
        }
    }

    /// The place of that name.
    #[must_use]
    pub fn with_key(key: &str) -> Option<Self> {
        Some(match key {
            "a-classer" => Self::Unsorted,
            "etoile" => Self::Starred,
            "masquees" => Self::Hidden,
            "doublons" => Self::Doubles,
            _ => match key.split_once(':')? {
                ("groupe", id) => Self::Group(id.parse().ok()?),
                ("piste", id) => Self::Track(id.parse().ok()?),
                _ => return None,
            },
        })
    }
}

/// How an address names it; empty for what is usual.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Visible => Ok(()),
            Self::Unsorted => f.write_str("a-classer"),
            Self::Starred => f.write_str("etoile"),
            Self::Hidden => f.write_str("masquees"),
            Self::Doubles => f.write_str("doublons"),
            Self::Group(id) => write!(f, "groupe:{id}"),
            Self::Track(id) => write!(f, "piste:{id}"),
        }
    }
}
