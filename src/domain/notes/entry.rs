//! What a note is sought, filtered and sorted by.

use ::notes::{Content, Kind, Note, NoteId, Rev, Stamp};
use search::sought;

use super::NoteOrder;
use super::names::Names;
use super::order::{Key, given, subject_key, time, workshop_key};

/// What a note is sought, filtered and sorted by. Numbers are those of [`Names`].
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub id: NoteId,
    /// Which revision that is of, and which state of it.
    pub state: (Rev, Stamp),
    pub kind: Option<Kind>,
    pub subject: usize,
    pub title: usize,
    pub workshop: Option<usize>,
    pub table: Option<usize>,
    pub author: Option<usize>,
    pub is_starred: bool,
    pub text: String,
    /// How much of that is the text of the note itself, in bytes from its beginning.
    pub own: usize,
    begun: i64,
    subject_key: String,
    workshop_key: String,
}

impl Entry {
    /// Nothing when the note is deleted.
    pub fn of(id: NoteId, note: &Note, names: &mut Names) -> Option<Self> {
        let content = note.content()?;
        let Content { about, text, title, who, due, author, .. } = content;
        let texts = [Some(text), Some(title), who.as_ref(), due.as_ref(), author.as_ref()];
        let texts: Vec<String> = texts.into_iter().flatten().map(|text| sought(text)).collect();
        let mut number = |value| given(value).map(|value| names.number(value));
        let (workshop, table) = (number(&content.workshop), number(&content.table));
        let author = number(author);
        Some(Self {
            id,
            state: state(note),
            kind: content.kind,
            subject: names.number(about),
            title: names.number(title),
            workshop,
            table,
            author,
            is_starred: content.is_starred,
            // What is sought has no line break in it, so it is found in one of them.
            own: texts.first().map_or(0, String::len),
            text: texts.join("\n"),
            begun: time(note.shown().begun_ms),
            subject_key: subject_key(title, about),
            workshop_key: workshop_key(content),
        })
    }

    /// What it is sorted by.
    pub fn key(&self, order: NoteOrder) -> Key<'_> {
        match order {
            NoteOrder::Latest => ("", -self.begun, self.id),
            NoteOrder::Oldest => ("", self.begun, self.id),
            NoteOrder::Subject => (&self.subject_key, self.begun, self.id),
            NoteOrder::Workshop => (&self.workshop_key, self.begun, self.id),
        }
    }
}

/// Which revision a note shows, and which state of it.
pub(super) fn state(note: &Note) -> (Rev, Stamp) {
    (note.shown().rev, note.shown().stamp)
}
