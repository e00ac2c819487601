//! What a sequence is made of, and how a facilitator's arrangement names it.

use std::fmt;
use std::str::FromStr;

use notes::NoteId;

use crate::domain::ids::{ProjectId, TrackId, WorkshopId};

/// Something that is shown on one screen or on several, one behind the other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// The title of the day, its date and its place.
    Opening,
    /// What happens when.
    Programme,
    /// The key figures of the day.
    Figures,
    /// The map by territory.
    Map,
    /// A project.
    Project(ProjectId),
    /// An action track.
    Track(TrackId),
    /// Projects × tracks.
    Matrix,
    /// A workshop: its question, its steps, its time.
    Workshop(WorkshopId),
    /// The notes of a workshop, a track or a group.
    Wall(WallOf),
    /// What was said.
    Quotes,
    /// What happened before the day, and since.
    Timeline,
    /// How to take part.
    Join,
    /// The end, with whom to write to.
    Closing,
}

/// Whose notes a wall has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum WallOf {
    /// Those of a workshop.
    Workshop(WorkshopId),
    /// Those of a track.
    Track(TrackId),
    /// Those of a group.
    Group(NoteId),
}

/// Those of which there is one, by their names.
const SINGLE: [(Item, &str); 9] = [
    (Item::Opening, "ouverture"),
    (Item::Programme, "programme"),
    (Item::Figures, "chiffres"),
    (Item::Map, "carte"),
    (Item::Matrix, "croisements"),
    (Item::Quotes, "paroles"),
    (Item::Timeline, "chronologie"),
    (Item::Join, "participer"),
    (Item::Closing, "cloture"),
];

const PROJECT: &str = "projet";
const TRACK: &str = "piste";
const WORKSHOP: &str = "atelier";

/// What stands before the notes of one of those, or of a group.
const WALL: &str = "notes:";
const GROUP: &str = "groupe";

/// The name under which an arrangement is kept: `carte`, `projet:ID`, `notes:atelier:ID`.
impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(id) => write!(f, "{PROJECT}:{id}"),
            Self::Track(id) => write!(f, "{TRACK}:{id}"),
            Self::Workshop(id) => write!(f, "{WORKSHOP}:{id}"),
            Self::Wall(WallOf::Workshop(id)) => write!(f, "{WALL}{WORKSHOP}:{id}"),
            Self::Wall(WallOf::Track(id)) => write!(f, "{WALL}{TRACK}:{id}"),
            Self::Wall(WallOf::Group(id)) => write!(f, "{WALL}{GROUP}:{id}"),
            single => {
                let name = SINGLE.iter().find(|(item, _)| item == single).map_or("", |(_, name)| name);
                f.write_str(name)
            }
        }
    }
}

/// A text that names nothing that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an item of a sequence")]
pub struct NotAnItem;

impl FromStr for Item {
    type Err = NotAnItem;

    fn from_str(text: &str) -> Result<Self, NotAnItem> {
        let single = SINGLE.into_iter().find(|(_, name)| *name == text).map(|(item, _)| item);
        let named = || {
            let (kind, id) = text.split_once(':')?;
            match kind {
                PROJECT => id.parse().ok().map(Self::Project),
                TRACK => id.parse().ok().map(Self::Track),
                WORKSHOP => id.parse().ok().map(Self::Workshop),
                _ => None,
            }
        };
        let wall = || {
            let (kind, id) = text.strip_prefix(WALL)?.split_once(':')?;
            let of = match kind {
                WORKSHOP => id.parse().ok().map(WallOf::Workshop),
                TRACK => id.parse().ok().map(WallOf::Track),
                GROUP => id.parse().ok().map(WallOf::Group),
                _ => None,
            };
            of.map(Self::Wall)
        };
        single.or_else(wall).or_else(named).ok_or(NotAnItem)
    }
}
