use leptos::prelude::*;

use super::announcement::announcement;
use super::facets::Facets;
use super::filter_chips::FilterChips;
use super::search_field::SearchField;
use crate::ui::{Draw, Drawn, Find, RESULTS, expect_words};

/// The field of the text, the facets, and beside them what there is: how much, and the results.
#[component]
pub fn FindFrame(
    /// The search.
    find: Find,
    /// The language of the dataset.
    lang: String,
    /// What stands beside the number of results.
    controls: Drawn,
    /// The results.
    results: Drawn,
) -> Drawn {
    let words = expect_words();
    let count = move || {
        find.results
            .with(|results| results.as_ref().map(|results| (words.project_count)(results.projects.len())))
    };
    let skip = move |_| find.on_focus.run((RESULTS, 0));
    view! {
        <SearchField find />
        <div class="finder">
            // There may be a hundred stops in the facets.
            <button type="button" class="finder__skip" on:click=skip>
                {words.skip_to_results}
            </button>
            <Facets find lang=lang.clone() />
            <div class="finder__results" tabindex="-1">
                <FilterChips find lang />
                <div class="finder__bar">
                    <p class="finder__count" aria-hidden="true">
                        {count}
                    </p>
                    <p role="status" class="visually-hidden">
                        {move || announcement(find)}
                    </p>
                    {controls}
                </div>
                {results}
            </div>
        </div>
    }
    .drawn()
}
