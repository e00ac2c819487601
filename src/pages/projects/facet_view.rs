//! A facet: its values, each with how many projects it would give.

use std::cell::RefCell;
use std::iter::once;
use std::sync::Arc;

use leptos::prelude::*;

use super::labels::{label, text};
use crate::domain::search::{Facet, ProjectIndex, Value, fold};
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
    let view = FacetView { words: expect_words(), facet, values, find, lang, counts: RefCell::default() };
    let drawn = view.draw();
    follow(view.counts.into_inner(), view.words, facet, find);
    drawn
}

/// What the pieces of a facet have in common.
struct FacetView<'a> {
    words: Words,
    facet: Facet,
    values: &'a [Value],
    find: Find,
    lang: &'a str,
    /// Where the counts stand that are still to be written.
    counts: RefCell<Vec<Count>>,
}

impl FacetView<'_> {
    fn draw(&self) -> Option<Drawn> {
        let Self { words, facet, find, .. } = *self;
        let tops: Vec<usize> = self.parts(None).collect();
        // The last one, that nothing is known, stays in sight; and one or two are no longer than the word on them.
        let (last, tops) = tops.split_last()?;
        let shown = if tops.len() > SHOWN + 1 { SHOWN } else { tops.len() };
        let (shown, others) = tops.split_at_checked(shown)?;
        let narrowing = (self.values.len() >= SEARCHED).then(|| self.narrowing());
        let others = (!others.is_empty()).then(|| {
            let is_open = others.iter().any(|at| self.is_chosen_below(*at));
            let is_narrowed = is_narrowed(facet, find);
            view! {
                <details class="facet__others" open=is_open prop:open=move || is_narrowed() || is_open>
                    <summary>{(words.other_values)(others.len())}</summary>
                    <ul role="list">{self.rows(others)}</ul>
                </details>
            }
            .drawn()
        });
        let fieldset = view! {
            <fieldset class="facet">
                <legend class="facet__title">{(words.facet)(facet)}</legend>
                {narrowing}
                <ul role="list">{self.rows(shown)}</ul>
                {others}
                <ul role="list">{self.rows(&[*last])}</ul>
            </fieldset>
        };
        Some(fieldset.drawn())
    }

    /// The field that the values are searched by.
    fn narrowing(&self) -> Drawn {
        let Self { words, facet, find, .. } = *self;
        let typed = move || {
            find.narrowed.with(|narrowed| narrowed.get(facet.position()).cloned().unwrap_or_default())
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
        }
        .drawn()
    }

    fn rows(&self, places: &[usize]) -> Vec<Drawn> {
        places.iter().filter_map(|at| self.row(*at)).collect()
    }

    /// A value, with those that are a part of it.
    fn row(&self, at: usize) -> Option<Drawn> {
        let Self { words, facet, find, .. } = *self;
        let value = self.values.get(at)?;
        let parts: Vec<usize> = self.parts(Some(at)).collect();
        // What it and its parts are called, to be narrowed by.
        let with_parts = once(at).chain(parts.iter().copied()).filter_map(|at| self.values.get(at));
        let names: Vec<String> = with_parts.map(|value| fold(&text(words, value))).collect();
        let is_out = move || {
            find.narrowed.with(|narrowed| {
                let sought = narrowed.get(facet.position()).map(|text| fold(text.trim())).unwrap_or_default();
                !names.iter().any(|name| name.contains(&sought))
            })
        };
        let checkbox = self.checkbox(at, value);
        let below = (!parts.is_empty()).then(|| self.below(value, &parts));
        Some(view! { <li hidden=is_out>{checkbox} {below}</li> }.drawn())
    }

    /// The values that are a part of one.
    fn below(&self, value: &Value, parts: &[usize]) -> Drawn {
        let Self { words, facet, find, .. } = *self;
        let name = text(words, value);
        let within = if facet == Facet::Territory { words.departements } else { words.sub_tracks };
        let is_open = parts.iter().any(|part| self.is_chosen_below(*part));
        let is_narrowed = is_narrowed(facet, find);
        view! {
            <details class="facet__parts" open=is_open prop:open=move || is_narrowed() || is_open>
                <summary>
                    {within} <span class="visually-hidden">{format!(" – {name}")}</span>
                </summary>
                <ul role="list">{self.rows(parts)}</ul>
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

    /// The values that are a part of another one, or of none.
    fn parts(&self, of: Option<usize>) -> impl Iterator<Item = usize> {
        self.values.iter().enumerate().filter(move |(_, value)| value.parent == of).map(|(at, _)| at)
    }

    /// Whether a value or a part of it is chosen.
    fn is_chosen_below(&self, at: usize) -> bool {
        let is_chosen =
            |value: &Value| self.find.choice.with_untracked(|filters| filters.has(self.facet, &value.key));
        self.values.get(at).is_some_and(is_chosen)
            || self.parts(Some(at)).any(|part| self.is_chosen_below(part))
    }
}

/// Whether the values of a facet are narrowed.
fn is_narrowed(facet: Facet, find: Find) -> impl Fn() -> bool + Copy {
    move || find.narrowed.with(|narrowed| narrowed.get(facet.position()).is_some_and(|text| !text.is_empty()))
}

/// Where the count of a value stands. All counts of a facet are written by one effect: with one for each, following them would
/// take longer than searching.
struct Count {
    at: usize,
    value: NodeRef<leptos::html::Label>,
    text: NodeRef<leptos::html::Span>,
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
