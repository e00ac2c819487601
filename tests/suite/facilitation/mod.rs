//! What a facilitator prepares: how workshops go.

mod prepared;
mod presets;
mod steps;
mod turns;

use ::notes::{Content, DeviceId, NoteId, Notes, Rev, Revision, Stamp};
use restitution::domain::dataset::{Dataset, Step, read};

/// A made-up day with two workshops, of which the first has a step and a length.
#[expect(clippy::unwrap_used, reason = "the day is made up here, and is to be read")]
fn day(id: &str) -> Dataset {
    let text = r#"{
        "format": "restitution/1", "id": "ID", "title": "Une journée inventée",
        "event": { "title": "Une journée inventée", "date": "2016-12-07" }, "projects": [], "tracks": [],
        "workshops": [
            { "id": "freins", "title": "Lever les freins", "minutes": 90, "steps": [{ "title": "Du fichier", "minutes": 5 }] },
            { "id": "leviers", "title": "Trouver les leviers" }
        ]
    }"#;
    read(text.replace("ID", id).as_bytes()).unwrap().0
}

fn step(title: &str, minutes: u32, prompt: Option<&str>) -> Step {
    Step { title: title.to_owned(), minutes, prompt: prompt.map(str::to_owned), sources: Vec::new() }
}

/// A revision by a device; without a content it is a deletion.
fn revision(note: NoteId, generation: u32, device: u64, content: Option<Content>) -> Revision {
    Revision {
        note,
        rev: Rev { generation, draw: 7 },
        stamp: Stamp {
            logical: generation.into(),
            at_ms: 1_000 * u64::from(generation),
            device: DeviceId(device),
        },
        begun_ms: 1,
        content,
        unknown: Default::default(),
    }
}

fn notes(revisions: impl IntoIterator<Item = Revision>) -> Notes {
    let mut notes = Notes::default();
    revisions.into_iter().for_each(|revision| {
        notes.add(revision);
    });
    notes
}
