//! Whether what is written is kept.

use chrono::NaiveDateTime;

/// Why a place does not hold what it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotHeld {
    /// It is full.
    Full,
    /// The browser refuses it.
    Refused,
}

/// Whether what is written is kept. Each note is kept in two places, local storage and the database of the browser, of which one
/// outlives a page that is closed at once, and the other a browser that is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Saving {
    /// Nothing was written since the page was opened.
    #[default]
    Nothing,
    /// It will be, in a moment.
    UnderWay,
    /// Both places hold all of it, since that minute where the device is; no minute when the device has no sound clock.
    Kept(Option<NaiveDateTime>),
    /// One of them does not, or neither.
    NotKept {
        /// Why local storage does not, if it does not.
        storage: Option<NotHeld>,
        /// Whether the database fails.
        is_database_failing: bool,
    },
    /// What was erased is still in the database, which fails; that is tried again.
    NotErased,
    /// A newer version of the application has written here, so that this one must not.
    ReadOnly,
}

/// What became of a file of notes that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadBack {
    /// It was read.
    Done {
        /// The id of the dataset that its notes are about, when it is another one than is open.
        other: Option<String>,
        /// How many notes were not known.
        new: usize,
        /// How many show something else now, or have another version.
        updated: usize,
        /// How many were known.
        known: usize,
        /// How many revisions could not be read.
        unreadable: usize,
        /// Whether the file is as it was written.
        is_intact: bool,
    },
    /// It was not, since a newer version of the application has written here.
    ReadOnly,
    /// It was not, and why; no reason when the browser could not read it.
    Refused(Option<notes::NotNotes>),
}

/// What can be taken back for a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undoable {
    /// Something of that form was deleted.
    Deleted(notes::Form),
    /// All notes were erased, so many.
    Erased(usize),
}
