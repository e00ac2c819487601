use leptos::prelude::*;

use crate::route::Route;
use crate::ui::{PageHeader, expect_words};

/// A page whose address stands and whose content is still to come.
#[component]
pub fn ComingPage(
    /// Its heading.
    heading: &'static str,
    /// What it will hold.
    sentence: &'static str,
) -> impl IntoView {
    let words = expect_words();
    view! {
        <PageHeader lang=words.locale.tag() heading=heading />
        <p class="page-text">{sentence}</p>
        <p>
            <a class="more" href=Route::Day.to_string()>
                {words.back_to_day}
            </a>
        </p>
    }
}
