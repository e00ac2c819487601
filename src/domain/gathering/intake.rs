//! What a person gives to be received: files, texts and codes, whatever they are called.

use std::collections::BTreeMap;

use handover::{Collector, Frame, Step};
use notes::{MAX_FILE_BYTES, NotNotes, NoteId, NotesFile};

use super::Source;

/// Why something was not received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotReceived {
    /// It is no file of notes that can be read.
    Refused(NotNotes),
    /// The device does not read it.
    Unreadable,
    /// A picture of a kind that the browser does not show.
    NotShown,
    /// It is one too many, or all that was given is too much together.
    TooMuch,
    /// A picture in which there is no code.
    NoCode,
    /// A picture, and the part of the program that reads codes is not there.
    NoReader,
    /// Of what was handed over in several pieces, so many of so many are missing.
    Incomplete(usize, usize),
}

/// Something that was given, and what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it is called: the name of the file, or nothing for what was pasted or scanned.
    pub name: String,
    /// The notes that it has.
    pub outcome: Result<Source, NotReceived>,
}

/// Takes what is given, in any order. What is in it decides what it is, never its name.
#[derive(Debug, Clone, Default)]
pub struct Intake {
    collector: Collector,
    items: Vec<Item>,
    /// How many bytes the sources have together.
    bytes: usize,
}

/// How many things may be given at once: one of each device, at the upper bound, and some more.
const MOST_ITEMS: usize = 400;

/// How many versions of one note are believed. Somebody who writes all day long leaves some dozens.
const MOST_VERSIONS: usize = 1000;

impl Intake {
    /// Takes a file that is no picture, or a text that was pasted.
    pub fn take(&mut self, name: &str, bytes: &[u8]) {
        match NotesFile::read(bytes) {
            Ok(file) => self.receive(name, file, bytes),
            Err(refusal) => {
                let text = std::str::from_utf8(bytes).unwrap_or_default();
                // A text of frames is foreign to whom asks for a file of notes.
                let found =
                    if bytes.len() > MAX_FILE_BYTES { Default::default() } else { Frame::all_in(text) };
                if found.frames.is_empty() {
                    let refusal = if found.damaged > 0 { NotNotes::Damaged } else { refusal };
                    self.refuse(name, NotReceived::Refused(refusal));
                }
                let has_frames = !found.frames.is_empty();
                for frame in found.frames {
                    self.take_frame(name, frame);
                }
                if has_frames && found.damaged > 0 {
                    self.refuse(name, NotReceived::Refused(NotNotes::Damaged));
                }
            }
        }
    }

    /// Takes the text of a code. Whether it brought something: a code is seen many times.
    pub fn take_code(&mut self, name: &str, text: &str) -> bool {
        let frames = Frame::all_in(text).frames;
        frames.into_iter().filter(|frame| self.take_frame(name, frame.clone())).count() > 0
    }

    /// Something could not be received.
    pub fn refuse(&mut self, name: &str, reason: NotReceived) {
        if self.items.len() > MOST_ITEMS {
            return;
        }
        self.items.push(Item { name: name.to_owned(), outcome: Err(reason) });
    }

    /// What was given so far; what is not whole yet comes last.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        let incomplete = self.collector.missing().into_iter().map(|missing| Item {
            name: String::new(),
            outcome: Err(NotReceived::Incomplete(missing.missing, missing.count)),
        });
        self.items.iter().cloned().chain(incomplete).collect()
    }

    fn take_frame(&mut self, name: &str, frame: Frame) -> bool {
        match self.collector.take(frame) {
            Step::Known => return false,
            Step::Further => {}
            Step::Damaged => self.refuse(name, NotReceived::Refused(NotNotes::Damaged)),
            Step::Whole(bytes) => match NotesFile::read(&bytes) {
                Ok(file) => self.receive(name, file, &bytes),
                Err(refusal) => self.refuse(name, NotReceived::Refused(refusal)),
            },
        }
        true
    }

    fn receive(&mut self, name: &str, file: NotesFile, bytes: &[u8]) {
        // The same file twice, or as a file and as codes, is one.
        let digest = notes::digest(bytes);
        let is_known = |item: &Item| item.outcome.as_ref().is_ok_and(|known| known.digest == digest);
        if self.items.iter().any(is_known) {
            return;
        }
        if self.items.len() >= MOST_ITEMS || self.bytes + bytes.len() > MAX_FILE_BYTES {
            return self.refuse(name, NotReceived::TooMuch);
        }
        let mut versions: BTreeMap<NoteId, usize> = BTreeMap::new();
        for revision in &file.revisions {
            *versions.entry(revision.note).or_default() += 1;
        }
        if versions.values().any(|count| *count > MOST_VERSIONS) {
            return self.refuse(name, NotReceived::Refused(NotNotes::Damaged));
        }
        self.bytes += bytes.len();
        // It was read as a text already.
        let source = Source::of(file, String::from_utf8_lossy(bytes).into_owned());
        self.items.push(Item { name: name.to_owned(), outcome: Ok(source) });
    }
}
