use leptos::prelude::*;

use super::Drawn;

/// Facts (`dl`): a term and what it is, each; those that are unknown leave no trace.
#[component]
pub fn FactList(
    /// The terms, and what they are when it is known.
    facts: Vec<(&'static str, Option<Drawn>)>,
) -> impl IntoView {
    let facts: Vec<_> = facts
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)))
        .map(|(label, value)| {
            view! {
                <div class="facts__fact">
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
        .collect();
    (!facts.is_empty()).then(|| view! { <dl class="facts">{facts}</dl> })
}
