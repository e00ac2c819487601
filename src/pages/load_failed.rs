use leptos::prelude::*;

use crate::domain::dataset::LoadFailure;
use crate::ui::{PageHeader, RetryButton, expect_words};

/// What every address shows when there is no dataset: why, and a way to try again.
#[component]
pub fn LoadFailedPage(
    /// Why.
    failure: LoadFailure,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let words = expect_words();
    view! {
        <PageHeader lang=words.locale.tag() heading=words.load_failed />
        <p class="page-text" role="alert">{(words.load_failure)(&failure)}</p>
        <RetryButton on_retry />
    }
}
