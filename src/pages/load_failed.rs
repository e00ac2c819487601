use leptos::prelude::*;

use crate::domain::dataset::LoadFailure;
use crate::ui::{PageHeader, expect_words};

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
        <p role="alert">{(words.load_failure)(&failure)}</p>
        <button type="button" class="button" on:click=move |_| on_retry.run(())>
            {words.retry}
        </button>
    }
}
