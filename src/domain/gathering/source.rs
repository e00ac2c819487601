//! What one device handed over at one time.

use notes::NotesFile;

/// A file of notes, as it was received.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// What it is known by: its bytes, and the file that they are.
    pub digest: String,
    /// What is in it.
    pub file: NotesFile,
    /// Its text, to be kept and passed on.
    pub text: String,
}

impl Source {
    /// The source that a file is, given with its text.
    #[must_use]
    pub fn of(file: NotesFile, text: String) -> Self {
        Self { digest: notes::digest(&text), file, text }
    }
}
