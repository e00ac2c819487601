use leptos::prelude::*;

use super::Drawn;

/// The head of a page: its heading, which takes the focus when one arrives, with a line above it and a lead below.
#[component]
pub fn PageHeader(
    /// A line above the heading, when there is one.
    #[prop(optional, into)]
    eyebrow: Option<Drawn>,
    /// The language of the heading.
    #[prop(into)]
    lang: String,
    /// The heading.
    #[prop(into)]
    heading: Drawn,
    /// A line or two in larger type that say what the page is about.
    #[prop(optional, into)]
    lead: Option<Drawn>,
) -> impl IntoView {
    view! {
        <header class="page-header">
            {eyebrow.map(|eyebrow| view! { <p class="page-header__eyebrow">{eyebrow}</p> })}
            <h1 tabindex="-1" lang=lang>
                {heading}
            </h1>
            {lead.map(|lead| view! { <p class="page-header__lead">{lead}</p> })}
        </header>
    }
}
