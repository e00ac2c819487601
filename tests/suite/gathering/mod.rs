//! What other devices handed over: looked at, taken, and put together.

mod board;
mod export;
mod intake;
mod parcel;
mod union;

use ::notes::{Content, DeviceId, Form, NoteId, Notes, NotesFile, Rev, Revision, Stamp};

const DAY: &str = "made-up-day";

/// A revision of a note by a device, which says that text.
fn revision(note: u64, generation: u32, device: u64, text: &str) -> Revision {
    let content = Content { text: text.to_owned(), ..Content::default() };
    Revision {
        note: NoteId(note),
        rev: Rev { generation, draw: 7 },
        stamp: Stamp {
            logical: generation.into(),
            at_ms: 1_000 * u64::from(generation),
            device: DeviceId(device),
        },
        begun_ms: 1,
        content: Some(content),
        unknown: Default::default(),
    }
}

fn tombstone(note: u64, generation: u32, device: u64) -> Revision {
    Revision { content: None, ..revision(note, generation, device, "") }
}

fn with(revision: Revision, change: impl FnOnce(&mut Content)) -> Revision {
    let mut content = revision.content.clone().unwrap_or_default();
    change(&mut content);
    Revision { content: Some(content), ..revision }
}

fn outcome(note: u64, device: u64, workshop: &str, table: &str, count: u32) -> Revision {
    with(revision(note, 1, device, ""), |content| {
        content.form = Form::Outcome;
        content.about = format!("atelier:{workshop}");
        content.table = Some(table.to_owned());
        content.count = Some(count);
    })
}

/// What a device says of a note.
fn mark(name: u64, device: u64, on: &str, what: &str) -> Revision {
    with(revision(name, 1, device, what), |content| {
        content.form = Form::Mark;
        content.about = on.to_owned();
    })
}

fn file(device: u64, revisions: &[Revision]) -> String {
    NotesFile::write(DAY, "Une journée", DeviceId(device), 1_481_120_000_000, revisions.iter())
}

fn notes(revisions: &[Revision]) -> Notes {
    let mut notes = Notes::default();
    revisions.iter().cloned().for_each(|revision| {
        notes.add(revision);
    });
    notes
}
