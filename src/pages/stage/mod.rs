//! The projection in the room: a screen at a time, and what a facilitator does with it.

mod bar;
mod help;
mod screen;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::stage::{Screen, StagePress};
use crate::ui::{Draw, Stage, Words, expect_words, provide_words};
use bar::bar;
use help::help;
use screen::screen;

/// The stage. What is on it changes in place, so that the focus stays on what was pressed.
#[component]
pub fn StagePage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// What is shown.
    stage: Stage,
) -> impl IntoView {
    let words = expect_words();
    let said = words.of_stage();
    let (at, is_black, on_press) = (stage.at, stage.is_black, stage.on_press);
    let shown = {
        let stage = stage.clone();
        move || {
            provide_words(words.locale);
            let address = stage.address.as_deref();
            stage.screens.get(at.get()).map(|shown| screen(&catalog.dataset, shown, address).drawn())
        }
    };
    let spoken = {
        let screens = Arc::clone(&stage.screens);
        move || {
            let heading = screens.get(at.get()).map(|shown| heading_of(words, shown)).unwrap_or_default();
            if is_black.get() {
                said.is_black.to_owned()
            } else {
                (said.spoken)(at.get() + 1, screens.len(), &heading)
            }
        }
    };
    let lift = move |_| on_press.run(StagePress::Black);
    let veil = move || {
        is_black.get().then(|| {
            view! { <button type="button" class="stage__black" on:click=lift aria-label=said.is_black></button> }.drawn()
        })
    };
    view! {
        <div class="stage" data-still=move || stage.is_still.get().then_some("")>
            <h1 class="visually-hidden" tabindex="-1">
                {words.stage}
            </h1>
            <p class="visually-hidden" role="status">
                {spoken}
            </p>
            <div class="stage__content" inert=move || is_black.get()>
                {shown}
            </div>
            {bar(&stage)}
            {help(&stage)}
            {veil}
        </div>
    }
}

/// How a screen is called: by its own heading, or as its item is.
fn heading_of(words: Words, screen: &Screen) -> String {
    screen.heading.clone().unwrap_or_else(|| (words.of_stage().name)(&screen.item).to_owned())
}
