//! What the windows of a projection agree on.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use notes::NoteId;

use super::item::Item;
use crate::domain::ids::TrackId;
use crate::domain::territory::Region;
use crate::domain::timer::Timer;

/// What is seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// What is shown.
    pub item: Item,
    /// Which of its screens, counted from 0. When it has fewer, the last one is meant.
    pub part: usize,
    /// The region that was chosen on the map.
    pub region: Option<&'static Region>,
    /// The track that was chosen there.
    pub track: Option<TrackId>,
    /// The notes that are revealed.
    pub revealed: BTreeSet<NoteId>,
}

impl Scene {
    /// The beginning of a projection.
    #[must_use]
    pub fn opening() -> Self {
        Self { item: Item::Opening, part: 0, region: None, track: None, revealed: BTreeSet::new() }
    }
}

/// The whole state of a projection: small enough to be told as a whole whenever something of it changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Show {
    /// What whoever leads looks at.
    pub scene: Scene,
    /// What the room sees meanwhile, while it is to see no change.
    pub frozen: Option<Scene>,
    /// Whether the room is black.
    pub is_black: bool,
    /// The timer of the projection.
    pub timer: Option<Timer>,
}

impl Default for Show {
    fn default() -> Self {
        Self { scene: Scene::opening(), frozen: None, is_black: false, timer: None }
    }
}

impl Show {
    /// What the room sees, unless it is black.
    #[must_use]
    pub fn in_the_room(&self) -> &Scene {
        self.frozen.as_ref().unwrap_or(&self.scene)
    }

    /// What changes where something is done in the room: what is seen there, which is frozen no longer.
    pub fn led_from_the_room(&mut self) -> &mut Scene {
        if let Some(seen) = self.frozen.take() {
            self.scene = seen;
        }
        &mut self.scene
    }
}

/// A text that is no state of a projection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a state of a projection")]
pub struct NotAShow;

/// What stands between the parts of a scene, and what between those of a state: in none of them.
const WITHIN: char = '|';
const BETWEEN: char = ';';

/// `carte|0|84|pair-aidance|` and the names of the notes that are revealed.
impl fmt::Display for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let region = self.region.map_or("", |region| region.code);
        let track = self.track.as_ref().map(ToString::to_string).unwrap_or_default();
        let revealed: Vec<String> = self.revealed.iter().map(ToString::to_string).collect();
        let Self { item, part, .. } = self;
        write!(f, "{item}{WITHIN}{part}{WITHIN}{region}{WITHIN}{track}{WITHIN}{}", revealed.join(","))
    }
}

impl FromStr for Scene {
    type Err = NotAShow;

    fn from_str(text: &str) -> Result<Self, NotAShow> {
        let parts: Vec<&str> = text.split(WITHIN).collect();
        let &[item, part, region, track, revealed] = parts.as_slice() else { return Err(NotAShow) };
        let region = match region {
            "" => None,
            code => Some(Region::with_code(code).ok_or(NotAShow)?),
        };
        let track = match track {
            "" => None,
            id => Some(id.parse().map_err(|_| NotAShow)?),
        };
        let revealed = revealed.split(',').filter(|id| !id.is_empty());
        Ok(Self {
            item: item.parse().map_err(|_| NotAShow)?,
            part: part.parse().map_err(|_| NotAShow)?,
            region,
            track,
            revealed: revealed.map(|id| id.parse().map_err(|_| NotAShow)).collect::<Result<_, _>>()?,
        })
    }
}

/// `noir;2 left 90000;SCENE;SCENE`: whether it is black, the timer, what is looked at, and what the room sees meanwhile.
impl fmt::Display for Show {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let timer = self.timer.map(|timer| timer.to_string()).unwrap_or_default();
        let black = if self.is_black { BLACK } else { "" };
        let frozen = self.frozen.as_ref().map(ToString::to_string).unwrap_or_default();
        write!(f, "{black}{BETWEEN}{timer}{BETWEEN}{}{BETWEEN}{frozen}", self.scene)
    }
}

const BLACK: &str = "noir";

impl FromStr for Show {
    type Err = NotAShow;

    fn from_str(text: &str) -> Result<Self, NotAShow> {
        let parts: Vec<&str> = text.split(BETWEEN).collect();
        let &[black, timer, scene, frozen] = parts.as_slice() else { return Err(NotAShow) };
        let timer = match timer {
            "" => None,
            timer => Some(timer.parse().map_err(|_| NotAShow)?),
        };
        let frozen = match frozen {
            "" => None,
            frozen => Some(frozen.parse()?),
        };
        let is_black = match black {
            "" => false,
            BLACK => true,
            _ => return Err(NotAShow),
        };
        Ok(Self { scene: scene.parse()?, frozen, is_black, timer })
    }
}
