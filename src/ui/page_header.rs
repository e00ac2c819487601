use leptos::prelude::*;

use super::Drawn;

/// The head of a page: its heading, which takes the focus when one arrives, with a line above it and a lead below.
#[component]
pub fn PageHeader(
    /// A line above the heading, when there is one.
    #[prop(optional_no_strip, into)]
    eyebrow: Option<Drawn>,
    /// The language of the heading.
    #[prop(into)]
    lang: String,
    /// The heading: the title of the page, and nothing else.
    #[prop(into)]
    heading: String,
    /// A mark behind the heading that is not part of the title.
    #[prop(optional_no_strip, into)]
    mark: Option<Drawn>,
    /// A line or two in larger type that say what the page is about.
    #[prop(optional_no_strip, into)]
    lead: Option<Drawn>,
) -> impl IntoView {
    view! {
        <header class="page-header">
            {eyebrow.map(|eyebrow| view! { <p class="page-header__eyebrow">{eyebrow}</p> })}
            <div class="page-header__title">
                <h1 tabindex="-1" lang=lang>
                    {heading}
                </h1>
                {mark}
            </div>
            {lead.map(|lead| view! { <p class="page-header__lead">{lead}</p> })}
        </header>
    }
}
