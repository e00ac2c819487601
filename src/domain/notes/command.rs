//! What a person does with notes, as pages tell it.

use notes::{Content, DeviceId, NoteId, Rev};

use super::Subject;

/// At which workshop and at which of its tables somebody sits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seat {
    /// The workshop, by its id.
    pub workshop: Option<String>,
    /// The table.
    pub table: Option<String>,
}

/// Who writes, as far as they say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// Their name; nobody has to give one.
    pub name: String,
    /// Whether it may appear elsewhere.
    pub is_public: bool,
}

/// Something that a person does with notes.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Begins a note about something.
    Begin(Subject),
    /// Goes on with a note.
    GoOn(NoteId),
    /// Marks a note, or no longer.
    Star(NoteId),
    /// Deletes a note.
    Delete(NoteId),
    /// Takes back what was deleted last.
    Undo,
    /// Makes another version of a note the one that is shown, given by what it is called among them.
    Restore(NoteId, (Rev, DeviceId)),
    /// Sits down somewhere.
    Sit(Seat),
    /// Somebody else writes on the device now.
    ChangePerson,
    /// Adds a workshop.
    AddWorkshop {
        /// Its title.
        title: String,
        /// What it asks; empty when it asks nothing.
        question: String,
    },
    /// Takes all notes along, as a file.
    Download,
    /// Takes the records along that cannot be read, as a file.
    DownloadUnreadable,
    /// Erases all notes of this dataset from the device.
    Erase,
    /// Makes notes that were written about another dataset, given by its id, notes about this one.
    Attach(String),
}

/// What is written in a note that one begins: about whom, where one sits, and who one is.
#[must_use]
pub fn begun(subject: &Subject, title: String, seat: &Seat, person: &Person) -> Content {
    let workshop = match subject {
        Subject::Workshop(id) => Some(id.to_string()),
        _ => seat.workshop.clone(),
    };
    // A table is one of its workshop.
    let table = seat.table.clone().filter(|_| workshop == seat.workshop);
    let author = Some(person.name.trim().to_owned()).filter(|name| !name.is_empty());
    Content {
        about: subject.to_string(),
        title,
        workshop,
        table,
        is_author_public: author.is_some() && person.is_public,
        author,
        ..Content::default()
    }
}
