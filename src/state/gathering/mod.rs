//! Handing notes over to others, and gathering what others hand over.
//!
//! What is handed over is made when somebody asks for it (`handing.rs`). What is received is looked at first, then kept in the database
//! as it came (`receiving.rs`, `kept.rs`): the notes that are gathered follow from that.

mod handing;
mod kept;
mod receiving;
mod scanning;
mod union;

use std::sync::Arc;

use leptos::prelude::*;
use notes::Shelf;

use self::union::United;
use super::notebook::Notebook;
use crate::browser::tabs::Channel;
use crate::browser::{Listening, storage};
use crate::domain::gathering::{
    Gathered, Handed, Intake, Offer, Parcel, Reading, Received, Scanning, Source,
};

/// What can be undone.
#[derive(Debug, Clone)]
enum Undo {
    /// These digests were taken, and were not there before.
    Taken(Vec<String>),
    /// These records were erased.
    Erased(Vec<(String, String)>),
}

/// What is handed over and what is received, as the shell sees it.
#[derive(Clone, Copy)]
pub struct Gathering {
    notebook: Notebook,
    /// What is about to be handed over, as long as somebody looks at the ways to do so.
    pub parcel: RwSignal<Option<Arc<Parcel>>>,
    /// When notes were handed over last, in milliseconds since 1970.
    pub handed_ms: RwSignal<Option<u64>>,
    /// What became of the last attempt.
    pub handed: RwSignal<Option<Handed>>,
    /// Which code is shown, from 0 on.
    pub code: RwSignal<usize>,
    /// Whether the next one comes by itself.
    pub is_playing: RwSignal<bool>,
    /// When the parcel was made.
    made_ms: StoredValue<u64>,
    /// How many times somebody began or ended to hand over.
    hands: StoredValue<u32>,
    /// How many times codes began to be shown: of those that show them, only the last one does.
    shows: StoredValue<u32>,
    /// What was received.
    pub gathered: RwSignal<Arc<Gathered>>,
    /// What was received together with the device's own notes, as far as a page asks for that: see [`Gathering::unite`].
    pub all: RwSignal<Shelf>,
    /// Of what that consists.
    united: StoredValue<United>,
    /// What was received and is all in the union.
    whole: RwSignal<Arc<Gathered>>,
    /// What was given to be received, as long as somebody looks at it.
    pub offer: RwSignal<Option<Arc<Offer>>>,
    /// How many of the files that were given have been read, and how many there are.
    pub progress: RwSignal<Option<(usize, usize)>>,
    /// What the camera does, if it does something.
    pub scanning: RwSignal<Option<Scanning>>,
    /// What became of the last that was taken.
    pub received: RwSignal<Option<Received>>,
    /// How far the reading of what was received has come.
    pub reading: RwSignal<Reading>,
    /// How many of the files that were received cannot be read here.
    pub unreadable: RwSignal<usize>,
    /// What can be undone is of this dataset.
    undoable: StoredValue<Option<(String, Undo)>>,
    intake: StoredValue<Intake>,
    /// What there is to take.
    sources: StoredValue<Vec<Source>>,
    /// How many times somebody began or ended to receive: what was begun before that has nothing more to say.
    sessions: StoredValue<u32>,
    /// The same of the camera.
    scans: StoredValue<u32>,
    /// How many times what was received was read, or changed: only the last reading counts.
    readings: StoredValue<u32>,
    /// What was taken about a dataset, and is not kept yet.
    unkept: StoredValue<Vec<(String, Source)>>,
    /// What has the browser ask before the page is left, while something is in it and nowhere else.
    leaving: StoredValue<Option<Listening>, LocalStorage>,
    channel: StoredValue<Channel, LocalStorage>,
}

impl Gathering {
    /// Follows the notes of the device.
    #[must_use]
    pub fn follow(notebook: Notebook) -> Self {
        let gathering = Self {
            notebook,
            parcel: RwSignal::new(None),
            handed_ms: RwSignal::new(None),
            handed: RwSignal::new(None),
            code: RwSignal::new(0),
            is_playing: RwSignal::new(true),
            made_ms: StoredValue::new(0),
            hands: StoredValue::new(0),
            shows: StoredValue::new(0),
            gathered: RwSignal::default(),
            all: RwSignal::default(),
            united: StoredValue::default(),
            whole: RwSignal::default(),
            offer: RwSignal::new(None),
            progress: RwSignal::new(None),
            scanning: RwSignal::new(None),
            received: RwSignal::new(None),
            intake: StoredValue::default(),
            sources: StoredValue::default(),
            sessions: StoredValue::new(0),
            scans: StoredValue::new(0),
            readings: StoredValue::new(0),
            unkept: StoredValue::default(),
            leaving: StoredValue::new_local(None),
            reading: RwSignal::default(),
            unreadable: RwSignal::new(0),
            undoable: StoredValue::new(None),
            channel: StoredValue::new_local(Channel::open(storage::RECEIVED_CHANNEL)),
        };
        let day = Memo::new(move |_| notebook.day.with(|day| day.id.clone()));
        Effect::new(move || gathering.turn_to(&day.get()));
        // Who erases all notes erases that they were handed over.
        Effect::new(move || {
            let is_empty = notebook.shelf.with(|shelf| shelf.notes().all().next().is_none());
            let day = day.get_untracked();
            if is_empty && storage::read(&storage::handed(&day)).is_none() {
                gathering.handed_ms.set(None);
            }
        });
        gathering.listen();
        gathering
    }

    fn turn_to(self, day: &str) {
        self.end_handing();
        self.end_receiving();
        self.received.set(None);
        self.undoable.set_value(None);
        let handed = storage::read(&storage::handed(day)).and_then(|text| text.parse().ok());
        self.handed_ms.set(handed);
        self.read_anew(day);
    }
}
