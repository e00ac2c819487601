//! What is written in a note.

use super::{About, Kind};
use crate::domain::ids::WorkshopId;

/// How many characters a person can write in one note.
pub const MAX_CHARACTERS: usize = 4000;

/// What is written in a note, and about what.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// What it is about.
    pub about: About,
    /// In which workshop it was written.
    pub workshop: Option<WorkshopId>,
    /// At which of its tables.
    pub table: Option<String>,
    /// What it is.
    pub kind: Option<Kind>,
    /// The text.
    pub text: String,
    /// Of a commitment: who will do it.
    pub who: Option<String>,
    /// Of a commitment: when, in the writer's words.
    pub due: Option<String>,
    /// Who wrote it; nobody is asked to say so.
    pub author: Option<String>,
    /// Whether the author's name may appear elsewhere.
    pub is_author_public: bool,
    /// Whether its writer wants to find it again.
    pub is_starred: bool,
}

impl Content {
    /// An empty note about something.
    #[must_use]
    pub fn about(about: About) -> Self {
        Self {
            about,
            workshop: None,
            table: None,
            kind: None,
            text: String::new(),
            who: None,
            due: None,
            author: None,
            is_author_public: false,
            is_starred: false,
        }
    }

    /// Whether nothing is written in it, so that there is no note.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let written = [Some(&self.text), self.who.as_ref(), self.due.as_ref()];
        written.into_iter().flatten().all(|text| text.trim().is_empty())
    }
}
