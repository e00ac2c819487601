//! What is said below the map: what the signs stand for, what lies beside it, and what is open.

use leptos::prelude::*;

use super::OPENED;
use super::seen::{Seen, beside};
use crate::domain::map::{CircleScale, Level};
use crate::domain::search::Facet;
use crate::ui::{Draw, Drawn, expect_words};
use crate::widgets::filter_names;

/// As wide as a map is taken to be while nobody knows, in the size of its text.
pub const LEAST_WIDTH: f64 = 20.0;

/// The legend, and what lies beside the map.
pub fn captions(level: Level, seen: Seen, has_places: Signal<bool>) -> Drawn {
    let words = expect_words();
    let Seen { controls, tally, most, .. } = seen;
    view! {
        {move || legend(level, most.get(), controls.width.get().max(LEAST_WIDTH), has_places.get())}
        <p class="map__beside">{move || tally.with(|tally| beside(words, level, tally))}</p>
    }
    .drawn()
}

/// What the signs stand for.
fn legend(level: Level, most: usize, width: f64, has_places: bool) -> Drawn {
    let words = expect_words();
    let scale = CircleScale::new(level, most, width);
    let circles: Vec<_> = CircleScale::legend(most)
        .into_iter()
        .map(|count| {
            view! {
                <span class="map__key" style:--reach=scale.radius(count).to_string()>
                    <span class="map__circle"></span>
                    {words.number(count)}
                </span>
            }
            .drawn()
        })
        .collect();
    let place = has_places.then(|| {
        view! {
            <span class="map__key">
                <span class="map__spot"></span>
                {words.of_map().place_of_project}
            </span>
        }
        .drawn()
    });
    view! { <p class="map__legend">{words.of_map().circles_mean} " " {circles} {place}</p> }.drawn()
}

/// What is open, below the map: on a phone its projects stand far above.
pub fn opened_line(seen: Seen) -> Drawn {
    let words = expect_words();
    let find = seen.find;
    let open = Memo::new(move |_| {
        let index = find.index.get()?;
        let keys = find.choice.with(|filters| filters.chosen(Facet::Territory).to_vec());
        let count = find.results.with(|results| results.as_ref().map(|results| results.projects.len()))?;
        let names = find.choice.with(|filters| filter_names(words, &index, Facet::Territory, filters));
        // How many of them are regional is known of a region, on the map of regions.
        let regional = match keys.as_slice() {
            [key] if seen.level.get() == Level::Regions => {
                Level::Regions.code_of(key).map(|code| seen.tally.with(|tally| tally.get(code).regional))
            }
            _ => None,
        };
        let regional = regional.unwrap_or_default();
        (!names.is_empty()).then(|| (words.of_map().territory_projects)(&names, count, regional))
    });
    let way = move || {
        let lead = move |_| find.on_focus.run((OPENED, 0));
        open.get().map(|_| {
            view! {
                <button type="button" class="button" data-quiet on:click=lead>
                    {words.of_map().to_its_projects}
                </button>
            }
            .drawn()
        })
    };
    view! {
        <div class="map__open">
            <p role="status">{move || open.get()}</p>
            {way}
        </div>
    }
    .drawn()
}
