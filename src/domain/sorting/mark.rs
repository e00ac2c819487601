//! What somebody says of a note, or of a group.

use std::fmt;
use std::str::FromStr;

use notes::{Content, Form, NoteId};

use crate::domain::ids::TrackId;

/// What somebody says of a note; of a group, that it belongs to a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// It is in this group, and in no other.
    Group(NoteId),
    /// It belongs to this track, and perhaps to others.
    Track(TrackId),
    /// It is worth being shown.
    Star,
    /// It is not to be shown.
    Hidden,
    /// It says the same as this note, which stands for both.
    Same(NoteId),
    /// Somebody has read it who answers for what is shown: what it then said, by the name that follows from that
    /// ([`NoteId::named`]). Of what it says since, this says nothing.
    Reviewed(NoteId),
    /// So many have voted for it, as somebody has counted: at most [`MAX_VOTES`].
    Votes(u32),
}

/// The largest count of votes that is believed.
pub const MAX_VOTES: u32 = 9_999;

/// A text that is no mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a mark")]
pub struct NotAMark;

/// What stands before the name of what a mark is on.
const ON: &str = "note:";

/// What stands before what was read.
const REVIEWED: &str = "relue";

/// What stands before a count of votes.
const VOTES: &str = "voix";

impl Mark {
    /// The name of this mark on something: of each kind there is one, but one for each track.
    #[must_use]
    pub fn id(&self, on: NoteId) -> NoteId {
        let aspect = match self {
            Self::Group(_) => "groupe".to_owned(),
            Self::Same(_) => "meme".to_owned(),
            Self::Reviewed(_) => REVIEWED.to_owned(),
            Self::Votes(_) => VOTES.to_owned(),
            Self::Track(_) | Self::Star | Self::Hidden => self.to_string(),
        };
        NoteId::named(&format!("{ON}{on} {aspect}"))
    }

    /// What is written of this mark on something.
    #[must_use]
    pub fn content(&self, on: NoteId) -> Content {
        Content { form: Form::Mark, about: format!("{ON}{on}"), text: self.to_string(), ..Content::default() }
    }
}

/// What is written of a mark that was taken back: that nothing is said any more. It is no deletion, which would not tell of what.
#[must_use]
pub fn taken_back(mark: &Content) -> Content {
    Content { text: String::new(), ..mark.clone() }
}

/// What a mark is on, and what it says; nothing when that is not known here.
#[must_use]
pub fn marked(content: &Content) -> Option<(NoteId, Mark)> {
    let on = content.about.strip_prefix(ON)?.parse().ok()?;
    Some((on, content.text.parse().ok()?))
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Group(group) => write!(f, "groupe:{group}"),
            Self::Track(track) => write!(f, "piste:{track}"),
            Self::Star => f.write_str("etoile"),
            Self::Hidden => f.write_str("masquee"),
            Self::Same(note) => write!(f, "meme:{note}"),
            Self::Reviewed(said) => write!(f, "{REVIEWED}:{said}"),
            Self::Votes(count) => write!(f, "{VOTES}:{count}"),
        }
    }
}

impl FromStr for Mark {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        let (kind, value) = text.split_once(':').unwrap_or((text, ""));
        let mark = match kind {
            "groupe" => value.parse().ok().map(Self::Group),
            "piste" => value.parse().ok().map(Self::Track),
            "meme" => value.parse().ok().map(Self::Same),
            "etoile" if text == kind => Some(Self::Star),
            "masquee" if text == kind => Some(Self::Hidden),
            REVIEWED => value.parse().ok().map(Self::Reviewed),
            VOTES => value.parse().ok().filter(|count| *count <= MAX_VOTES).map(Self::Votes),
            _ => None,
        };
        mark.ok_or(NotAMark)
    }
}
