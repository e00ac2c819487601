//! A revision of a note: what one writer left, once they went on to something else.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::ids::hexadecimal;
use crate::revision_json::revision_text;
use crate::{Content, DeviceId, NotAnId, NoteId};

/// The largest time, of both kinds: a double holds it exactly, and so does every program that reads the records. Only a forged
/// record comes near it.
pub(super) const LATEST: u64 = 1 << 53;

/// Which revision of its note it is: written `3-00c0ffee`. The digits behind the dash are drawn by the writer, so that two tabs
/// of one device that begin at the same time do not write the same revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rev {
    /// One more than the one that it was made from; the first is 1.
    pub generation: u32,
    /// Drawn when the writing began.
    pub draw: u32,
}

/// How many digits stand behind the dash.
const DRAW_DIGITS: usize = 8;

impl fmt::Display for Rev {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:08x}", self.generation, self.draw)
    }
}

impl FromStr for Rev {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (generation, draw) = text.split_once('-').ok_or(NotAnId)?;
        // There is one way to write it.
        if generation.starts_with(['0', '+']) {
            return Err(NotAnId);
        }
        Ok(Self {
            generation: generation.parse().map_err(|_| NotAnId)?,
            draw: hexadecimal(draw, DRAW_DIGITS)? as u32,
        })
    }
}

/// When a revision was written, in an order that all devices agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Logical time (L. Lamport, « Time, Clocks, and the Ordering of Events in a Distributed System », 1978): more than that of
    /// every revision of the note that the writer's device knew, whatever its clock says. From 1 to 2⁵³.
    pub logical: u64,
    /// What the clock of the device said, in milliseconds since 1970.
    pub at_ms: u64,
    /// The device.
    pub device: DeviceId,
}

/// A revision.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// The note that it is of.
    pub note: NoteId,
    /// Which one it is; together with the device, nothing else is called so.
    pub rev: Rev,
    /// When and where it was written last.
    pub stamp: Stamp,
    /// When the note was begun, in milliseconds since 1970.
    pub begun_ms: u64,
    /// What is written in it; nothing when the note is deleted (a tombstone).
    pub content: Option<Content>,
    /// Members that this version does not know, each as it was written in JSON.
    pub unknown: BTreeMap<String, String>,
}

impl Revision {
    /// What it is called among the revisions of its note.
    #[must_use]
    pub fn key(&self) -> (Rev, DeviceId) {
        (self.rev, self.stamp.device)
    }

    /// Whether the note is deleted.
    #[must_use]
    pub fn is_tombstone(&self) -> bool {
        self.content.is_none()
    }

    /// Which of two revisions of a note is shown: the greater. Of the same moment on the same device there is one, unless
    /// somebody copied a device or wrote a file by hand; then the text decides, so that everybody shows the same.
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        // Most that meet are copies of each other.
        if self == other {
            return Ordering::Equal;
        }
        let by_stamp = self.stamp.cmp(&other.stamp).then(self.rev.cmp(&other.rev));
        by_stamp.then_with(|| revision_text(self).cmp(&revision_text(other)))
    }
}
