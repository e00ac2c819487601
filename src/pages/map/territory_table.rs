use leptos::prelude::*;

use super::seen::{Seen, chosen};
use super::{OPENED, choose_alone};
use crate::domain::map::{Count, Level, Row, Tally, rows};
use crate::domain::search::{Facet, NOT_KNOWN};
use crate::domain::territory::Territory;
use crate::ui::{Draw, Drawn, expect_words, on_press};

/// What opens a row.
const ROW: &str = ".territories__open";

/// The map as text: everything that it says.
#[component]
pub fn TerritoryTable(
    /// What the page shows.
    seen: Seen,
) -> impl IntoView {
    let words = expect_words();
    let Seen { find, level, tally, .. } = seen;
    let press = on_press(move |key| {
        choose_alone(find, &key);
        // To what was opened, or else to what was pressed.
        let is_open = find.choice.with_untracked(|filters| filters.has(Facet::Territory, &key));
        let keys = keys(level.get_untracked(), &tally.get_untracked());
        let row = keys.iter().position(|other| *other == key).unwrap_or_default();
        find.on_focus.run(if is_open { (OPENED, 0) } else { (ROW, row) });
    });
    let body = move || {
        let (level, tally) = (level.get(), tally.get());
        let chosen = find.choice.with(|filters| chosen(filters, level));
        let (rows, _) = rows(level, &tally);
        let has_regional = rows.iter().any(|row| row.count.regional > 0);
        let rows: Vec<Drawn> =
            rows.iter().map(|row| territory(level, row, chosen.contains(&row.code), has_regional)).collect();
        let beside = |name: &'static str, key: Option<String>, count: usize| {
            let pressed =
                key.as_ref().map(|key| find.choice.with(|filters| filters.has(Facet::Territory, key)));
            let key = key.filter(|_| count > 0);
            line(name, key, pressed.unwrap_or_default(), Count { projects: count, regional: 0 }, has_regional)
        };
        let country = Some(Territory::Country.to_string());
        let coarser =
            (tally.coarser > 0).then(|| beside((words.of_map().coarser)(level), None, tally.coarser));
        view! {
            <table class="territories__table">
                <caption class="territories__caption">{words.of_map().projects_by_territory}</caption>
                <thead>
                    <tr>
                        <th scope="col">{(words.of_map().level_one)(level)}</th>
                        <th scope="col">{words.projects}</th>
                        {has_regional.then(|| view! { <th scope="col">{words.of_map().of_which_regional}</th> }.drawn())}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tbody class="territories__beside">
                    {beside(words.of_map().national, country, tally.national)}
                    {coarser}
                    {beside(words.of_map().without_territory, Some(NOT_KNOWN.to_owned()), tally.unplaced)}
                </tbody>
            </table>
            <p class="territories__without">{words.of_map().counted_once}</p>
        }
        .drawn()
    };
    view! {
        <div on:click=press>
            {body}
        </div>
    }
}

fn territory(level: Level, row: &Row, is_chosen: bool, has_regional: bool) -> Drawn {
    line(row.name, Some(level.key_of(row.code)), is_chosen, row.count, has_regional)
}

/// What the rows that can be opened stand for, from the first to the last.
fn keys(level: Level, tally: &Tally) -> Vec<String> {
    let (rows, _) = rows(level, tally);
    let mut keys: Vec<String> = rows.iter().map(|row| level.key_of(row.code)).collect();
    keys.extend((tally.national > 0).then(|| Territory::Country.to_string()));
    keys.extend((tally.unplaced > 0).then(|| NOT_KNOWN.to_owned()));
    keys
}

/// A row; its name is a button when something can be shown of it.
fn line(
    name: &'static str,
    value: Option<String>,
    is_chosen: bool,
    count: Count,
    has_regional: bool,
) -> Drawn {
    let words = expect_words();
    let name = match value {
        Some(value) => view! {
            <button type="button" class="territories__open" value=value aria-pressed=is_chosen.to_string()>
                {name}
            </button>
        }
        .drawn(),
        None => name.drawn(),
    };
    let regional = has_regional.then(|| {
        let regional = if count.regional > 0 { words.number(count.regional) } else { "–".to_owned() };
        view! { <td>{regional}</td> }.drawn()
    });
    view! {
        <tr data-chosen=is_chosen.then_some("")>
            <th scope="row">{name}</th>
            <td>{words.number(count.projects)}</td>
            {regional}
        </tr>
    }
    .drawn()
}

/// The territories without a project, which the table does not name one by one.
pub fn without_projects(seen: Seen) -> impl Fn() -> Option<Drawn> {
    let words = expect_words();
    move || {
        let level = seen.level.get();
        let (_, others) = seen.tally.with(|tally| rows(level, tally));
        let text = (!others.is_empty()).then(|| (words.of_map().without_projects)(level, &others))?;
        Some(view! { <p class="territories__without">{text}</p> }.drawn())
    }
}
