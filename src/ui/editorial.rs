use leptos::prelude::*;

use super::expect_words;

/// Marks a link between a project and a track that the editors made.
#[component]
pub fn EditorialMark() -> impl IntoView {
    let words = expect_words();
    view! {
        <span class="editorial-mark" lang=words.locale.tag()>
            {words.editorial}
        </span>
    }
}

/// What the mark means.
#[component]
pub fn EditorialLegend() -> impl IntoView {
    let words = expect_words();
    view! { <p class="legend">{words.editorial_legend}</p> }
}
