//! What stands above the list: the search field, the order, the view, and a link to all of it.

use leptos::prelude::*;

use crate::domain::search::{Order, View};
use crate::ui::{Choice, Find, SelectField, expect_words};

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

/// The order of the list, its view, and the link to it.
#[component]
pub fn Controls(
    /// The search.
    find: Find,
) -> impl IntoView {
    let words = expect_words();
    let orders = Order::ALL.into_iter().map(|order| Choice {
        value: order.key(),
        label: Signal::stored((words.order)(order)),
        lang: None,
    });
    let order = Signal::derive(move || find.choice.with(|filters| filters.order.key()));
    let choose_order = move |key: &str| {
        if let Some(order) = Order::with_key(key) {
            find.choose(|filters| filters.order = order);
        }
    };
    let views = [View::Cards, View::Table].map(|view| Choice {
        value: view.key(),
        label: Signal::stored((words.view)(view)),
        lang: None,
    });
    let view_key = Signal::derive(move || find.choice.with(|filters| filters.view.key()));
    let choose_view = move |key: &str| {
        let view = if key == View::Table.key() { View::Table } else { View::Cards };
        find.choose(|filters| filters.view = view);
    };
    let copied = move || match find.copied.get() {
        None => "",
        Some(true) => words.link_copied,
        Some(false) => words.link_not_copied,
    };
    view! {
        <div class="projects__controls">
            <SelectField label=words.sort_by choices=orders.collect() chosen=order on_choose=choose_order />
            <SelectField label=words.view_as choices=views.into() chosen=view_key on_choose=choose_view />
            <button type="button" class="button" data-quiet on:click=move |_| find.on_copy.run(())>
                {words.copy_link}
            </button>
        </div>
        <p role="status" class="projects__copied">
            {copied}
        </p>
    }
}
