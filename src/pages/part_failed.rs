use leptos::prelude::*;

use crate::ui::{PageHeader, RetryButton, expect_words};

/// What is shown when the part of the program that a page is in could not be loaded.
#[component]
pub fn PartFailedPage(
    /// The title of the page.
    heading: String,
    /// Loads it again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let words = expect_words();
    view! {
        <PageHeader lang=words.locale.tag() heading=heading />
        <p role="alert">{words.part_failed}</p>
        <RetryButton on_retry />
    }
}
