//! The stage, handed to its page.

use std::sync::Arc;

use leptos::prelude::*;

use super::notes::step_timer;
use super::signs::shared_address;
use crate::browser::screen;
use crate::domain::catalog::Catalog;
use crate::domain::stage::{Screen, StagePress, items, place_after, place_of, press_of_key, screens};
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::state::stage::StageState;
use crate::ui::{self, StepTimer};

/// What the timer of the stage is called among those of workshops, whose ids have no such character.
const TIMER: &str = "_projection";

/// How long it runs unless the screen says otherwise, in minutes.
const MINUTES: u32 = 10;

/// Takes the stage for a day, as long as the page is there.
pub fn take_stage(catalog: &Arc<Catalog>) -> ui::Stage {
    let navigation = expect_context::<Navigation>();
    let has_keys = expect_context::<Preferences>().shortcuts;
    let dataset = &catalog.dataset;
    let workshops: Vec<_> = dataset.day_workshops().iter().cloned().collect();
    let screens = Arc::new(screens(dataset, &workshops, &items(dataset, &workshops)));
    let at = {
        let count = screens.len();
        Memo::new(move |_| place_of(navigation.screen(), count))
    };
    let timer = step_timer(&dataset.id.to_string(), TIMER);
    let state = StageState::take();
    let shown = Arc::clone(&screens);
    let press = Callback::new(move |press| {
        if state.is_black.get_untracked() && lifts_black(press) {
            return state.is_black.set(false);
        }
        let minutes = shown.get(at.get_untracked()).and_then(Screen::minutes).unwrap_or(MINUTES);
        match press {
            StagePress::Black => state.is_black.set(true),
            StagePress::Help => state.is_helping.set(true),
            StagePress::EndHelp => state.is_helping.set(false),
            StagePress::FullScreen => screen::toggle_full(),
            StagePress::Leave => navigation.leave_stage(),
            StagePress::Timer => toggle(timer, minutes),
            StagePress::Minutes(more) => timer.on_add.run(more),
            StagePress::EndTimer => timer.on_stop.run(()),
            step => {
                let goal = place_after(step, at.get_untracked(), shown.len());
                let number = goal.and_then(|goal| u32::try_from(goal + 1).ok());
                number.into_iter().for_each(|number| navigation.show_screen(number));
            }
        }
    });
    state.on_key(move |key| {
        let known = press_of_key(key).filter(|press| *press == StagePress::Leave || has_keys.get_untracked());
        // The browser leaves the whole screen by that key.
        let known = known.filter(|press| *press != StagePress::Leave || !screen::is_full());
        known.map(|known| press.run(known)).is_some()
    });
    ui::Stage {
        screens,
        at: at.into(),
        is_black: state.is_black.into(),
        is_full: (state.is_full.into(), screen::can_be_full()),
        is_still: state.is_still.into(),
        is_helping: state.is_helping.into(),
        has_keys: (has_keys.into(), Callback::new(move |has_keys_now| has_keys.set(has_keys_now))),
        timer,
        address: shared_address(dataset),
        on_press: press,
    }
}

/// Whether something that is done brings the light back, and does nothing else then.
fn lifts_black(press: StagePress) -> bool {
    !matches!(
        press,
        StagePress::Timer | StagePress::Minutes(_) | StagePress::EndTimer | StagePress::FullScreen
    )
}

fn toggle(timer: StepTimer, minutes: u32) {
    if timer.timer.with_untracked(Option::is_some) {
        timer.on_toggle.run(());
    } else {
        timer.on_start.run((0, minutes));
    }
}
