//! What a facilitator prepares for a day: the sequence of the projection, what they want to say there, and how a workshop goes.

use notes::{Content, Form, NoteId, Notes};

use crate::domain::dataset::Dataset;

/// The name of something that is prepared, given what it is about: however many devices write it, it is one.
#[must_use]
pub fn prepared_id(dataset: &Dataset, about: &str) -> NoteId {
    NoteId::named(&format!("{} preparation {about}", dataset.id))
}

/// What is prepared of that; empty when nothing is.
#[must_use]
pub fn prepared<'a>(dataset: &Dataset, notes: &'a Notes, about: &str) -> &'a str {
    let content = notes.get(prepared_id(dataset, about)).and_then(|note| note.content());
    content.filter(|content| content.form == Form::Preparation).map_or("", |content| &content.text)
}

/// What is written of it before anything is prepared.
#[must_use]
pub fn preparation(about: &str) -> Content {
    Content { form: Form::Preparation, about: about.to_owned(), ..Content::default() }
}
