//! The parts of the program, and where each of them stands.

use leptos::prelude::*;

use crate::browser::clock;
use crate::pages::{self, Part};
use crate::state::part::{PartLoad, PartState};

/// How long after the dataset is there.
const PREPARE_AFTER_MS: i32 = 1000;

/// Where the parts stand.
#[derive(Clone, Copy, Default)]
pub struct Parts {
    pages: PartState,
}

impl Parts {
    /// Provides them to everything below.
    pub fn provide() -> Self {
        let parts = Self::default();
        provide_context(parts);
        parts
    }

    /// How far a part has come, which is loaded if it was not; tracked.
    pub fn ask_for(self, part: Part) -> PartLoad {
        let state = self.state(part);
        if state.get() == PartLoad::Absent {
            self.load(part);
        }
        state.get()
    }

    /// Loads all parts, once what is shown had the network for itself: a page that is then asked for is there at once, and
    /// stays there when the network goes.
    pub fn prepare(self) {
        clock::after(PREPARE_AFTER_MS, move || self.load(Part::Pages));
    }

    /// Loads a part, anew after a failure.
    pub fn load(self, part: Part) {
        self.state(part).load(pages::load(part));
    }

    /// Whether one of them is so long in coming that it is worth a word; tracked.
    pub fn is_slow(self) -> bool {
        self.pages.get() == PartLoad::LoadingSlowly
    }

    fn state(self, part: Part) -> PartState {
        match part {
            Part::Pages => self.pages,
        }
    }
}
