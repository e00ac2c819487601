use leptos::prelude::*;

use super::parts::{self, NotesDesk, Parts};
use crate::browser::files::File;
use crate::browser::{dom, files, history, media, nearness};
use crate::i18n::Messages;
use crate::pages::{self, LoadFailedPage, PartFailedPage};
use crate::route;
use crate::state::catalog::{CatalogLoad, Load};
use crate::state::minute::present_minute;
use crate::state::navigation::Navigation;
use crate::state::part::PartLoad;
use crate::state::preferences::Preferences;
use crate::state::slices::{finish_in_slices, one_by_one, work_in_slices};
use crate::ui::{
    Draw, Pace, RetryButton, Work, provide_minute, provide_notebook, provide_pace, provide_press,
    provide_words,
};

/// What scrolls within a page.
const SCROLLER: &str = "[role=group][tabindex]";

/// The page of the address, in the chosen language, once there is a dataset; drawn anew when one of them changes.
#[component]
pub fn Page() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let navigation = expect_context::<Navigation>();
    let catalog = expect_context::<CatalogLoad>();
    let loads = expect_context::<Parts>();
    let on_pick = Callback::new(move |event| {
        if let Some(file) = files::chosen(&event) {
            open(file, catalog, navigation);
        }
    });
    let desk = expect_context::<NotesDesk>();
    provide_notebook(Signal::derive(move || desk.get().map(|desk| desk.notes)));
    provide_minute(present_minute());
    provide_pace(Pace {
        draw,
        one_by_one,
        clear: finish_in_slices,
        note_near: nearness::note_near,
        is_tall: media::is_tall,
    });
    provide_press(dom::pressed);
    dom::keep_focus_in_view(SCROLLER);
    files::on_drop(move |files| {
        let left = match desk.get_untracked() {
            Some(desk) => desk.on_drop.run(files),
            None => files,
        };
        if let Some(file) = left.into_iter().next() {
            open(file, catalog, navigation);
        }
    });
    move || {
        let (locale, route) = (preferences.locale.get(), navigation.page());
        let words = locale.messages();
        provide_words(locale);
        let on_retry = Callback::new(move |()| {
            // The button goes, and the focus with it.
            navigation.await_page();
            catalog.start();
        });
        // Such a page is not drawn anew when the dataset comes: one may be writing in it.
        if let Some(page) = pages::page_without_data(&route, words) {
            // It runs once the page is in the document, and when another dataset comes.
            Effect::new(move || {
                let _ = catalog.get();
                navigation.arrive();
            });
            dom::set_title(&tab_title(&pages::title(&route, None, words), words));
            return page;
        }
        // A page of what was added on the device is there once the notes are.
        Effect::new(move || {
            let _ = desk.get();
            navigation.arrive();
        });
        let load = catalog.get();
        let dataset = if let Load::Ready(catalog) = &load { Some(&catalog.dataset) } else { None };
        dom::set_title(&tab_title(&pages::title(&route, dataset, words), words));
        match load {
            Load::Ready(catalog) => match parts::part_of(&route).map(|part| (part, loads.ask_for(part))) {
                Some((part, PartLoad::Failed)) => {
                    let heading = pages::title(&route, Some(&catalog.dataset), words);
                    let on_retry = Callback::new(move |()| {
                        navigation.await_page();
                        loads.load(part);
                    });
                    view! { <PartFailedPage heading on_retry /> }.drawn()
                }
                _ => parts::page(&route, &catalog, on_pick).unwrap_or_else(|_| ().drawn()),
            },
            Load::Failed(failure) => view! { <LoadFailedPage failure on_retry asks_for_another=route::asks_for_another(&history::search()) on_pick /> }.drawn(),
            Load::Stalled => view! { <RetryButton on_retry /> }.drawn(),
            Load::Loading | Load::LoadingSlowly => ().drawn(),
        }
    }
}

/// Opens a file in place of the dataset that is shown.
fn open(file: File, catalog: CatalogLoad, navigation: Navigation) {
    catalog.open(file, move || lead_to_other_dataset(navigation));
}

/// Leads the reader to the page of another dataset. A page about one record of this one leads nowhere there, and gives
/// way to the list that it came from.
pub fn lead_to_other_dataset(navigation: Navigation) {
    let section = navigation.section_untracked();
    if navigation.route_untracked() == section {
        navigation.await_other_page();
    } else {
        navigation.go(&section);
    }
}

/// Draws what is long in slices, and brings back the place where a reader left it once it is drawn.
fn draw(mut work: Work) {
    let navigation = expect_context::<Navigation>();
    work_in_slices(move || {
        let goes_on = work();
        navigation.settle();
        goes_on
    });
}

fn tab_title(page: &str, words: &Messages) -> String {
    if page == words.app_name { page.to_owned() } else { format!("{page} – {}", words.app_name) }
}
