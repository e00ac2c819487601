//! What changes on stage, as long as its page is there.

use leptos::prelude::*;

use crate::browser::{Listening, clock, keys, screen};

/// After which time a pointer that does not move is out of the way.
const STILL_AFTER_MS: i32 = 3000;

/// What the style calls a document that is on stage.
const STAGE: &str = "data-stage";

/// Whether everything is black, whether it has the whole screen, and whether the pointer rests.
#[derive(Clone, Copy)]
pub struct StageState {
    /// Whether everything is black.
    pub is_black: RwSignal<bool>,
    /// Whether it has the whole screen.
    pub is_full: RwSignal<bool>,
    /// Whether the keys are listed.
    pub is_helping: RwSignal<bool>,
    /// Whether the pointer has not moved for a while.
    pub is_still: RwSignal<bool>,
    moves: StoredValue<u32>,
    /// What is listened to meanwhile.
    listening: StoredValue<Vec<Listening>, LocalStorage>,
}

impl StageState {
    /// Takes the stage, as long as its page is there.
    #[must_use]
    pub fn take() -> Self {
        let state = Self {
            is_black: RwSignal::new(false),
            is_full: RwSignal::new(screen::is_full()),
            is_helping: RwSignal::new(false),
            is_still: RwSignal::new(false),
            moves: StoredValue::new(0),
            listening: StoredValue::new_local(Vec::new()),
        };
        let listening = [
            screen::mark_root(STAGE),
            screen::keep_awake(),
            screen::on_full(move || {
                // Told once more when the page is gone.
                let _ = state.is_full.try_set(screen::is_full());
            }),
            screen::on_pointer(move || state.wake_pointer()),
        ];
        state.listening.set_value(listening.into_iter().flatten().collect());
        state.wake_pointer();
        on_cleanup(screen::end_full);
        state
    }

    /// Tells each key, meanwhile; `then` says whether it has done something with it.
    pub fn on_key(self, then: impl Fn(&str) -> bool + 'static) {
        let listening = keys::on_key_while(then);
        self.listening.update_value(|all| all.extend(listening));
    }

    /// The pointer has moved: it is out of the way again a while later.
    fn wake_pointer(self) {
        let moves = self.moves.try_update_value(|moves| {
            *moves += 1;
            *moves
        });
        if self.is_still.try_get_untracked() == Some(true) {
            self.is_still.set(false);
        }
        clock::after(STILL_AFTER_MS, move || {
            if self.moves.try_get_value() == moves {
                self.is_still.try_set(true);
            }
        });
    }
}
