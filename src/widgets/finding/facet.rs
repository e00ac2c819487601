//! A facet: its values, each with how many projects it would give.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::labels::{label, text};
use crate::domain::search::{Facet, ProjectIndex, Value, letters};
use crate::ui::{Draw, Drawn, Find, Words, expect_words};

/// How many values a facet shows before one asks for the others.
const SHOWN: usize = 7;

/// From how many values on they can be searched.
const SEARCHED: usize = 10;

/// A facet, unless the dataset says nothing of it. `lang` is the language of the dataset.
#[must_use]
pub fn facet_view(facet: Facet, index: &Arc<ProjectIndex>, find: Find, lang: &str) -> Option<Drawn> {
    let values = index.values.list(facet);
    // That nothing is known of any project is no choice.
    if facet != Facet::Trial && values.len() < 2 {
        return None;
    }
    let mut parts = vec![Vec::new(); values.len()];
    let mut tops = Vec::new();
    for (at, value) in values.iter().enumerate() {
        match value.parent.and_then(|parent| parts.get_mut(parent)) {
            Some(parts) => parts.push(at),
            None => tops.push(at),
        }
    }
    let words = expect_words();
    let view = FacetView { words, facet, values, parts, find, lang, counts: RefCell::default() };
    let drawn = view.draw(&tops);
    follow(view.counts.into_inner(), words, facet, find);
    drawn
}

/// What the pieces of a facet have in common.
struct FacetView<'a> {
    words: Words,
    facet: Facet,
    values: &'a [Value],
    /// The values that are a part of each.
    parts: Vec<Vec<usize>>,
    find: Find,
    lang: &'a str,
    /// Where the counts stand that are still to be written.
    counts: RefCell<Vec<Count>>,
}

impl FacetView<'_> {
    fn draw(&self, tops: &[usize]) -> Option<Drawn> {
        let Self { words, facet, .. } = *self;
        // The last one, that nothing is known, stays in sight.
        let (last, tops) = tops.split_last()?;
        let (shown, others) = tops.split_at_checked(SHOWN.min(tops.len()))?;
        let narrowing = (self.values.len() >= SEARCHED).then(|| self.narrowing());
        let others = (!others.is_empty()).then(|| {
            let summary = view! {
                <span data-when="closed">{(words.other_values)(others.len())}</span>
                <span data-when="open">{words.fewer_values}</span>
            }
            .drawn();
            self.folded(summary, others, None)
        });
        let fieldset = view! {
            <fieldset class="facet">
                <legend class="facet__title">{(words.facet)(facet)}</legend>
                {narrowing}
                <ul role="list">{self.rows(shown, &[])}</ul>
                {others}
                <ul role="list">{self.rows(&[*last], &[])}</ul>
            </fieldset>
        };
        Some(fieldset.drawn())
    }

    /// The field that the values are searched by.
    fn narrowing(&self) -> Drawn {
        let Self { words, facet, find, .. } = *self;
        let names: Vec<String> = self.values.iter().map(|value| sought_in(words, value)).collect();
        let typed = move || sought(facet, find);
        let nothing = move || {
            let is_found = fits(&names, facet, find);
            (!is_found).then_some(words.no_value_found)
        };
        view! {
            <input
                class="facet__search"
                type="search"
                autocomplete="off"
                aria-label=(words.search_in_facet)((words.facet)(facet))
                placeholder=words.search_in_facet_short
                prop:value=typed
                on:input=move |event| find.on_narrow.run((facet, event_target_value(&event)))
            />
            <p class="facet__nothing" role="status">
                {nothing}
            </p>
        }
        .drawn()
    }

    fn rows(&self, places: &[usize], above: &[String]) -> Vec<Drawn> {
        places.iter().filter_map(|at| self.row(*at, above)).collect()
    }

    /// A value, with those that are a part of it. `above` are the names of those that it is a part of.
    fn row(&self, at: usize, above: &[String]) -> Option<Drawn> {
        let Self { words, facet, find, .. } = *self;
        let value = self.values.get(at)?;
        // It stays in sight with what it is a part of, and with what is a part of it.
        let mut names = above.to_vec();
        names.push(sought_in(words, value));
        let parts = self.parts.get(at).map_or(&[][..], Vec::as_slice);
        let below = (!parts.is_empty()).then(|| {
            let within = if facet == Facet::Territory { words.departements } else { words.sub_tracks };
            let of = format!(" – {}", text(words, value));
            let summary = view! { {within} <span class="visually-hidden">{of}</span> }.drawn();
            self.folded(summary, parts, Some(&names))
        });
        self.add_names_below(at, &mut names);
        let is_out = move || !fits(&names, facet, find);
        Some(view! { <li hidden=is_out>{self.checkbox(at, value)} {below}</li> }.drawn())
    }

    fn add_names_below(&self, at: usize, names: &mut Vec<String>) {
        for part in self.parts.get(at).into_iter().flatten() {
            names.extend(self.values.get(*part).map(|value| sought_in(self.words, value)));
            self.add_names_below(*part, names);
        }
    }

    /// Values that are folded away, unless one of them is chosen; and never while the values are narrowed. `above` are the names
    /// of those that they are a part of.
    fn folded(&self, summary: Drawn, places: &[usize], above: Option<&[String]>) -> Drawn {
        let Self { words, facet, find, .. } = *self;
        let mut keys = Vec::new();
        places.iter().for_each(|at| self.add_keys(*at, &mut keys));
        let has_choice =
            move || find.choice.with_untracked(|filters| keys.iter().any(|key| filters.has(facet, key)));
        let is_open = has_choice();
        let details = NodeRef::<html::Details>::new();
        let mut names = above.unwrap_or_default().to_vec();
        for at in places {
            names.extend(self.values.get(*at).map(|value| sought_in(words, value)));
            self.add_names_below(*at, &mut names);
        }
        let is_out = move || !fits(&names, facet, find);
        // Once they are no longer narrowed, it is as it was before; what was chosen meanwhile stays in sight.
        Effect::new(move |before: Option<Option<bool>>| {
            let is_narrowed = !sought(facet, find).is_empty();
            let details = details.get()?;
            match (is_narrowed, before.flatten()) {
                (true, None) => {
                    let was_open = details.open();
                    details.set_open(true);
                    Some(was_open)
                }
                (true, was_open) => was_open,
                (false, was_open) => {
                    was_open.into_iter().for_each(|was_open| details.set_open(was_open || has_choice()));
                    None
                }
            }
        });
        view! {
            <details
                class="facet__folded"
                data-parts=above.map(|_| "")
                open=is_open
                hidden=is_out
                node_ref=details
            >
                <summary>{summary}</summary>
                <ul role="list">{self.rows(places, above.unwrap_or_default())}</ul>
            </details>
        }
        .drawn()
    }

    fn checkbox(&self, at: usize, value: &Value) -> Drawn {
        let Self { words, facet, find, lang, .. } = *self;
        let (key, chosen_key) = (value.key.clone(), value.key.clone());
        let choose = move |event| {
            let is_chosen = event_target_checked(&event);
            find.choose(|filters| {
                if is_chosen { filters.choose(facet, &key) } else { filters.drop_value(facet, &key) }
            });
        };
        let count = Count { at, value: NodeRef::new(), text: NodeRef::new() };
        let view = view! {
            <label class="facet__value" node_ref=count.value>
                <input
                    type="checkbox"
                    prop:checked=move || find.choice.with(|filters| filters.has(facet, &chosen_key))
                    on:change=choose
                />
                <span class="facet__label">{label(words, value, lang)}</span>
                " "
                <span class="facet__count" node_ref=count.text></span>
            </label>
        };
        self.counts.borrow_mut().push(count);
        view.drawn()
    }

    /// Adds the keys of a value and of all its parts.
    fn add_keys(&self, at: usize, keys: &mut Vec<String>) {
        keys.extend(self.values.get(at).map(|value| value.key.clone()));
        self.parts.get(at).into_iter().flatten().for_each(|part| self.add_keys(*part, keys));
    }
}

