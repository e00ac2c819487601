use leptos::prelude::*;

/// A line of a list of facts (`dl`): a term and what it is, or nothing at all when it is unknown.
#[component]
pub fn Fact<V: IntoView + 'static>(
    /// The term.
    label: &'static str,
    /// What it is, when it is known.
    value: Option<V>,
) -> impl IntoView {
    value.map(|value| {
        view! {
            <div class="facts__fact">
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    })
}
