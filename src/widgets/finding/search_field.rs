//! The field of the text.

use leptos::prelude::*;

use crate::ui::{Find, RESULTS, expect_words};

/// What the field has to be described by.
const HINT: &str = "search-hint";

/// The field of the text that is searched for.
#[component]
pub fn SearchField(
    /// The search.
    find: Find,
) -> impl IntoView {
    let words = expect_words();
    let submit = move |event: leptos::ev::SubmitEvent| {
        // What is typed is searched for already.
        event.prevent_default();
        find.on_settle.run(());
        // On a phone, they are below the keyboard.
        find.on_focus.run((RESULTS, 0));
    };
    view! {
        <form
            class="search"
            role="search"
            data-empty=move || find.filters.with(|filters| filters.text.is_empty()).then_some("")
            on:submit=submit
        >
            <label class="search__label" for="search">
                {words.search}
            </label>
            <input
                class="search__field"
                id="search"
                type="search"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                aria-describedby=HINT
                prop:value=move || find.filters.with(|filters| filters.text.clone())
                on:input=move |event| find.on_text.run(event_target_value(&event))
                on:blur=move |_| find.on_settle.run(())
            />
            <p class="search__hint" id=HINT>
                {words.search_hint}
            </p>
        </form>
    }
}
