//! A part of the program that is loaded when a page first needs it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;

/// How long a part may take before the page says that it is under way, as for a dataset.
const SLOW_AFTER_MS: i32 = 500;

/// How far the loading of a part has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartLoad {
    /// Nobody has asked for it.
    Absent,
    /// Under way, and not worth a word yet.
    Loading,
    /// Under way for long enough to say so.
    LoadingSlowly,
    /// There.
    Ready,
    /// Not to be had: the network or the host failed.
    Failed,
}

/// The loading of a part, as the pages see it.
#[derive(Clone, Copy)]
pub struct PartState(RwSignal<PartLoad>);

impl Default for PartState {
    fn default() -> Self {
        Self(RwSignal::new(PartLoad::Absent))
    }
}

impl PartState {
    /// How far it has come; tracked.
    #[must_use]
    pub fn get(self) -> PartLoad {
        self.0.get()
    }

    /// Loads it unless that is done or under way, anew after a failure. `loading` says whether it is there then.
    pub fn load(self, loading: impl Future<Output = bool> + 'static) {
        if !matches!(self.0.get_untracked(), PartLoad::Absent | PartLoad::Failed) {
            return;
        }
        self.0.set(PartLoad::Loading);
        clock::after(SLOW_AFTER_MS, move || {
            if self.0.get_untracked() == PartLoad::Loading {
                self.0.set(PartLoad::LoadingSlowly);
            }
        });
        spawn_local(async move {
            let is_there = loading.await;
            self.0.set(if is_there { PartLoad::Ready } else { PartLoad::Failed });
        });
    }
}
