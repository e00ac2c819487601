//! What stands around every page: the skip link, the header with its navigation, and the footer.

mod find;
mod followed;
mod gathering;
mod gazetteer;
mod main_navigation;
mod map;
mod new_note;
mod notes;
mod notices;
mod page;
mod parts;
mod settings;
mod shortcuts;
mod signs;
mod sorting;
mod stage;

use leptos::prelude::*;

use crate::browser::dom;
use crate::route::Route;
use crate::state::catalog::{CatalogLoad, Load};
use crate::state::preferences::Preferences;
use main_navigation::MainNavigation;
use new_note::NewNote;
use notices::{LoadStatus, OpenedFile, RefusedFile};
use page::Page;
use parts::{NotesDesk, Parts, check_when_ready, open_notes_when_ready};
use settings::Settings;
use shortcuts::Shortcuts;

/// The whole document.
#[component]
pub fn Shell() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let parts = Parts::provide();
    let desk = NotesDesk::provide();
    let catalog = expect_context::<CatalogLoad>();
    Effect::new(move || {
        if let Load::Ready(_) = catalog.get() {
            parts.prepare();
        }
    });
    Effect::new(move || {
        if let Load::Ready(catalog) = catalog.get() {
            check_when_ready(parts, &catalog);
            open_notes_when_ready(parts, desk, &catalog);
        }
    });
    let word = |word| preferences.word(word);
    let skip = move |event: leptos::ev::MouseEvent| {
        // The hash holds the page's address: following the link would leave the page.
        event.prevent_default();
        dom::focus("main");
        dom::reveal("main");
    };
    view! {
        <a class="skip-link" href="#contenu" on:click=skip>
            {word(|words| words.skip_to_content)}
        </a>
        <header class="site-header">
            <div class="site-header__bar">
                <a class="brand" href=Route::Day.to_string()>
                    <span class="brand__mark" aria-hidden="true">"*"</span>
                    {word(|words| words.app_name)}
                    <span class="visually-hidden">{word(|words| words.home)}</span>
                </a>
                <Settings />
            </div>
            <MainNavigation />
        </header>
        <main id="contenu" tabindex="-1">
            <LoadStatus />
            <RefusedFile />
            <OpenedFile />
            <Page />
        </main>
        <NewNote />
        <footer class="site-footer">
            <p>{word(|words| words.footer)}</p>
            <Shortcuts />
        </footer>
        <p class="drop-target" aria-hidden="true">
            {word(|words| words.drop_here)}
        </p>
    }
}
