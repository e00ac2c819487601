//! Preferences, the document, and what is kept of them.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use restitution::browser::storage;
use restitution::i18n::Locale;
use restitution::state::preferences::{Preferences, Theme, provide_preferences};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_choice_reaches_the_document_and_is_kept() {
    let preferences = start();
    preferences.locale.set(Locale::English);
    preferences.theme.set(Theme::Dark);
    leptos::task::tick().await;
    assert_eq!(storage::read(storage::LANGUAGE).as_deref(), Some("en"));
    assert_eq!(storage::read(storage::THEME).as_deref(), Some("dark"));

    let again = start();
    assert_eq!(again.locale.get_untracked(), Locale::English);
    assert_eq!(again.theme.get_untracked(), Theme::Dark);

    again.theme.set(Theme::System);
    leptos::task::tick().await;
    assert_eq!(storage::read(storage::THEME), None);
}

/// Preferences as a freshly started application has them.
fn start() -> Preferences {
    let started = Rc::new(Cell::new(None));
    let slot = Rc::clone(&started);
    leptos::mount::mount_to_body(move || slot.set(Some(provide_preferences())));
    started.take().unwrap()
}
