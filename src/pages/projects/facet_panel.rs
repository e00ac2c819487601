//! The facets: beside the list where there is room, in a dialog on a phone.

use std::sync::Arc;

use leptos::prelude::*;

use super::labels::{label, text};
use crate::domain::search::{Facet, ProjectIndex, Value, fold};
use crate::ui::{Draw, Drawn, Find, Words, expect_words};

/// How many values a facet shows before one asks for the others.
const SHOWN: usize = 7;

/// From how many values on they can be searched.
const SEARCHED: usize = 10;

/// The id of what names the dialog.
const HEADING: &str = "facets-heading";

/// All facets that the dataset has.
#[component]
pub fn Facets(
    /// The search.
    find: Find,
    /// The language of the dataset.
    #[prop(into)]
    lang: String,
) -> impl IntoView {
    let words = expect_words();
    let beside = NodeRef::<leptos::html::Div>::new();
    let panel = NodeRef::<leptos::html::Div>::new();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let inside = NodeRef::<leptos::html::Div>::new();
    // There is one panel: what is chosen, open or typed in it goes with it.
    let open = move |_| {
        if let (Some(panel), Some(inside), Some(dialog)) = (panel.get(), inside.get(), dialog.get()) {
            // Both fail only when it is there already.
            let _ = inside.append_child(&panel);
            let _ = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get() {
            dialog.close();
        }
    };
    let put_back = move |_| {
        if let (Some(panel), Some(beside)) = (panel.get(), beside.get()) {
            let _ = beside.append_child(&panel);
        }
    };
    let count =
        move || find.results.with(|results| results.as_ref().map_or(0, |results| results.projects.len()));
    let facets = move || {
        let index = find.index.get()?;
        let all = Facet::ALL.into_iter().filter_map(|facet| fieldset(words, &index, facet, find, &lang));
        Some(all.collect::<Vec<_>>().drawn())
    };
    view! {
        <button type="button" class="button facets__open" aria-haspopup="dialog" on:click=open>
            {move || (words.open_filters)(find.filters.with(|filters| filters.count()))}
        </button>
        <div class="facets" node_ref=beside>
            <div class="facets__panel" node_ref=panel>
                {facets}
                <p class="facets__hint">{words.facets_hint}</p>
            </div>
        </div>
        <dialog class="facets__dialog" aria-labelledby=HEADING node_ref=dialog on:close=put_back>
            <h2 class="facets__heading" id=HEADING>
                {words.filters}
            </h2>
            <div class="facets__inside" node_ref=inside></div>
            <p class="facets__end">
                <button type="button" class="button" on:click=close>
                    {move || (words.see_projects)(count())}
                </button>
            </p>
        </dialog>
    }
}

/// A facet, unless the dataset says nothing of it.
fn fieldset(words: Words, index: &Arc<ProjectIndex>, facet: Facet, find: Find, lang: &str) -> Option<Drawn> {
    let values = index.values.list(facet);
    // That nothing is known of any project is no choice.
    if facet != Facet::Trial && values.len() < 2 {
        return None;
    }
    let tops: Vec<usize> =
        (0..values.len()).filter(|at| values.get(*at).is_some_and(|value| value.parent.is_none())).collect();
    let row = |at: &usize| row(words, index, facet, *at, find, lang);
    // The last one, that nothing is known, stays in sight.
    let (shown, others) = if tops.len() > SHOWN + 2 {
        (tops.get(..SHOWN)?, tops.get(SHOWN..tops.len() - 1)?)
    } else {
        (tops.get(..tops.len().checked_sub(1)?)?, &[][..])
    };
    let last = tops.last()?;
    let narrowing = (values.len() >= SEARCHED).then(|| narrowing(words, facet, find));
    let is_narrowed = move || {
        find.narrowed.with(|narrowed| narrowed.get(facet.position()).is_some_and(|text| !text.is_empty()))
    };
    let has_chosen_other = others.iter().any(|at| is_chosen_below(index, facet, *at, find));
    let others = (!others.is_empty()).then(|| {
        view! {
            <details class="facet__others" open=has_chosen_other prop:open=move || is_narrowed() || has_chosen_other>
                <summary>{(words.other_values)(others.len())}</summary>
                <ul role="list">{others.iter().map(row).collect::<Vec<_>>()}</ul>
            </details>
        }
        .drawn()
    });
    let fieldset = view! {
        <fieldset class="facet">
            <legend class="facet__title">{(words.facet)(facet)}</legend>
            {narrowing}
            <ul role="list">{shown.iter().map(row).collect::<Vec<_>>()}</ul>
            {others}
            <ul role="list">{row(last)}</ul>
        </fieldset>
    };
    Some(fieldset.drawn())
}

/// The field that the values of a facet are searched by.
fn narrowing(words: Words, facet: Facet, find: Find) -> Drawn {
    view! {
        <input
            class="facet__search"
            type="search"
            autocomplete="off"
            aria-label=(words.search_in_facet)((words.facet)(facet))
            placeholder=words.search_in_facet_short
            prop:value=move || find.narrowed.with(|narrowed| narrowed.get(facet.position()).cloned().unwrap_or_default())
            on:input=move |event| find.on_narrow.run((facet, event_target_value(&event)))
        />
    }
    .drawn()
}

/// A value, with those that are a part of it.
fn row(words: Words, index: &Arc<ProjectIndex>, facet: Facet, at: usize, find: Find, lang: &str) -> Drawn {
    let Some(value) = index.values.list(facet).get(at) else { return ().drawn() };
    let parts: Vec<usize> = parts(index, facet, at).collect();
    let has_parts = !parts.is_empty();
    let is_open = parts.iter().any(|part| is_chosen_below(index, facet, *part, find));
    let rows: Vec<_> = parts.iter().map(|part| row(words, index, facet, *part, find, lang)).collect();
    let is_narrowed = move || {
        find.narrowed.with(|narrowed| narrowed.get(facet.position()).is_some_and(|text| !text.is_empty()))
    };
    let below = has_parts.then(|| {
        let name = text(words, value);
        let within = if facet == Facet::Territory { words.departements } else { words.sub_tracks };
        view! {
            <details class="facet__parts" open=is_open prop:open=move || is_narrowed() || is_open>
                <summary>
                    {within} <span class="visually-hidden">{format!(" – {name}")}</span>
                </summary>
                <ul role="list">{rows}</ul>
            </details>
        }
        .drawn()
    });
    // What it and its parts are called, to be narrowed by.
    let names: Vec<String> = std::iter::once(at)
        .chain(parts)
        .filter_map(|at| index.values.list(facet).get(at))
        .map(|value| fold(&text(words, value)))
        .collect();
    let is_out = move || {
        find.narrowed.with(|narrowed| {
            let sought = narrowed.get(facet.position()).map(|text| fold(text.trim())).unwrap_or_default();
            !names.iter().any(|name| name.contains(&sought))
        })
    };
    view! {
        <li hidden=is_out>
            {checkbox(words, facet, at, value, find, lang)}
            {below}
        </li>
    }
    .drawn()
}

fn checkbox(words: Words, facet: Facet, at: usize, value: &Value, find: Find, lang: &str) -> Drawn {
    let count =
        move || find.results.with(|results| results.as_ref()?.counts.get(facet.position())?.get(at).copied());
    let (key, chosen_key) = (value.key.clone(), value.key.clone());
    let choose = move |event| {
        let is_chosen = event_target_checked(&event);
        find.choose(
            |filters| if is_chosen { filters.choose(facet, &key) } else { filters.drop_value(facet, &key) },
        );
    };
    view! {
        <label class="facet__value" data-none=move || (count() == Some(0)).then_some("")>
            <input
                type="checkbox"
                prop:checked=move || find.filters.with(|filters| filters.has(facet, &chosen_key))
                on:change=choose
            />
            <span class="facet__label">{label(words, value, lang)}</span>
            " "
            <span class="facet__count">{move || count().map(|count| words.number(count as usize))}</span>
        </label>
    }
    .drawn()
}

/// The values that are a part of another one.
fn parts(index: &ProjectIndex, facet: Facet, of: usize) -> impl Iterator<Item = usize> {
    let values = index.values.list(facet).iter().enumerate();
    values.filter(move |(_, value)| value.parent == Some(of)).map(|(at, _)| at)
}

/// Whether a value or a part of it is chosen.
fn is_chosen_below(index: &ProjectIndex, facet: Facet, at: usize, find: Find) -> bool {
    let is_chosen = index
        .values
        .list(facet)
        .get(at)
        .is_some_and(|value| find.filters.with_untracked(|filters| filters.has(facet, &value.key)));
    is_chosen || parts(index, facet, at).any(|part| is_chosen_below(index, facet, part, find))
}
