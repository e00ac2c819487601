//! What the facilitator sees meanwhile, in a window of their own: what is on the screen of the room and what comes next, what they want to
//! say, the time, and the notes before they are shown.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::dial;
use super::button::StageButton;
use super::chosen::chosen;
use super::help::help;
use super::place;
use super::reveal::choices;
use super::screen::screen;
use crate::domain::catalog::Catalog;
use crate::domain::facilitation::{preparation, prepared_id};
use crate::domain::stage::{Item, Screen, StagePress, cue_of};
use crate::i18n::format::clock_time;
use crate::route::Route;
use crate::ui::{Draw, Drawn, Stage, expect_minute, expect_words, form_field, provide_words, use_notebook};

use crate::widgets::PrepareSteps;

mod wall;

/// The presenter's view.
#[component]
pub fn PresenterPage(
    /// The dataset and its file.
    catalog: Arc<Catalog>,
    /// What is shown.
    stage: Stage,
) -> impl IntoView {
    let words = expect_words();
    let said = words.of_stage();
    let preview = |further: usize, is_live: bool| {
        let (shown, catalog, address) =
            (stage.screen_behind(further), Arc::clone(&catalog), stage.address.clone());
        let (show, on_press) = (stage.show, stage.on_press);
        let is_black = Memo::new(move |_| is_live && show.with(|show| show.is_black));
        move || {
            provide_words(words.locale);
            // It is there to be looked at: what can be pressed in it is elsewhere.
            let content = match shown.get() {
                Some(shown) => screen(&catalog.dataset, &shown, address.as_deref(), on_press),
                None => view! { <p class="stage__prose">{said.is_last}</p> }.drawn(),
            };
            view! {
                <div class="presenter__screen" inert data-black=move || is_black.get().then_some("")>
                    <div class="stage__content">{content}</div>
                </div>
            }
            .drawn()
        }
    };
    let spoken = place(words, &stage);
    let (now, next) = (preview(0, true), preview(1, false));
    let show = stage.show;
    let is_elsewhere = Memo::new(move |_| show.with(|show| *show.in_the_room() != show.scene));
    let label = move || if is_elsewhere.get() { said.not_on_screen } else { said.on_screen };
    let minute = expect_minute();
    let clock = move || minute.get().map(|minute| clock_time(minute.time()));
    view! {
        <div class="presenter">
            <header class="presenter__head">
                <h1 class="presenter__heading" tabindex="-1">
                    {words.presenter}
                </h1>
                <p class="presenter__clock">
                    <span class="visually-hidden">{said.time_of_day} " "</span>
                    {clock}
                </p>
                <a class="more" href=Route::StagePlan.to_string()>
                    {words.stage_plan}
                </a>
            </header>
            <p class="visually-hidden" role="status">
                {spoken}
            </p>
            {standing(&stage)}
            {controls(&stage)}
            <div class="presenter__screens">
                <section aria-label=label>
                    <h2 class="presenter__label">{label}</h2>
                    {now}
                    {chosen(&catalog, &stage)}
                </section>
                <section class="presenter__next" aria-label=said.on_screen_next>
                    <h2 class="presenter__label">{said.on_screen_next}</h2>
                    {next}
                </section>
            </div>
            <div class="presenter__below">
                <div>
                    {cue(&catalog, stage.screen())}
                    {steps(stage.screen())}
                </div>
                {wall::reading(&stage, choices(words, &stage))}
            </div>
            {help(&stage)}
        </div>
    }
}

