//! Notes on their way, as pages see them: what is handed over, what is received, and whom to tell.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::gathering::{
    Gathered, GatheringCommand, Handed, Offer, Parcel, Reading, Received, Scanning,
};

/// What is handed over and what is received.
#[derive(Clone, Copy)]
pub struct Gathering {
    /// What is about to be handed over, as long as somebody looks at the ways to do so.
    pub parcel: Signal<Option<Arc<Parcel>>>,
    /// When notes were handed over last, in milliseconds since 1970.
    pub handed_ms: Signal<Option<u64>>,
    /// What became of the last attempt.
    pub handed: Signal<Option<Handed>>,
    /// Whether the device can share a file.
    pub can_share: bool,
    /// Which code is shown, from 0 on.
    pub code: Signal<usize>,
    /// Whether the next one comes by itself.
    pub is_playing: Signal<bool>,
    /// What was received.
    pub gathered: Signal<Arc<Gathered>>,
    /// What was given to be received, as long as somebody looks at it.
    pub offer: Signal<Option<Arc<Offer>>>,
    /// How many of the files that were given have been read, and how many there are.
    pub progress: Signal<Option<(usize, usize)>>,
    /// Whether there may be a camera.
    pub has_camera: fn() -> bool,
    /// What the camera does, if it does something.
    pub scanning: Signal<Option<Scanning>>,
    /// What became of the last that was taken.
    pub received: Signal<Option<Received>>,
    /// How far the reading of what was received has come.
    pub reading: Signal<Reading>,
    /// How many of the files that were received cannot be read here.
    pub unreadable: Signal<usize>,
    /// What is done with it.
    pub on_command: Callback<GatheringCommand>,
    /// Files are chosen: the event of the control.
    pub on_files: Callback<leptos::ev::Event>,
}

impl Gathering {
    /// Does something.
    pub fn run(self, command: GatheringCommand) {
        self.on_command.run(command);
    }
}