/// What the values of a facet are narrowed by, as it was typed.
fn sought(facet: Facet, find: Find) -> String {
    find.narrowed.with(|narrowed| narrowed.get(facet.position()).cloned().unwrap_or_default())
}

/// What a value is found by: its name, and the code of a territory.
fn sought_in(words: Words, value: &Value) -> String {
    letters(&format!("{} {}", text(words, value), value.key))
}

/// Whether one of these has all words that the values of a facet are narrowed by, each as the beginning of a word.
fn fits(names: &[String], facet: Facet, find: Find) -> bool {
    let sought = letters(&sought(facet, find));
    let has = |name: &String, sought: &str| name.split(' ').any(|word| word.starts_with(sought));
    names.iter().any(|name| sought.split(' ').all(|sought| has(name, sought)))
}

/// Where the count of a value stands. All counts of a facet are written by one effect: with one for each, following them would
/// take longer than searching.
struct Count {
    at: usize,
    value: NodeRef<html::Label>,
    text: NodeRef<html::Span>,
}

impl Count {
    fn write(&self, words: Words, count: Option<u32>) {
        let (Some(value), Some(place)) = (self.value.get_untracked(), self.text.get_untracked()) else {
            return;
        };
        let text = count.map(|count| words.number(count as usize)).unwrap_or_default();
        if place.text_content().as_deref() == Some(text.as_str()) {
            return;
        }
        place.set_text_content(Some(&text));
        // Neither fails for this name.
        let _ = match count {
            Some(0) => value.set_attribute("data-none", ""),
            _ => value.remove_attribute("data-none"),
        };
    }
}

/// Keeps the counts of a facet true.
fn follow(counts: Vec<Count>, words: Words, facet: Facet, find: Find) {
    Effect::new(move || {
        find.counted.with(|results| {
            let found = results.as_ref().and_then(|results| results.counts.get(facet.position()));
            for count in &counts {
                count.write(words, found.and_then(|found| found.get(count.at)).copied());
            }
        });
    });
}
