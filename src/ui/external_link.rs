use leptos::prelude::*;

use super::expect_words;
use crate::domain::link::Link;

/// A link out of the application. It opens in the same tab: leaving is the reader's choice, and so is the way back.
#[component]
pub fn ExternalLink(
    /// Where it leads.
    link: Link,
    /// What it leads to.
    label: String,
) -> impl IntoView {
    let words = expect_words();
    // A letter box is no site.
    let leaves = (!link.is_mail()).then(|| {
        view! {
            <span class="external-link__mark" aria-hidden="true">
                "↗"
            </span>
            <span class="visually-hidden" lang=words.locale.tag()>
                {format!(" ({})", words.opens_elsewhere)}
            </span>
        }
    });
    view! {
        <a class="external-link" href=link.to_string() rel="noopener noreferrer">
            {label}
            {leaves}
        </a>
    }
}
