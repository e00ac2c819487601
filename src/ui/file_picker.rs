use leptos::prelude::*;

use super::expect_words;

/// The control that chooses a file of the device.
#[component]
pub fn FilePicker(
    /// What to do when one is chosen: the event of the control.
    on_pick: Callback<leptos::ev::Event>,
) -> impl IntoView {
    let words = expect_words();
    view! {
        <section class="file-picker" aria-labelledby="open-another">
            <h2 id="open-another">{words.open_another}</h2>
            <p class="page-text">{words.open_another_how}</p>
            <label class="file-picker__field">
                <span>{words.choose_file}</span>
                <input
                    type="file"
                    accept=".json,application/json"
                    on:change=move |event| on_pick.run(event)
                />
            </label>
        </section>
    }
}
