//! Notes on a wall, in the size of a room.

use leptos::prelude::*;

use crate::domain::stage::Card;
use crate::ui::{Draw, Drawn, Words};

/// Notes that are revealed, in two columns.
pub fn wall(words: Words, columns: &[Vec<Card>; 2], lang: &str) -> Drawn {
    let columns: Vec<_> = columns
        .iter()
        .filter(|column| !column.is_empty())
        .map(|column| {
            let cards: Vec<_> = column.iter().map(|each| card(words, each, lang)).collect();
            view! { <ul class="stage__column" role="list">{cards}</ul> }
        })
        .collect();
    view! { <div class="stage__wall">{columns}</div> }.drawn()
}

fn card(words: Words, card: &Card, lang: &str) -> Drawn {
    let said = words.of_stage();
    let kind = card.kind.map(|kind| (words.notes().kind)(kind).to_owned());
    let further = card.is_further.then(|| said.further.to_owned());
    let votes = card.counted_votes().map(said.votes);
    let what: Vec<String> = [kind, further, votes].into_iter().flatten().collect();
    let what = Some(what.join(" · ")).filter(|what| !what.is_empty());
    let head: Vec<_> = [what, card.author.clone()]
        .into_iter()
        .flatten()
        .map(|text| view! { <p class="stage__card-head">{text}</p> })
        .collect();
    view! {
        <li class="stage__card">
            {head}
            <p class="stage__card-text" lang=lang.to_owned()>{card.text.clone()}</p>
        </li>
    }
    .drawn()
}

/// Notes that nobody has revealed yet: how many there are, by which key that is done, and how many wait for something else.
pub fn covered(words: Words, count: usize, unread: usize) -> Drawn {
    let said = words.of_stage();
    let how = (count > 0).then_some(said.covered_how);
    let unread = (unread > 0).then(|| (said.unread)(unread));
    view! {
        <p class="stage__covered">{(said.covered)(count)}</p>
        <p class="stage__prose">{how}</p>
        <p class="stage__prose">{unread}</p>
    }
    .drawn()
}
