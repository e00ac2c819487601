//! The order of the list, its view, and where else its projects are shown.

use leptos::prelude::*;

use crate::domain::search::{Order, View};
use crate::route::Route;
use crate::ui::{Choice, Find, SelectField, expect_words};

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
    let map = move || find.filters.with(|filters| Route::Map.with_query(&filters.canonical().to_string()));
    view! {
        <div class="finder__controls">
            <SelectField label=words.sort_by choices=orders.collect() chosen=order on_choose=choose_order />
            <SelectField label=words.view_as choices=views.into() chosen=view_key on_choose=choose_view />
            <a class="more" href=map>
                {words.of_map().see_on_map}
            </a>
            <button type="button" class="button" data-quiet on:click=move |_| find.on_copy.run(())>
                {words.copy_link}
            </button>
        </div>
        <p role="status" class="finder__copied">
            {copied}
        </p>
    }
}
