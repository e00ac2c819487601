use leptos::prelude::*;

use crate::browser::dom;
use crate::i18n::Messages;
use crate::pages::{self, LoadFailedPage};
use crate::state::catalog::{CatalogLoad, Load};
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::ui::{Draw, RetryButton, provide_words};

/// The page of the address, in the chosen language, once there is a dataset; drawn anew when one of them changes.
#[component]
pub fn Page() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let navigation = expect_context::<Navigation>();
    let catalog = expect_context::<CatalogLoad>();
    move || {
        let (locale, route) = (preferences.locale.get(), navigation.route());
        let words = locale.messages();
        provide_words(locale);
        let on_retry = Callback::new(move |()| {
            // The button goes, and the focus with it.
            navigation.await_page();
            catalog.start();
        });
        // It runs once the page is in the document.
        Effect::new(move || navigation.arrive());
        // Such a page is not drawn anew when the dataset comes: one may be writing in it.
        if let Some(page) = pages::page_without_data(&route, words) {
            dom::set_title(&tab_title(&pages::title(&route, None, words), words));
            return page;
        }
        let load = catalog.get();
        let dataset = if let Load::Ready(catalog) = &load { Some(&catalog.dataset) } else { None };
        dom::set_title(&tab_title(&pages::title(&route, dataset, words), words));
        match load {
            Load::Ready(catalog) => pages::page(&route, &catalog.dataset),
            Load::Failed(failure) => view! { <LoadFailedPage failure on_retry /> }.drawn(),
            Load::Stalled => view! { <RetryButton on_retry /> }.drawn(),
            Load::Loading | Load::LoadingSlowly => ().drawn(),
        }
    }
}

fn tab_title(page: &str, words: &Messages) -> String {
    if page == words.app_name { page.to_owned() } else { format!("{page} – {}", words.app_name) }
}

/// Says that the dataset is still loading, once that takes long. It stands empty before, so that what it then says
/// is announced.
#[component]
pub fn LoadStatus() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    view! {
        <p role="status">
            {move || match catalog.get() {
                Load::LoadingSlowly => Some(preferences.messages().loading),
                Load::Stalled => Some(preferences.messages().loading_stalled),
                Load::Loading | Load::Ready(_) | Load::Failed(_) => None,
            }}
        </p>
    }
}
