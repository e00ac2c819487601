//! What is written in a note.

use crate::Kind;

/// How many characters a person can write in one note.
pub const MAX_CHARACTERS: usize = 4000;

/// What is written in a note, and about what.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Content {
    /// What it is about; empty when that is the day as a whole.
    pub about: String,
    /// How that was called when the note was written: the note keeps it when the subject goes.
    pub title: String,
    /// In which workshop it was written, by its id.
    pub workshop: Option<String>,
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
    /// Whether nothing is written in it, so that there is no note.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let written = [Some(&self.text), self.who.as_ref(), self.due.as_ref()];
        written.into_iter().flatten().all(|text| text.trim().is_empty())
    }
}
