//! What is said above every page: how far the loading is, and what becomes of a file of the device.

use leptos::prelude::*;

use super::page::lead_to_other_dataset;
use super::parts::{Parts, part_of};
use crate::browser::dom;
use crate::domain::catalog::Origin;
use crate::state::catalog::{CatalogLoad, Keeping, Load, Opening};
use crate::state::late_findings::LateFindings;
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::ui::Draw;

/// Says that the dataset is still loading, once that takes long, or that a file is being opened. It stands empty before,
/// so that what it then says is announced.
#[component]
pub fn LoadStatus() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    let parts = expect_context::<Parts>();
    let navigation = expect_context::<Navigation>();
    let sentence = move || {
        let words = preferences.messages();
        match catalog.opening() {
            Opening::Reading(name) => return Some((words.opening_file)(&name)),
            Opening::Returning => return Some(words.loading.to_owned()),
            _ => {}
        }
        match catalog.get() {
            Load::LoadingSlowly => Some(words.loading.to_owned()),
            Load::Stalled => Some(words.loading_stalled.to_owned()),
            Load::Ready(_) if part_of(&navigation.route()).is_some_and(|part| parts.is_slow(part)) => {
                Some(words.loading_page.to_owned())
            }
            Load::Loading | Load::Ready(_) | Load::Failed(_) => None,
        }
    };
    view! {
        <p role="status" class="load-status">
            {sentence}
        </p>
    }
}

/// Says why a file was not opened, or not opened again, or why the published day did not come back, until that is read.
#[component]
pub fn RefusedFile() -> impl IntoView {
    let preferences = expect_context::<Preferences>();
    let catalog = expect_context::<CatalogLoad>();
    let close = move |_| {
        catalog.close_notice();
        // The button goes, and the focus with it.
        dom::focus("h1");
    };
    move || {
        let words = preferences.messages();
        let sentence = match catalog.opening() {
            Opening::Refused(name, refusal) => (words.open_failure)(&name, refusal.as_ref()),
            Opening::NotReopened(name, refusal) => (words.reopen_failure)(&name, refusal.as_ref()),
            Opening::NotReturned(failure) => (words.return_failure)(&failure),
            Opening::Idle | Opening::Reading(_) | Opening::Returning => return None,
        };
        let notice = view! {
            <div class="notice notice--alert">
                <p role="alert">{sentence}</p>
                <button type="button" class="button" on:click=close>
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
    let go_back = move |_| catalog.return_to_published(move || lead_to_other_dataset(navigation));
    let late = expect_context::<LateFindings>();
    // The file's name, and how much there is to say about it. Its own memo: the notice stays while the file is shown.
    let file = Memo::new(move |_| match catalog.get() {
        Load::Ready(catalog) => match &catalog.origin {
            Origin::Device { name } => Some((name.clone(), late.count_all(&catalog))),
            Origin::Published => None,
        },
        _ => None,
    });
    let sentence = move || {
        let words = preferences.messages();
        let keeping = match catalog.keeping() {
            Keeping::UnderWay => "",
            Keeping::Kept => words.opened_file_kept,
            Keeping::NotKept => words.opened_file_not_kept,
        };
        let (name, findings) = file.get()?;
        let remarks = if findings > 0 { (words.remarks)(findings) } else { String::new() };
        Some([(words.opened_file)(&name), keeping.to_owned(), remarks].join(" "))
    };
    let button = move || {
        let notice = view! {
            <button type="button" class="button" on:click=go_back>
                {preferences.word(|words| words.back_to_published)}
            </button>
        };
        file.with(Option::is_some).then(|| notice.drawn())
    };
    // The status stands empty before, so that what it then says is announced.
    view! {
        <div class="opened-file">
            <p role="status">{sentence}</p>
            {button}
        </div>
    }
}
