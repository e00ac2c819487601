//! The stage, as its pages see it.

use std::sync::Arc;

use leptos::prelude::*;

use super::StepTimer;
use crate::domain::dataset::Workshop;
use crate::domain::sorting::{SortCommand, Told};
use crate::domain::stage::{Item, Scene, Screen, Show, StagePress, Wall};

/// What is shown in the room, and how far.
#[derive(Clone)]
pub struct Stage {
    /// The notes.
    pub walls: Signal<Arc<Vec<Wall>>>,
    /// Whether of notes only those are shown that somebody has reviewed.
    pub only_reviewed: Signal<bool>,
    /// The screens, one behind the other.
    pub screens: Signal<Arc<Vec<Screen>>>,
    /// Which of them is shown, counted from 0.
    pub at: Signal<usize>,
    /// What all windows agree on.
    pub show: Signal<Show>,
    /// What of it is seen in this window: what the room sees, or what the facilitator looks at.
    pub scene: Signal<Scene>,
    /// Whether this one leads.
    pub leads: Signal<bool>,
    /// Whether there is another one.
    pub has_others: Signal<bool>,
    /// Whether something was to be done that only the one that leads does.
    pub is_refused: Signal<bool>,
    /// Whether it has the whole screen, and whether the browser gives that at all.
    pub is_full: (Signal<bool>, bool),
    /// Whether the pointer has not moved for a while.
    pub is_still: Signal<bool>,
    /// Whether the keys are listed.
    pub is_helping: Signal<bool>,
    /// Whether it is asked which notes are to be revealed.
    pub is_revealing: Signal<bool>,
    /// Whether the end of the time is heard.
    pub has_sound: Signal<bool>,
    /// Whether keys by themselves do something, and what switches that.
    pub has_keys: (Signal<bool>, Callback<bool>),
    /// The timer of the stage.
    pub timer: StepTimer,
    /// Where the application is for everybody, without its hash; nothing when only this device reaches it.
    pub address: Option<String>,
    /// What is done.
    pub on_press: Callback<StagePress>,
    /// What is done with notes.
    pub on_sort: Callback<SortCommand>,
    /// What is said of what was done with notes last.
    pub told: Signal<Option<Told>>,
    /// Whether that can be undone, and what undoes it.
    pub undo: (Signal<bool>, Callback<()>),
    /// Gives the focus to what matches that.
    pub on_focus: Callback<String>,
}

impl Stage {
    /// Which screen is shown, counted from 1, of how many. One memo for both: an effect that reads the place first, and then the screens from
    /// which it follows, is not told when these change and the place does not, since the check of the place has brought them up to date
    /// already (reactive_graph 0.2, `Source::update_if_necessary`).
    #[must_use]
    pub fn position(&self) -> Memo<(usize, usize)> {
        let (screens, at) = (self.screens, self.at);
        Memo::new(move |_| (at.get() + 1, screens.with(|screens| screens.len())))
    }

    /// The screen that is shown; it changes only with what stands on it.
    #[must_use]
    pub fn screen(&self) -> Memo<Option<Screen>> {
        self.screen_behind(0)
    }

    /// The screen that comes so many behind it.
    #[must_use]
    pub fn screen_behind(&self, further: usize) -> Memo<Option<Screen>> {
        let (screens, at) = (self.screens, self.at);
        Memo::new(move |_| screens.with(|screens| screens.get(at.get() + further).cloned()))
    }

    /// The wall that is shown.
    #[must_use]
    pub fn wall(&self) -> Memo<Option<Wall>> {
        let (walls, screen) = (self.walls, self.screen());
        Memo::new(move |_| {
            let Item::Wall(of) = screen.get()?.item else { return None };
            walls.with(|walls| walls.iter().find(|wall| wall.of == of).cloned())
        })
    }
}

/// The sequence of the projection, to be arranged.
#[derive(Clone, Copy)]
pub struct StagePlan {
    /// All that can be shown, in the order in which it comes by itself.
    pub items: Signal<Arc<Vec<Item>>>,
    /// The workshops, those that were added among them.
    pub workshops: Signal<Arc<Vec<Workshop>>>,
    /// The notes.
    pub walls: Signal<Arc<Vec<Wall>>>,
    /// What matches that has lost the focus, since it is elsewhere now.
    pub on_moved: Callback<String>,
    /// How many screens something takes as long as nothing is revealed of it.
    pub count: Callback<Item, usize>,
}
