use leptos::prelude::*;

use crate::domain::dataset::LoadFailure;
use crate::ui::{FilePicker, PageHeader, RetryButton, expect_words};

/// What every address shows when there is no dataset: why, a way to try again, and a way to open
/// a file of the device instead.
#[component]
pub fn LoadFailedPage(
    /// Why.
    failure: LoadFailure,
    /// Tries again.
    on_retry: Callback<()>,
    /// Whether the address asks for another day than the one that is published by default.
    asks_for_another: bool,
    /// Opens the file that a person chose.
    on_pick: Callback<leptos::ev::Event>,
) -> impl IntoView {
    let words = expect_words();
    view! {
        <PageHeader lang=words.locale.tag() heading=words.load_failed />
        <p class="page-text" role="alert">{(words.load_failure)(&failure)}</p>
        <RetryButton on_retry />
        {asks_for_another
            .then(|| {
                view! {
                    <p>
                        <a class="more" href="./">
                            {words.back_to_default}
                        </a>
                    </p>
                }
            })}
        <FilePicker on_pick />
    }
}