/// Who leads, and whether the room sees what is looked at here.
fn standing(stage: &Stage) -> Drawn {
    let said = expect_words().of_stage();
    let (leads, has_others, is_refused, show, on_press) =
        (stage.leads, stage.has_others, stage.is_refused, stage.show, stage.on_press);
    let is_frozen = Memo::new(move |_| show.with(|show| show.frozen.is_some()));
    let is_black = Memo::new(move |_| show.with(|show| show.is_black));
    let told = move || {
        if is_refused.get() {
            Some(said.refused)
        } else if !leads.get() {
            Some(said.follows)
        } else if !has_others.get() {
            Some(said.no_room)
        } else if is_black.get() {
            Some(said.room_is_black)
        } else {
            is_frozen.get().then_some(said.is_frozen)
        }
    };
    let way_on = move || {
        let (press, name) = if !leads.get() {
            (StagePress::TakeLead, said.take_lead)
        } else if !has_others.get() {
            (StagePress::OpenRoom, said.open_room)
        } else {
            return None;
        };
        Some(
            view! {
                <button type="button" class="button" on:click=move |_| on_press.run(press.clone())>
                    {name}
                </button>
            }
            .drawn(),
        )
    };
    view! {
        <div class="presenter__standing">
            <p role="status">{told}</p>
            {way_on}
        </div>
    }
    .drawn()
}

fn controls(stage: &Stage) -> Drawn {
    let words = expect_words();
    let said = words.of_stage();
    let (show, leads, on_press) = (stage.show, stage.leads, stage.on_press);
    // Who does not lead is told so by what they see, and by what they press.
    let is_off = Some(Signal::derive(move || !leads.get()));
    let button = move |press: StagePress, name: &'static str| {
        StageButton { is_off, ..StageButton::new(press, name) }.draw(on_press)
    };
    let switch = move |press: StagePress, name: &'static str, is_on: Signal<bool>| {
        StageButton { is_off, is_on: Some(is_on), ..StageButton::new(press, name) }.draw(on_press)
    };
    let is_black = Signal::derive(move || show.with(|show| show.is_black));
    let is_frozen = Signal::derive(move || show.with(|show| show.frozen.is_some()));
    let at = stage.position();
    let position = move || at.with(|(place, count)| (said.position)(*place, *count));
    view! {
        <div class="presenter__controls" role="group" aria-label=said.controls>
            {button(StagePress::Previous, said.previous)}
            <span class="stage__position">{position}</span>
            {button(StagePress::Next, said.next)}
            {switch(StagePress::Black, said.black, is_black)}
            {switch(StagePress::Freeze, said.freeze, is_frozen)}
            {button(StagePress::Timer, said.timer)}
            {dial(stage)}
            {StageButton::new(StagePress::Help, said.more).draw(on_press)}
        </div>
    }
    .drawn()
}

/// What the facilitator wants to say at what is shown.
fn cue(catalog: &Arc<Catalog>, shown: Memo<Option<Screen>>) -> Drawn {
    let said = expect_words().of_stage();
    let notebook = use_notebook();
    let about = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(cue_of)));
    let catalog = Arc::clone(catalog);
    let field = move || {
        let (notebook, about) = (notebook.get()?, about.get()?);
        let id = prepared_id(&catalog.dataset.id, &about);
        let field = notebook.further_field.run((Some(id), preparation(about, String::new())));
        let write = move |event| {
            let text = event_target_value(&event);
            field.write(|content| content.text = text);
        };
        let area = view! {
            <textarea
                class="form-text"
                rows="5"
                prop:value=move || field.content.with(|content| content.text.clone())
                on:input=write
            ></textarea>
        };
        Some(form_field(said.cue, area))
    };
    view! {
        <div>{field}</div>
        <p class="form-said">{said.cue_hint}</p>
    }
    .drawn()
}

/// How the workshop goes that is shown: by a method, step by step.
fn steps(shown: Memo<Option<Screen>>) -> Drawn {
    let workshop = Memo::new(move |_| {
        shown.with(|shown| match shown.as_ref().map(|shown| &shown.item) {
            Some(Item::Workshop(id)) => Some(id.clone()),
            _ => None,
        })
    });
    let content = move || workshop.get().map(|id| view! { <PrepareSteps id /> });
    view! { <div>{content}</div> }.drawn()
}
