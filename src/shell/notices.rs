//! What is said above every page: how far the loading is, and what becomes of a file of the device.

use leptos::prelude::*;

use crate::domain::catalog::Origin;
use crate::state::catalog::{CatalogLoad, Load, Opening};
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::ui::Draw;

/// Says that the dataset is still loading, once that takes long, or that a file is being opened. It stands empty before,
/// so that what it then says is announced.
#[component]
pub fn LoadStatus() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    let sentence = move || {
        let words = preferences.messages();
        if let Opening::Reading(name) = catalog.opening() {
            return Some((words.opening_file)(&name));
        }
        match catalog.get() {
            Load::LoadingSlowly => Some(words.loading.to_owned()),
            Load::Stalled => Some(words.loading_stalled.to_owned()),
            Load::Loading | Load::Ready(_) | Load::Failed(_) => None,
        }
    };
    view! {
        <p role="status" class="load-status">
            {sentence}
        </p>
    }
}

/// Says why a file was not opened, until that is read.
#[component]
pub fn RefusedFile() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    move || {
        let words = preferences.messages();
        let Opening::Refused(name, refusal) = catalog.opening() else { return None };
        let notice = view! {
            <div class="notice notice--alert">
                <p role="alert">{(words.open_failure)(&name, refusal.as_ref())}</p>
                <button type="button" class="button" on:click=move |_| catalog.close_notice()>
                    {words.close}
                </button>
            </div>
        };
        Some(notice.drawn())
    }
}

/// Says that what is shown is a file of the device, with the way back.
#[component]
pub fn OpenedFile() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    let navigation = expect_context::<Navigation>();
    let go_back = move |_| {
        navigation.await_page();
        catalog.return_to_published();
    };
    move || {
        let words = preferences.messages();
        let Load::Ready(catalog) = catalog.get() else { return None };
        let Origin::Device { name, is_kept } = &catalog.origin else { return None };
        let kept = if *is_kept { words.opened_file_kept } else { words.opened_file_not_kept };
        let notice = view! {
            <div class="notice">
                <p>{(words.opened_file)(name)} " " {kept}</p>
                <button type="button" class="button" on:click=go_back>
                    {words.back_to_published}
                </button>
            </div>
        };
        Some(notice.drawn())
    }
}
