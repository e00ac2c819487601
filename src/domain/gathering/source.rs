//! What one device handed over at one time.

use notes::{DeviceId, NotesFile, Revision};

/// A file of notes, as it was received.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// What it is known by: its bytes, and the file that they are.
    pub digest: String,
    /// The dataset that its notes are about.
    pub dataset: String,
    /// How the day was called where it was made.
    pub title: String,
    /// The device that made it.
    pub device: DeviceId,
    /// When, in milliseconds since 1970.
    pub made_ms: u64,
    /// Its revisions.
    pub revisions: Vec<Revision>,
    /// How many of them could not be read.
    pub unreadable: usize,
    /// Whether it is as it was written.
    pub is_intact: bool,
    /// Its text, to be kept and passed on.
    pub text: String,
}

impl Source {
    /// The source that a file is, given with its text.
    #[must_use]
    pub fn of(file: NotesFile, text: String) -> Self {
        let NotesFile { dataset, title, device, made_ms, revisions, unreadable, is_intact } = file;
        Self {
            digest: notes::digest(&text),
            dataset,
            title,
            device,
            made_ms,
            revisions,
            unreadable,
            is_intact,
            text,
        }
    }
}
