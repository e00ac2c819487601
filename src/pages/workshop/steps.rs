//! How a workshop goes, step by step, with a timer that whoever holds the page starts.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::domain::dataset::{Step, Workshop};
use crate::domain::facilitation::steps_of;
use crate::domain::timer::clock_parts;
use crate::i18n::format::duration;
use crate::ui::{Draw, Drawn, Notebook, StepTimer, expect_minute, expect_words, use_notebook};
use crate::widgets::PrepareSteps;

/// The id of the heading.
const HEADING: &str = "workshop-steps";

/// How long a workshop without steps is timed for, in minutes, when nobody says how long it lasts.
const MINUTES: u32 = 20;

/// The steps, as they were prepared or as the file has them, and the way to prepare them; of a workshop without any, the timer alone.
#[component]
pub fn Steps<'a>(
    /// The workshop.
    workshop: &'a Workshop,
    /// The language of the dataset.
    lang: String,
) -> impl IntoView + use<> {
    let words = expect_words();
    let said = words.notes();
    let own = workshop.clone();
    let minutes = workshop.minutes.unwrap_or(MINUTES);
    let id = workshop.id.to_string();
    let ends = workshop.ends();
    let notebook = use_notebook();
    let steps = Memo::new(move |_| {
        let prepared = notebook.get().and_then(|notebook| {
            let catalog = notebook.catalog.get()?;
            Some(notebook.shelf.with(|shelf| steps_of(&catalog.dataset, shelf.notes(), &own)))
        });
        prepared.unwrap_or_else(|| own.steps.clone())
    });
    let content = move || {
        let timer = notebook.get().map(|notebook| notebook.timer.run(id.clone()));
        let lang = lang.clone();
        // While steps change, the timer stays.
        let list = move || {
            let steps = steps.get();
            let items: Vec<Drawn> =
                steps.iter().enumerate().map(|(at, step)| item(at, step, lang.clone(), timer)).collect();
            let list = (!items.is_empty()).then(|| view! { <ol class="steps">{items}</ol> });
            let whole = timer.filter(|_| steps.is_empty()).map(|timer| start(timer, 0, minutes, None));
            view! { {list} {whole} }.drawn()
        };
        let last = Memo::new(move |_| steps.with(Vec::len).saturating_sub(1));
        let reminder = notebook
            .get()
            .zip(timer)
            .map(|(notebook, timer)| hand_over_reminder(notebook, timer, last, ends));
        view! { <div>{list}</div> {timer.map(dial)} {reminder} }.drawn()
    };
    let has_none = Memo::new(move |_| steps.with(Vec::is_empty));
    let heading = move || if has_none.get() { said.timer } else { words.workshop_steps };
    let id = workshop.id.clone();
    view! {
        <section aria-labelledby=HEADING>
            <h2 id=HEADING>{heading}</h2>
            <div>{content}</div>
            <PrepareSteps id />
        </section>
    }
}

fn item(at: usize, step: &Step, lang: String, timer: Option<StepTimer>) -> Drawn {
    let prompt = step.prompt.clone().map(|prompt| view! { <p class="step__prompt">{prompt}</p> });
    let current = move || {
        timer.and_then(|timer| {
            timer.timer.with(|timer| timer.as_ref().is_some_and(|timer| timer.step == at).then_some("step"))
        })
    };
    // Whoever prepares it may not have called it anything yet.
    let title = Some(step.title.clone()).filter(|title| !title.trim().is_empty());
    let title = title.unwrap_or_else(|| (expect_words().of_facilitation().step)(at + 1));
    let start = timer.map(|timer| start(timer, at, step.minutes, Some(title.clone())));
    view! {
        <li class="step" aria-current=current>
            <p class="step__title" lang=lang.clone()>
                {title} " " <span class="step__minutes">{duration(step.minutes)}</span>
            </p>
            <div lang=lang>{prompt}</div>
            {start}
        </li>
    }
    .drawn()
}

/// Begins a step.
fn start(timer: StepTimer, at: usize, minutes: u32, title: Option<String>) -> Drawn {
    let said = expect_words().notes();
    view! {
        <button
            type="button"
            class="button step__start"
            data-quiet
            on:click=move |_| timer.on_start.run((at, minutes))
        >
            {said.start_step} " " {duration(minutes)}
            {title.map(|title| view! { <span class="visually-hidden">" " {title}</span> })}
        </button>
    }
    .drawn()
}

/// That notes are to be handed over, once the workshop is over: by the clock on its day, or when the time of its last step is.
fn hand_over_reminder(
    notebook: Notebook,
    timer: StepTimer,
    last_step: Memo<usize>,
    ends: Option<NaiveDateTime>,
) -> Drawn {
    let said = expect_words().of_gathering();
    let minute = expect_minute();
    let is_over = Memo::new(move |_| {
        let is_timed_out = timer.left_ms.get() <= 0
            && timer.timer.with(|timer| timer.as_ref().is_some_and(|timer| timer.step == last_step.get()));
        let has_ended =
            ends.zip(minute.get()).is_some_and(|(ends, now)| now >= ends && now.date() == ends.date());
        is_timed_out || has_ended
    });
    let hand_over = move |_| notebook.on_hand_over.run(());
    let count = Memo::new(move |_| notebook.to_hand_over.get().0);
    let is_shown = Memo::new(move |_| is_over.get() && count.get() > 0);
    let button = move || {
        is_shown.get().then(|| {
            view! {
                <button type="button" class="button" aria-haspopup="dialog" on:click=hand_over>
                    {said.hand_over}
                </button>
            }
            .drawn()
        })
    };
    view! {
        <div class="step__reminder" data-shown=move || is_shown.get().then_some("")>
            <p role="status">{move || is_shown.get().then(|| (said.hand_over_now)(count.get()))}</p>
            {button}
        </div>
    }
    .drawn()
}

/// What is left, and what can be done with it.
fn dial(timer: StepTimer) -> Drawn {
    let said = expect_words().notes();
    let is_there = Memo::new(move |_| timer.timer.with(Option::is_some));
    let is_running = Memo::new(move |_| {
        timer.timer.with(|timer| timer.as_ref().is_some_and(crate::domain::timer::Timer::is_running))
    });
    let left = move || {
        let (is_over, minutes, seconds) = clock_parts(timer.left_ms.get());
        let time = format!("{minutes}:{seconds:02}");
        if is_over { (said.overrun)(&time) } else { time }
    };
    let news = timer.news();
    let dial = move || {
        is_there.get().then(|| {
            view! {
                <div class="dial" role="group" aria-label=said.timer>
                    <p class="dial__left" role="timer">
                        {left}
                    </p>
                    <p class="button-row">
                        <button type="button" class="button" data-quiet on:click=move |_| timer.on_toggle.run(())>
                            {move || if is_running.get() { said.pause } else { said.go_on }}
                        </button>
                        <button type="button" class="button" data-quiet on:click=move |_| timer.on_add.run(1)>
                            {said.add_minute}
                        </button>
                        <button type="button" class="button" data-quiet on:click=move |_| timer.on_add.run(-1)>
                            {said.take_minute}
                        </button>
                        <button type="button" class="button" data-quiet on:click=move |_| timer.on_stop.run(())>
                            {said.stop_timer}
                        </button>
                    </p>
                </div>
            }
            .drawn()
        })
    };
    view! {
        <div class="dial__place">{dial}</div>
        <p class="form-said" role="status">
            {move || news.get().map(said.announcement)}
        </p>
    }
    .drawn()
}
