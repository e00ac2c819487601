//! The stage, as its page sees it.

use std::sync::Arc;

use leptos::prelude::*;

use super::StepTimer;
use crate::domain::stage::{Screen, StagePress};

/// What is shown in the room, and how far.
#[derive(Clone)]
pub struct Stage {
    /// The screens, one behind the other.
    pub screens: Arc<Vec<Screen>>,
    /// Which of them is shown, counted from 0.
    pub at: Signal<usize>,
    /// Whether everything is black.
    pub is_black: Signal<bool>,
    /// Whether it has the whole screen, and whether the browser gives that at all.
    pub is_full: (Signal<bool>, bool),
    /// Whether the pointer has not moved for a while.
    pub is_still: Signal<bool>,
    /// Whether the keys are listed.
    pub is_helping: Signal<bool>,
    /// Whether keys by themselves do something, and what switches that.
    pub has_keys: (Signal<bool>, Callback<bool>),
    /// The timer of the stage.
    pub timer: StepTimer,
    /// Where the application is for everybody, without its hash; nothing when only this device reaches it.
    pub address: Option<String>,
    /// What is done.
    pub on_press: Callback<StagePress>,
}
