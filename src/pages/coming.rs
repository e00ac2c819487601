use leptos::prelude::*;

use crate::ui::{PageHeader, expect_words};

/// A page whose address stands and whose content is still to come.
#[component]
pub fn ComingPage(
    /// Its heading.
    heading: String,
    /// What it will hold.
    sentence: &'static str,
) -> impl IntoView {
    let words = expect_words();
    view! {
        <PageHeader lang=words.locale.tag() heading=heading />
        <p>{words.coming} " " {sentence}</p>
    }
}
