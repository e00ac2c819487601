use leptos::prelude::*;

use super::{Draw, Drawn, EditorialLegend, TrialLegend, section};

/// What is linked to a project or to a track, each with its reason, and what the marks in it mean.
#[component]
pub fn Reasons(
    /// The heading.
    heading: &'static str,
    /// What is linked, in a list; nothing when nothing is.
    #[prop(into)]
    list: Option<Drawn>,
    /// What is said when nothing is.
    none: &'static str,
    /// Whether an item bears the editors' mark.
    is_editorial: bool,
    /// Whether an item bears the asterisk.
    is_trial: bool,
) -> impl IntoView {
    let list = list.unwrap_or_else(|| view! { <p>{none}</p> }.drawn());
    let content = view! {
        {list}
        {is_editorial.then(|| view! { <EditorialLegend /> })}
        {is_trial.then(|| view! { <TrialLegend /> })}
    };
    section("reasons", heading, content)
}
