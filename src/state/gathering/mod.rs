//! Handing notes over to others, and gathering what others hand over.
//!
//! What is handed over is made when somebody asks for it (`handing.rs`). What is received is looked at first, then kept in the database
//! as it came (`receiving.rs`, `kept.rs`): the notes that are gathered follow from that.

mod handing;
mod kept;
mod receiving;
mod scanning;

use std::sync::Arc;

use leptos::prelude::*;

use super::notebook::Notebook;
use crate::browser::storage;
use crate::browser::tabs::Channel;
use crate::domain::gathering::{Gathered, Handed, Intake, Offer, Parcel, Received, Scanning, Source};

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
    /// How many times codes began to be shown: of those that show them, only the last one does.
    shows: StoredValue<u32>,
    /// What was received.
    pub gathered: RwSignal<Arc<Gathered>>,
    /// What was given to be received, as long as somebody looks at it.
    pub offer: RwSignal<Option<Arc<Offer>>>,
    /// How many of the files that were given have been read, and how many there are.
    pub progress: RwSignal<Option<(usize, usize)>>,
    /// What the camera does, if it does something.
    pub scanning: RwSignal<Option<Scanning>>,
    /// What became of the last that was taken.
    pub received: RwSignal<Option<Received>>,
    intake: StoredValue<Intake>,
    /// What there is to take.
    sources: StoredValue<Vec<Source>>,
    /// What can be taken back: the digests of what was taken last, and what was erased last.
    taken: StoredValue<Vec<String>>,
    erased: StoredValue<Vec<Source>>,
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
            shows: StoredValue::new(0),
            gathered: RwSignal::default(),
            offer: RwSignal::new(None),
            progress: RwSignal::new(None),
            scanning: RwSignal::new(None),
            received: RwSignal::new(None),
            intake: StoredValue::default(),
            sources: StoredValue::default(),
            taken: StoredValue::default(),
            erased: StoredValue::default(),
            channel: StoredValue::new_local(Channel::open(storage::RECEIVED_CHANNEL)),
        };
        let day = Memo::new(move |_| notebook.day.with(|day| day.id.clone()));
        Effect::new(move || gathering.turn_to(&day.get()));
        gathering.listen();
        gathering
    }

    fn turn_to(self, day: &str) {
        self.end_handing();
        self.end_receiving();
        self.received.set(None);
        let handed = storage::read(&storage::handed(day)).and_then(|text| text.parse().ok());
        self.handed_ms.set(handed);
        self.read(day.to_owned());
    }
}
