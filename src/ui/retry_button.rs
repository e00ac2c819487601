use leptos::prelude::*;

use super::expect_words;

/// The way out of a failure.
#[component]
pub fn RetryButton(
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let words = expect_words();
    view! {
        <button type="button" class="button" on:click=move |_| on_retry.run(())>
            {words.retry}
        </button>
    }
}
