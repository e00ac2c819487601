//! Where the notes are that are looked at.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::sorting::{Place, Sorted};
use crate::ui::{Draw, Drawn, Sorting, Words, expect_words, form_field};
use crate::widgets::group_title;

/// Chooses one of the places that there are, each with how many notes it has.
pub fn places(catalog: Arc<Catalog>, sorting: Sorting) -> Drawn {
    let words = expect_words();
    let said = words.of_sorting();
    let find = sorting.find;
    let chosen = Memo::new(move |_| find.filters.with(|filters| filters.place.to_string()));
    let offered = Memo::new(move |_| {
        let place = find.filters.with(|filters| filters.place.clone());
        sorting.sorted.with(|sorted| offered(words, &catalog, sorted, &place))
    });
    let choose = move |event| {
        let place = Place::with_key(&event_target_value(&event)).unwrap_or_default();
        find.choose(|filters| filters.place = place.clone());
    };
    let options = move || {
        let option = |(value, name): (String, String)| {
            let own = value.clone();
            view! { <option value=value prop:selected=move || chosen.get() == own>{name}</option> }.drawn()
        };
        offered.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let select = view! { <select on:change=choose>{options}</select> };
    view! { <div class="sorting__place">{form_field(said.place, select)}</div> }.drawn()
}

/// The places, by their names in addresses. One that is looked at is among them, even when nothing is there any more.
fn offered(words: Words, catalog: &Catalog, sorted: &Sorted, looked_at: &Place) -> Vec<(String, String)> {
    let said = words.of_sorting();
    let count = |place: &Place| sorted.count(|marks| place.has(marks));
    let mut all: Vec<(Place, String)> = vec![
        (Place::Visible, (said.anywhere)(count(&Place::Visible))),
        (Place::Unsorted, (said.unsorted)(count(&Place::Unsorted))),
    ];
    for (place, name) in
        [(Place::Starred, said.starred), (Place::Hidden, said.hidden), (Place::Doubles, said.doubles)]
    {
        let count = count(&place);
        if count > 0 || place == *looked_at {
            all.push((place, name(count)));
        }
    }
    for group in sorted.groups() {
        let name = (said.in_group)(&group_title(words, group), group.count);
        all.push((Place::Group(group.id), name));
    }
    for track in catalog.dataset.tracks.iter() {
        let place = Place::Track(track.id.clone());
        let count = count(&place);
        if count > 0 || place == *looked_at {
            all.push((place, (said.at_track)(&track.title, count)));
        }
    }
    if !all.iter().any(|(place, _)| place == looked_at) {
        all.push((looked_at.clone(), (said.in_group)(said.untitled, count(looked_at))));
    }
    all.into_iter().map(|(place, name)| (place.to_string(), name)).collect()
}
