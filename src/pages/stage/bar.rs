//! The line below the screen: where one is, the time, and what can be done.

use leptos::prelude::*;

use super::button::StageButton;
use crate::domain::stage::StagePress;
use crate::domain::timer::{Timer, clock_parts};
use crate::ui::{Draw, Drawn, Stage, StepTimer, expect_words};

/// The line.
pub fn bar(stage: &Stage) -> Drawn {
    let words = expect_words();
    let said = words.of_stage();
    let (at, screens, on_press) = (stage.at, stage.screens, stage.on_press);
    let count = Memo::new(move |_| screens.with(|screens| screens.len()));
    let button = move |press: StagePress, name: &'static str| StageButton::new(press, name).draw(on_press);
    let marked = move |press: StagePress, name: &'static str, mark: &'static str| {
        StageButton::marked(press, name, mark).draw(on_press)
    };
    let step = move |press: StagePress, name: &'static str, mark: &'static str, is_end: Signal<bool>| {
        StageButton { is_off: Some(is_end), ..StageButton::marked(press, name, mark) }.draw(on_press)
    };
    let is_first = Signal::derive(move || at.get() == 0);
    let is_last = Signal::derive(move || at.get() + 1 >= count.get());
    let wall = stage.wall();
    let has_wall = Memo::new(move |_| wall.with(Option::is_some));
    let reveal = move || has_wall.get().then(|| marked(StagePress::AskReveal, said.reveal, said.reveal));
    let timer = stage.timer;
    let has_time = Memo::new(move |_| timer.timer.with(Option::is_some));
    // What is running has its time beside it; the button has less room then, and stays the same one, with the focus.
    let mark = Signal::derive(move || if has_time.get() { PAUSE } else { said.timer });
    let pause = StageButton { mark: Some(mark), ..StageButton::new(StagePress::Timer, said.timer) };
    let leads = stage.leads;
    let led = Memo::new(move |_| leads.get());
    let before = move || led.get().then(|| step(StagePress::Previous, said.previous, "‹", is_first));
    let behind = move || {
        led.get().then(|| {
            view! {
                {step(StagePress::Next, said.next, "›", is_last)}
                {marked(StagePress::Black, said.black, said.black_short)}
                {reveal}
                {pause.clone().draw(on_press)}
            }
            .drawn()
        })
    };
    let dial = dial(stage);
    let take = move || (!led.get()).then(|| button(StagePress::TakeLead, said.take_lead));
    let leave = move || led.get().then(|| button(StagePress::Leave, said.leave));
    view! {
        <div class="stage__bar" role="group" aria-label=said.controls>
            {before}
            <span class="stage__position">{move || (said.position)(at.get() + 1, count.get())}</span>
            {behind}
            {dial}
            {take}
            {marked(StagePress::Help, said.more, "?")}
            {leave}
        </div>
    }
    .drawn()
}

/// What the button of the timer shows while there is one.
const PAUSE: &str = "II";

/// What is left, while there is a timer, with what can be done with it by whoever leads.
pub fn dial(stage: &Stage) -> impl Fn() -> Drawn + Clone + Send + Sync + 'static {
    let notes = expect_words().notes();
    let (leads, timer, on_press) = (stage.leads, stage.timer, stage.on_press);
    let led = Memo::new(move |_| leads.get());
    let button = move |press: StagePress, name: &'static str, mark: &'static str| {
        StageButton::marked(press, name, mark).draw(on_press)
    };
    let ways = move || {
        view! {
            {button(StagePress::Minutes(-1), notes.take_minute, "−")}
            {button(StagePress::Minutes(1), notes.add_minute, "+")}
            {button(StagePress::EndTimer, notes.stop_timer, "×")}
        }
        .drawn()
    };
    move || if led.get() { time_left(timer, move || Some(ways())) } else { time_left(timer, || None) }
}

/// What is left, while there is a timer, and behind it what can be done.
fn time_left(timer: StepTimer, then: impl Fn() -> Option<Drawn> + Copy + Send + 'static) -> Drawn {
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
    let told = move || news.get().map(notes.announcement);
    // It stays to be read by a screen reader; the room sees it for a moment.
    let is_seen = Memo::new(move |_| news.get().is_some_and(|news| news.is_fresh(timer.left_ms.get())));
    let seen = move || {
        is_seen.get().then(|| view! { <span class="stage__news" aria-hidden="true">{told}</span> }.drawn())
    };
    let dial = move || {
        is_there.get().then(|| {
            view! {
                <span class="stage__time" role="timer" data-over=move || over().map(|_| "") data-paused=move || (!is_running.get()).then_some("")>
                    {over} {left}
                </span>
                {then()}
            }
            .drawn()
        })
    };
    view! {
        <span class="stage__dial" role="group" aria-label=words.of_stage().timer>
            {dial}
        </span>
        <span class="visually-hidden" role="status">
            {told}
        </span>
        {seen}
    }
    .drawn()
}
