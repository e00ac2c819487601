//! The chosen values, each with the way to drop it, and what an address asked for in vain.

use leptos::prelude::*;

use super::labels::filter_label;
use crate::domain::search::Facet;
use crate::ui::{Draw, Find, expect_words};

/// What has the focus when a chip is gone: the one that then stands in its place, or the one before.
const CHIPS: &str = ".chips__chip";

/// The chosen values.
#[component]
pub fn FilterChips(
    /// The search.
    find: Find,
    /// The language of the dataset.
    #[prop(into)]
    lang: String,
) -> impl IntoView {
    let words = expect_words();
    // Its own memo: the chips stay while a text is typed.
    let chosen = Memo::new(move |_| {
        find.choice.with(|filters| {
            let all = Facet::ALL.into_iter();
            all.flat_map(|facet| filters.chosen(facet).iter().map(move |key| (facet, key.clone())))
                .collect::<Vec<_>>()
        })
    });
    let chips = move || {
        let index = find.index.get()?;
        let chosen = chosen.get();
        let chips: Vec<_> = chosen
            .iter()
            .enumerate()
            .map(|(at, (facet, key))| {
                let (facet, key) = (*facet, key.clone());
                let name = filter_label(words, &index, facet, &key, &lang);
                let drop_it = move |_| {
                    find.choose(|filters| filters.drop_value(facet, &key));
                    find.on_focus.run((CHIPS, at));
                };
                view! {
                    <li>
                        <button type="button" class="chips__chip" on:click=drop_it>
                            <span class="visually-hidden">{words.remove_filter} " "</span>
                            {name}
                            <span class="chips__cross" aria-hidden="true">"×"</span>
                        </button>
                    </li>
                }
            })
            .collect();
        let clear = move |_| {
            find.choose(|filters| filters.clear());
            find.on_focus.run(("h1", 0));
        };
        (!chosen.is_empty()).then(|| {
            view! {
                <ul class="chips" role="list" aria-label=words.filters>
                    {chips}
                    <li>
                        <button type="button" class="chips__clear" on:click=clear>
                            {words.clear_filters}
                        </button>
                    </li>
                </ul>
            }
            .drawn()
        })
    };
    let unknown = move || {
        let unknown = find.unknown.get();
        let named: Vec<String> =
            unknown.iter().map(|value| (words.filter_of)((words.facet)(value.facet), &value.key)).collect();
        (!named.is_empty()).then(|| (words.unknown_filters)(&named))
    };
    view! {
        <p role="status" class="finder__unknown">
            {unknown}
        </p>
        {chips}
    }
}
