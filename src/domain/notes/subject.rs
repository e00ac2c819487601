//! What a note is about.

use std::fmt;

use crate::domain::ids::{ProjectId, TrackId, WorkshopId};
use crate::domain::territory::Territory;

/// Something that a note can be about.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// The day as a whole.
    Day,
    /// A project.
    Project(ProjectId),
    /// An action track.
    Track(TrackId),
    /// A workshop.
    Workshop(WorkshopId),
    /// A territory.
    Territory(Territory),
    /// A project beside a track: a cell of the matrix.
    Crossing(ProjectId, TrackId),
    /// Something that this version does not know, as it was written.
    Unknown(String),
}

impl Subject {
    /// Reads what [`Subject`]'s `Display` writes: nothing for the day, `projet:ID`, `piste:ID`, `atelier:ID`, `territoire:region:84`,
    /// `croisement:PROJET:PISTE`. Anything else is kept as it is.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        let known = match kind {
            "" if text.is_empty() => Some(Self::Day),
            "projet" => id.parse().ok().map(Self::Project),
            "piste" => id.parse().ok().map(Self::Track),
            "atelier" => id.parse().ok().map(Self::Workshop),
            "territoire" => id.parse().ok().map(Self::Territory),
            "croisement" => id.split_once(':').and_then(|(project, track)| {
                Some(Self::Crossing(project.parse().ok()?, track.parse().ok()?))
            }),
            _ => None,
        };
        known.unwrap_or_else(|| Self::Unknown(text.to_owned()))
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day => Ok(()),
            Self::Project(id) => write!(f, "projet:{id}"),
            Self::Track(id) => write!(f, "piste:{id}"),
            Self::Workshop(id) => write!(f, "atelier:{id}"),
            Self::Territory(territory) => write!(f, "territoire:{territory}"),
            Self::Crossing(project, track) => write!(f, "croisement:{project}:{track}"),
            Self::Unknown(text) => f.write_str(text),
        }
    }
}
