mod desk;
mod elsewhere;
mod handing;
mod in_and_out;
mod receiving;

use leptos::prelude::*;

pub use desk::note_desk;

use crate::ui::{Draw, Drawn, Gathering, NoteFind, Notebook, PageHeader, expect_words};
use crate::widgets::{NoteFilterControls, NoteList, NoteNotice, SaveLine};
use elsewhere::{Elsewhere, Unreadable};
use in_and_out::InAndOut;

/// The notes of the device on the dataset that is open.
#[component]
pub fn NotesPage(
    /// The notes.
    notebook: Notebook,
    /// Notes on their way.
    gathering: Gathering,
    /// Their search.
    find: NoteFind,
) -> Drawn {
    let words = expect_words();
    let said = words.notes();
    let total = Memo::new(move |_| find.choices.with(|choices| choices.total));
    let count = move || (total.get() > 0).then(|| (said.count)(find.found.with(|found| found.len())));
    let none = move || {
        if total.get() == 0 {
            Some(said.none_yet)
        } else {
            find.found.with(|found| found.is_empty()).then_some(said.none_found)
        }
    };
    view! {
        <PageHeader lang=words.locale.tag() heading=words.notes lead=said.lead.drawn() />
        <SaveLine notebook is_of_all=true />
        <Unreadable notebook />
        <NoteFilterControls notebook find />
        <p role="status" class="notes__count">
            {count}
        </p>
        <p class="form-said">{none}</p>
        <NoteList notebook found=find.found has_subject=true />
        <InAndOut notebook gathering />
        <Elsewhere notebook />
        <NoteNotice />
    }
    .drawn()
}
