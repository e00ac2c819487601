//! The projection in the room: a screen at a time, and what a facilitator does with it.

mod bar;
mod button;
mod chosen;
mod help;
mod plan;
mod presenter;
mod reveal;
mod screen;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::stage::{Screen, StagePress};
use crate::ui::{Draw, Stage, Words, expect_words, provide_words};
use bar::bar;
use chosen::chosen;
use help::help;
pub use plan::StagePlanPage;
pub use presenter::PresenterPage;
use reveal::reveal;
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
    let (present, on_press) = (stage.screen(), stage.on_press);
    let is_black = Memo::new(move |_| stage.show.with(|show| show.is_black));
    let shown = {
        let (catalog, address) = (Arc::clone(&catalog), stage.address.clone());
        move || {
            provide_words(words.locale);
            present.get().map(|shown| screen(&catalog.dataset, &shown, address.as_deref(), on_press))
        }
    };
    let place = place(words, &stage);
    let spoken = move || if is_black.get() { said.is_black.to_owned() } else { place.get() };
    let lift = move |_| on_press.run(StagePress::Black);
    let veil = move || {
        is_black.get().then(|| {
            view! { <button type="button" class="stage__black" on:click=lift aria-label=said.is_black></button> }.drawn()
        })
    };
    let (is_refused, leads) = (stage.is_refused, stage.leads);
    let refusal = move || is_refused.get().then_some(said.refused);
    // The bar that has it as well lies under the veil.
    let take_in_the_dark = move || {
        (is_refused.get() && is_black.get()).then(|| {
            view! {
                <button type="button" class="stage__button" on:click=move |_| on_press.run(StagePress::TakeLead)>
                    {said.take_lead}
                </button>
            }
            .drawn()
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
            <p class="stage__refused" role="status">
                {refusal} {take_in_the_dark}
            </p>
            <div class="stage__below" inert=move || is_black.get() && !leads.get()>
                {chosen(&catalog, &stage)}
                {bar(&stage)}
            </div>
            {help(&stage)}
            {reveal(&stage)}
            {veil}
        </div>
    }
}

/// Which of how many screens is shown. It is said anew when that is another one, and not whenever there are more of them.
fn place(words: Words, stage: &Stage) -> Memo<String> {
    let (at, screens, present) = (stage.at, stage.screens, stage.screen());
    let shown = Memo::new(move |_| {
        let heading = present.with(|shown| shown.as_ref().map(|shown| heading_of(words, shown)));
        (at.get(), heading.unwrap_or_default())
    });
    Memo::new(move |_| {
        let count = screens.with_untracked(|screens| screens.len());
        shown.with(|(at, heading)| (words.of_stage().spoken)(at + 1, count, heading))
    })
}

/// How a screen is called: by its own heading, or as its item is.
fn heading_of(words: Words, screen: &Screen) -> String {
    screen.heading.clone().unwrap_or_else(|| (words.of_stage().name)(&screen.item).to_owned())
}
