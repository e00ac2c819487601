use leptos::prelude::*;

use super::expect_words;

/// The asterisk of the published report, behind the title of a project that is put to a trial.
#[component]
pub fn TrialMark() -> impl IntoView {
    let words = expect_words();
    view! {
        <span class="trial-mark">
            <span class="trial-mark__sign" aria-hidden="true">"*"</span>
            <span class="visually-hidden" lang=words.locale.tag()>
                {format!(" ({})", words.trial)}
            </span>
        </span>
    }
}

/// What the asterisk means, as the report says it.
#[component]
pub fn TrialLegend() -> impl IntoView {
    let words = expect_words();
    view! {
        <p class="trial-legend">
            <span class="trial-mark__sign" aria-hidden="true">"*"</span>
            " "
            {words.trial_legend}
        </p>
    }
}
