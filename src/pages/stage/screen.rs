//! What stands on a screen.

use leptos::prelude::*;

use super::heading_of;
use crate::domain::dataset::Dataset;
use crate::domain::stage::paper::address_line;
use crate::domain::stage::{Aspect, Body, Item, Lead, Point, Screen, StagePress, WallOf};
use crate::i18n::format::{clock_time, duration, partial_date};
use crate::route::Route;
use crate::ui::{Draw, Drawn, Words, expect_words};
use crate::widgets::day_date;

mod join;
mod map;
mod matrix;
mod wall;

/// A screen; `address` is where the application is for everybody, and `on_press` hears what is pressed on it.
pub fn screen(
    dataset: &Dataset,
    screen: &Screen,
    address: Option<&str>,
    on_press: Callback<StagePress>,
) -> Drawn {
    let words = expect_words();
    let lang = dataset.lang.to_string();
    let own_lang = if screen.heading.is_some() { lang.clone() } else { words.locale.tag().to_owned() };
    let body = match &screen.body {
        Body::Bare => ().drawn(),
        Body::Opening(place) => opening(dataset, place),
        Body::Prose(text) => view! { <p class="stage__prose" lang=lang>{text.clone()}</p> }.drawn(),
        Body::Quote { text, by } => quote(text, by, lang),
        Body::Points(points) => list(words, points, &lang),
        Body::Step { minutes, text } => view! {
            <p class="stage__aside">{(words.of_stage().step_minutes)(&duration(*minutes))}</p>
            <p class="stage__prose" lang=lang>{text.clone()}</p>
        }
        .drawn(),
        Body::Map { region, track, count, titles } => {
            map::map(dataset, *region, track.as_ref(), *count, titles, on_press)
        }
        Body::Wall(columns) => wall::wall(words, columns, &lang),
        Body::Covered { count, unread } => wall::covered(words, *count, *unread),
        Body::Matrix(rows, columns) => matrix::matrix(dataset, rows.clone(), columns.clone()),
        Body::Join(way) => join::join(dataset, *way, address),
        Body::Closing(text) => closing(text, lang),
    };
    let is_centred = matches!(screen.body, Body::Bare | Body::Opening(_) | Body::Closing(_)).then_some("");
    view! {
        {over(words, screen, address)}
        <h2 class="stage__heading" data-size=screen.size.name() data-centred=is_centred lang=own_lang>
            {heading_of(words, screen)}
        </h2>
        {body}
    }
    .drawn()
}

/// The lines above the heading: what it is and which part of it, and where one finds it.
fn over(words: Words, screen: &Screen, address: Option<&str>) -> Drawn {
    let said = words.of_stage();
    let name = screen.heading.is_some().then(|| (said.name)(&screen.item));
    let aspect = (said.aspect)(screen.of);
    let part = (screen.parts > 1).then(|| (said.continued)(screen.part + 1, screen.parts));
    let parts: Vec<String> = [name.map(str::to_owned), aspect, part].into_iter().flatten().collect();
    let route = route_of(&screen.item).to_string();
    // Where nobody knows the address, that of the day says nothing.
    let is_told = address.is_some() || route != Route::Day.to_string();
    let link = address_line(address, &route).filter(|_| is_told).map(|shown| {
        view! {
            <a class="stage__address" href=route translate="no">
                {shown}
            </a>
        }
    });
    view! {
        <p class="stage__over">
            <span>{parts.join(" · ")}</span>
            {link}
        </p>
    }
    .drawn()
}

/// The page that shows the same.
fn route_of(item: &Item) -> Route {
    match item {
        Item::Map => Route::Map,
        Item::Project(id) => Route::Project(id.clone()),
        Item::Track(id) => Route::Track(id.clone()),
        Item::Matrix => Route::Matrix,
        Item::Workshop(id) | Item::Wall(WallOf::Workshop(id)) => Route::Workshop(id.clone()),
        Item::Wall(WallOf::Track(id)) => Route::Track(id.clone()),
        Item::Wall(WallOf::Group(_)) => Route::Notes,
        Item::Opening
        | Item::Programme
        | Item::Figures
        | Item::Quotes
        | Item::Timeline
        | Item::Join
        | Item::Closing => Route::Day,
    }
}

fn opening(dataset: &Dataset, place: &str) -> Drawn {
    let date = day_date(expect_words(), &dataset.event);
    view! {
        <p class="stage__prose">{date}</p>
        {prose(place, dataset.lang.to_string())}
    }
    .drawn()
}

/// A text, where there is one.
fn prose(text: &str, lang: String) -> Option<Drawn> {
    (!text.is_empty()).then(|| view! { <p class="stage__prose" lang=lang>{text.to_owned()}</p> }.drawn())
}

fn quote(text: &str, by: &str, lang: String) -> Drawn {
    view! {
        <figure class="stage__quote" lang=lang>
            <blockquote>
                <p>{text.to_owned()}</p>
            </blockquote>
            <figcaption>{by.to_owned()}</figcaption>
        </figure>
    }
    .drawn()
}

fn list(words: Words, points: &[Point], lang: &str) -> Drawn {
    let has_leads = points.iter().any(|point| point.lead.has_room());
    let items: Vec<_> = points
        .iter()
        .map(|point| {
            let date = point.date.map(|date| [" (", &partial_date(words.locale, date), ")"].concat());
            let is_above = point.lead.is_above();
            let lead = (has_leads || is_above)
                .then(|| view! { <span class="stage__lead">{lead(words, &point.lead)}</span> });
            let text = match point.lead {
                Lead::Step(number, _) if point.text.is_empty() => {
                    let number = (words.of_stage().aspect)(Aspect::Step(number));
                    view! { <span class="stage__text">{number}</span> }.drawn()
                }
                _ => view! {
                    <span class="stage__text" lang=lang.to_owned()>
                        {point.text.clone()} {date}
                    </span>
                }
                .drawn(),
            };
            view! {
                <li class="stage__point" data-above=is_above.then_some("")>
                    {lead}
                    {text}
                </li>
            }
        })
        .collect();
    view! {
        <ul class="stage__points" role="list" data-leads=has_leads.then_some("")>
            {items}
        </ul>
    }
    .drawn()
}

fn lead(words: Words, lead: &Lead) -> String {
    match lead {
        Lead::Bare | Lead::Further => String::new(),
        Lead::Time(time) => clock_time(time.time()),
        Lead::Date(date) => partial_date(words.locale, *date),
        Lead::Step(_, minutes) => duration(*minutes),
        Lead::Number(number) => number.clone(),
        Lead::Rank { rank, is_tied, votes } => (words.of_stage().rank)(*rank, *is_tied, *votes),
        Lead::Figure(value, is_approximate) => {
            let about = is_approximate.then_some(words.approximately);
            about.into_iter().chain([value.as_str()]).collect::<Vec<_>>().join(" ")
        }
    }
}

fn closing(text: &str, lang: String) -> Drawn {
    view! {
        <p class="stage__prose">{expect_words().of_stage().thanks}</p>
        {prose(text, lang)}
    }
    .drawn()
}
