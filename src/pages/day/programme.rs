use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;

use crate::domain::dataset::{Dataset, ProgrammeItem, Standing, standing};
use crate::i18n::format::{duration, long_date, time};
use crate::route::Route;
use crate::ui::{Draw, Drawn, expect_minute, expect_words, section};

/// Where the present minute stands in the programme, and the day that it belongs to. It mostly stays as it is when the minute
/// changes: what is drawn of it then keeps the focus.
pub type Present = Memo<Option<(Standing, NaiveDate)>>;

/// Follows the present minute through a programme.
pub fn follow(programme: &[ProgrammeItem]) -> Present {
    let (programme, minute) = (programme.to_vec(), expect_minute());
    Memo::new(move |_| minute.get().map(|minute| (standing(&programme, minute), minute.date())))
}

/// What is on now and what is next; nothing when neither is, as before and after the day.
#[component]
pub fn NowAndNext<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// Where the present stands in its programme.
    present: Present,
) -> impl IntoView + use<> {
    let (programme, lang) = (dataset.event.programme.clone(), dataset.lang.to_string());
    move || present.get().and_then(|(standing, today)| parts(&programme, &standing, today, &lang))
}

fn parts(programme: &[ProgrammeItem], standing: &Standing, today: NaiveDate, lang: &str) -> Option<Drawn> {
    let words = expect_words();
    if standing.now.is_empty() && standing.next.is_empty() {
        return None;
    }
    let clock = |moment: NaiveDateTime, say: fn(&str, Option<&str>) -> String| {
        let day = (moment.date() != today).then(|| long_date(words.locale, moment.date()));
        say(&time(words.locale, moment.time()), day.as_deref())
    };
    let until = |item: &ProgrammeItem| item.ends().map(|ends| clock(ends, words.until_time));
    let at = |item: &ProgrammeItem| Some(clock(item.starts, words.at_time));
    let group = |label: &'static str,
                 positions: &[usize],
                 when: &dyn Fn(&ProgrammeItem) -> Option<String>,
                 is_on: bool| {
        let lines: Vec<_> = positions
            .iter()
            .filter_map(|at| programme.get(*at))
            .map(|item| {
                let when = when(item).map(|when| view! { <span class="present__when">{when}</span> });
                view! {
                    <li class="present__what">
                        {part(item, lang)}
                        " "
                        {when}
                    </li>
                }
            })
            .collect();
        (!positions.is_empty()).then(|| {
            view! {
                <div class="present__part">
                    <div class="present__head">
                        <h2 class="present__label">{label}</h2>
                        {is_on.then(|| view! { <a href=Route::Notes.to_string()>{words.write_note}</a> })}
                    </div>
                    <ul class="present__list" role="list">
                        {lines}
                    </ul>
                </div>
            }
        })
    };
    Some(
        view! {
            <div class="present">
                {group(words.on_now, &standing.now, &until, true)}
                {group(words.on_next, &standing.next, &at, false)}
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
    /// Where the present stands in it.
    present: Present,
) -> impl IntoView + use<> {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let programme = &dataset.event.programme;
    let item = |at: usize, item: &ProgrammeItem| {
        let is_now = move |(standing, _): &(Standing, NaiveDate)| standing.now.contains(&at);
        let is_on = move || present.with(|present| present.as_ref().is_some_and(is_now)).then_some("time");
        view! {
            <li class="programme__item" aria-current=is_on>
                <span class="programme__time">{hours(item)}</span>
                <span>{part(item, &lang)}</span>
            </li>
        }
        .drawn()
    };
    let mut days: Vec<(NaiveDate, Vec<Drawn>)> = Vec::new();
    for (at, part) in programme.iter().enumerate() {
        let date = part.starts.date();
        match days.last_mut() {
            Some((day, items)) if *day == date => items.push(item(at, part)),
            _ => days.push((date, vec![item(at, part)])),
        }
    }
    let has_days = days.len() > 1;
    let days: Vec<_> = days
        .into_iter()
        .map(|(date, items)| {
            let heading = has_days.then(|| {
                view! { <h3 class="programme__day">{long_date(words.locale, date)}</h3> }
            });
            view! {
                {heading}
                <ol class="programme" role="list">
                    {items}
                </ol>
            }
        })
        .collect();
    section("programme", words.programme, days)
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
