//! What is written in a note.

use crate::{Form, Kind};

/// How many characters a person can write in one note.
pub const MAX_CHARACTERS: usize = 4000;

/// The largest head-count that is believed.
pub const MAX_COUNT: u32 = 100_000;

/// What is written in a note, and about what.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Content {
    /// As what it is written.
    pub form: Form,
    /// What it is about; empty when that is the day as a whole.
    pub about: String,
    /// How that was called when the note was written: the note keeps it when the subject goes. Of a group: its title.
    pub title: String,
    /// In which workshop it was written, by its id.
    pub workshop: Option<String>,
    /// At which of its tables.
    pub table: Option<String>,
    /// What it is.
    pub kind: Option<Kind>,
    /// The text.
    pub text: String,
    /// Of a workshop: its question.
    pub question: Option<String>,
    /// Of the outcome of a workshop: how many took part, at most [`MAX_COUNT`].
    pub count: Option<u32>,
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
    /// Whether nothing is written in it, so that there is no note. A group is there before it has a title, and as long as nobody
    /// takes it apart; a mark that was taken back says nothing, and that is what it says. What a later version wrote is never blank: it may say what cannot be read here.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let written = [Some(&self.text), self.question.as_ref(), self.who.as_ref(), self.due.as_ref()];
        let is_written = written.into_iter().flatten().any(|text| !text.trim().is_empty());
        !is_written && self.count.is_none() && !matches!(self.form, Form::Group | Form::Mark | Form::Other)
    }
}
