//! The line below the screen: where one is, the time, and what can be done.

use leptos::prelude::*;

use crate::domain::stage::StagePress;
use crate::domain::timer::{Timer, clock_parts};
use crate::ui::{Draw, Drawn, Stage, StepTimer, expect_words};

/// The line.
pub fn bar(stage: &Stage) -> Drawn {
    let words = expect_words();
    let said = words.of_stage();
    let (at, screens, on_press) = (stage.at, stage.screens, stage.on_press);
    let count = Memo::new(move |_| screens.with(|screens| screens.len()));
    let button = move |press: StagePress, name: &'static str| {
        view! {
            <button type="button" class="stage__button" on:click=move |_| on_press.run(press.clone())>
                {name}
            </button>
        }
        .drawn()
    };
    let step = move |press: StagePress, name: &'static str, mark: &'static str, is_end: Signal<bool>| {
        view! {
            <button
                type="button"
                class="stage__button stage__step"
                aria-disabled=move || is_end.get().then_some("true")
                on:click=move |_| on_press.run(press.clone())
            >
                <span class="visually-hidden">{name}</span>
                <span aria-hidden="true">{mark}</span>
            </button>
        }
        .drawn()
    };
    let help = view! {
        <button
            type="button"
            class="stage__button stage__step"
            aria-haspopup="dialog"
            on:click=move |_| on_press.run(StagePress::Help)
        >
            <span class="visually-hidden">{said.more}</span>
            <span aria-hidden="true">"?"</span>
        </button>
    }
    .drawn();
    let is_first = Signal::derive(move || at.get() == 0);
    let is_last = Signal::derive(move || at.get() + 1 >= count.get());
    let wall = stage.wall();
    let has_wall = Memo::new(move |_| wall.with(Option::is_some));
    let reveal = move || {
        has_wall.get().then(|| {
            view! {
                <button
                    type="button"
                    class="stage__button"
                    aria-haspopup="dialog"
                    on:click=move |_| on_press.run(StagePress::AskReveal)
                >
                    {said.reveal}
                </button>
            }
            .drawn()
        })
    };
    let leads = stage.leads;
    let take = move || (!leads.get()).then(|| button(StagePress::TakeLead, said.take_lead));
    view! {
        <div class="stage__bar" role="group" aria-label=said.controls>
            {step(StagePress::Previous, said.previous, "‹", is_first)}
            <span class="stage__position">{move || (said.position)(at.get() + 1, count.get())}</span>
            {step(StagePress::Next, said.next, "›", is_last)}
            {button(StagePress::Black, said.black)}
            {reveal}
            {button(StagePress::Timer, said.timer)}
            {time(stage.timer, on_press)}
            {take}
            {help}
            {button(StagePress::Leave, said.leave)}
        </div>
    }
    .drawn()
}

/// What is left, while there is a timer, with what can be done with it.
pub fn time(timer: StepTimer, on_press: Callback<StagePress>) -> Drawn {
    let words = expect_words();
    let notes = words.notes();
    let is_there = Memo::new(move |_| timer.timer.with(Option::is_some));
    let is_running =
        Memo::new(move |_| timer.timer.with(|timer| timer.as_ref().is_some_and(Timer::is_running)));
    let left = move || {
        let (_, minutes, seconds) = clock_parts(timer.left_ms.get());
        format!("{minutes}:{seconds:02}")
    };
    let over = move || (timer.left_ms.get() < 0).then_some("+");
    let news = timer.news();
    let button = move |press: StagePress, name: &'static str, mark: &'static str| {
        view! {
            <button type="button" class="stage__button stage__step" on:click=move |_| on_press.run(press.clone())>
                <span class="visually-hidden">{name}</span>
                <span aria-hidden="true">{mark}</span>
            </button>
        }
        .drawn()
    };
    let dial = move || {
        is_there.get().then(|| {
            view! {
                <span class="stage__time" role="timer" data-over=move || over().map(|_| "") data-paused=move || (!is_running.get()).then_some("")>
                    {over} {left}
                </span>
                {button(StagePress::Minutes(-1), notes.take_minute, "−")}
                {button(StagePress::Minutes(1), notes.add_minute, "+")}
                {button(StagePress::EndTimer, notes.stop_timer, "×")}
            }
            .drawn()
        })
    };
    view! {
        <span class="stage__dial" role="group" aria-label=words.of_stage().timer>
            {dial}
        </span>
        <span class="visually-hidden" role="status">
            {move || news.get().map(notes.announcement)}
        </span>
    }
    .drawn()
}
