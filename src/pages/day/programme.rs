use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::domain::dataset::{Dataset, ProgrammeItem, standing};
use crate::i18n::format::{day, duration, time};
use crate::route::Route;
use crate::ui::{Draw, Drawn, expect_minute, expect_words};

/// What is on now and what is next; nothing when neither is, as before and after the day.
#[component]
pub fn Present<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let minute = expect_minute();
    let (programme, lang) = (dataset.event.programme.clone(), dataset.lang.to_string());
    move || minute.get().and_then(|minute| parts(&programme, minute, &lang))
}

fn parts(programme: &[ProgrammeItem], minute: NaiveDateTime, lang: &str) -> Option<Drawn> {
    let words = expect_words();
    let standing = standing(programme, minute);
    if standing.now.is_empty() && standing.next.is_empty() {
        return None;
    }
    let group = |label: &'static str, items: &[&ProgrammeItem], with_time: bool| {
        let lines: Vec<_> = items
            .iter()
            .map(|item| {
                let starts = with_time.then(|| (words.at_time)(&time(words.locale, item.starts.time())));
                view! { <p class="present__what">{part(item, lang)} " " {starts}</p> }
            })
            .collect();
        (!items.is_empty()).then(|| {
            view! {
                <div class="present__part">
                    <h2 class="present__label">{label}</h2>
                    {lines}
                </div>
            }
        })
    };
    Some(
        view! {
            <div class="present">
                {group(words.on_now, &standing.now, false)} {group(words.on_next, &standing.next, true)}
            </div>
        }
        .drawn(),
    )
}

/// The whole programme, in which what is on is marked.
#[component]
pub fn Programme<'a>(
    /// The dataset.
    dataset: &'a Dataset,
) -> impl IntoView + use<> {
    let words = expect_words();
    let minute = expect_minute();
    let lang = dataset.lang.to_string();
    let programme = &dataset.event.programme;
    let first_day = programme.first().map(|item| item.starts.date());
    let has_days = programme.iter().any(|item| Some(item.starts.date()) != first_day);
    let items: Vec<_> = programme
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let date = has_days.then(|| format!("{}, ", day(words.locale, item.starts.date())));
            let all = programme.clone();
            let is_on = move || {
                let standing = minute.get().map(|minute| standing(&all, minute));
                let is_on =
                    all.get(at).zip(standing).is_some_and(|(item, standing)| standing.now.contains(&item));
                is_on.then_some("time")
            };
            view! {
                <li class="programme__item" aria-current=is_on>
                    <span class="programme__time">{date} {hours(item)}</span>
                    <span>{part(item, &lang)}</span>
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="programme">
            <h2 id="programme">{words.programme}</h2>
            <ol class="programme" role="list">
                {items}
            </ol>
        </section>
    }
}

fn hours(item: &ProgrammeItem) -> String {
    let words = expect_words();
    let starts = time(words.locale, item.starts.time());
    match item.minutes {
        Some(minutes) => format!("{starts} ({})", duration(minutes)),
        None => starts,
    }
}

/// A part of the programme: its title, which leads to its workshop when it is one, and its room.
fn part(item: &ProgrammeItem, lang: &str) -> Drawn {
    let title = item.title.clone();
    let title = match &item.workshop {
        Some(id) => view! { <a href=Route::Workshop(id.clone()).to_string()>{title}</a> }.drawn(),
        None => title.drawn(),
    };
    let room = item.room.clone().map(|room| view! { <span class="programme__room">{room}</span> });
    view! {
        <span lang=lang.to_owned()>
            {title}
            " "
            {room}
        </span>
    }
    .drawn()
}
