//! Action tracks: what the day concluded should be done.

use super::collection::Identified;
use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use crate::domain::ids::{SourceId, TrackId};

/// An action track, or a sub-track when it has a parent.
#[derive(Debug, Clone)]
pub struct Track {
    /// Its id.
    pub id: TrackId,
    /// A short title, by the editors.
    pub title: String,
    /// The official wording.
    pub wording: Option<String>,
    /// The track it is a part of.
    pub parent: Option<TrackId>,
    /// Its number as shown, such as `4a`: the file's, or else its place among its siblings.
    pub number: String,
    /// Which of the root tracks it is or belongs to, counted from 0: tracks of one root share a colour.
    pub root: usize,
    /// More about it.
    pub description: Option<String>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

impl Identified for Track {
    type Id = TrackId;

    fn id(&self) -> &TrackId {
        &self.id
    }
}

impl Track {
    /// Reads all but what depends on the other tracks: `root`, and `number` when the file gives none.
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        let id = record.parsed("id", Rule::Slug);
        Some(Self {
            title: record.text("title"),
            wording: record.optional_text("wording"),
            parent: record.optional_id("parent"),
            number: record.optional_text("number").unwrap_or_default(),
            root: 0,
            description: record.optional_text("description"),
            sources: record.sources(known),
            id: id?,
        })
    }

    pub(super) fn number_unless_given(&mut self, number: impl FnOnce() -> String) {
        if self.number.is_empty() {
            self.number = number();
        }
    }
}
