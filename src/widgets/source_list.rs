use leptos::prelude::*;

use crate::domain::dataset::Dataset;
use crate::domain::ids::SourceId;
use crate::i18n::format::day;
use crate::ui::{Draw, ExternalLink, expect_words};

/// Where the facts of a page come from: each source once, in the order of the dataset, folded away.
#[component]
pub fn SourceList<'a>(
    /// The dataset.
    dataset: &'a Dataset,
    /// The sources that the page draws on, with repetitions.
    ids: Vec<&'a SourceId>,
) -> impl IntoView + use<> {
    let words = expect_words();
    let items: Vec<_> = dataset
        .sources
        .iter()
        .filter(|source| ids.contains(&&source.id))
        .map(|source| {
            let title = source.title.clone();
            let title = match source.url.clone() {
                Some(link) => view! { <ExternalLink link label=title /> }.drawn(),
                None => title.drawn(),
            };
            let date = source.date.map(|date| {
                view! { <span lang=words.locale.tag()>{format!(" ({})", day(words.locale, date))}</span> }
            });
            view! { <li lang=dataset.lang.to_string()>{title} {date}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <details class="source-list">
                <summary>{(words.source_count)(items.len())}</summary>
                <ul>{items}</ul>
            </details>
        }
    })
}
