use leptos::prelude::*;

use crate::browser::dom;
use crate::pages::{self, LoadFailedPage};
use crate::state::catalog::{CatalogLoad, Load};
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::ui::{Draw, provide_words};

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
        // It runs once the page is in the document.
        Effect::new(move || navigation.arrive());
        match catalog.get() {
            Load::Loading | Load::LoadingSlowly => {
                dom::set_title(words.app_name);
                ().drawn()
            }
            Load::Ready(catalog) => {
                dom::set_title(&(words.document_title)(&pages::title(&route, &catalog.dataset, words)));
                pages::page(&route, &catalog.dataset, words)
            }
            Load::Failed(failure) => {
                dom::set_title(&(words.document_title)(words.load_failed));
                let on_retry = Callback::new(move |()| catalog.start());
                view! { <LoadFailedPage failure on_retry /> }.drawn()
            }
        }
    }
}

/// Says that the dataset is still loading, once that takes long. It stands empty before, so that what it then says
/// is announced.
#[component]
pub fn LoadStatus() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    view! {
        <p role="status">
            {move || (catalog.get() == Load::LoadingSlowly).then(|| preferences.messages().loading)}
        </p>
    }
}
