//! Whether what is written is kept: said once, and whenever it is not.

use leptos::prelude::*;

use crate::domain::notes::{Command, Saving};
use crate::i18n::format::clock_time;
use crate::ui::{Draw, Drawn, NoteField, Notebook, expect_words};

/// The line that says so.
#[component]
pub fn SaveLine(
    /// The notes.
    notebook: Notebook,
    /// Where a note is written, when it stands there: of one that is blank there is nothing to say.
    #[prop(optional)]
    field: Option<NoteField>,
    /// Whether it stands beside all notes, and not where one is written.
    #[prop(optional)]
    is_of_all: bool,
    /// Who sees what is written, where that is no note.
    #[prop(optional)]
    seen: Option<&'static str>,
) -> Drawn {
    let words = expect_words();
    let said = words.notes();
    // While the next letters are on their way, what was kept still is.
    let kept_at = Memo::new(move |before: Option<&Option<Saving>>| match notebook.saving.get() {
        Saving::UnderWay => before.copied().flatten(),
        saving => Some(saving).filter(|saving| matches!(saving, Saving::Kept(_))),
    });
    let is_blank =
        Memo::new(move |_| field.is_some_and(|field| field.content.with(notes::Content::is_blank)));
    let is_kept = Memo::new(move |_| !is_blank.get() && kept_at.with(Option::is_some));
    // The time changes with each note, and is not to be heard each time.
    let time = move || match kept_at.get() {
        Some(Saving::Kept(Some(at))) => (said.saved_at)(&clock_time(at.time())),
        _ => String::new(),
    };
    let status = move || {
        is_kept.get().then(|| {
            view! {
                {said.saved}
                <span aria-live="off">{time}</span>
            }
            .drawn()
        })
    };
    let under_way = move || (notebook.saving.get() == Saving::UnderWay).then_some(said.saving);
    let failure = Memo::new(move |_| match notebook.saving.get() {
        Saving::NotKept { storage, is_database_failing } => (said.not_saved)(storage, is_database_failing),
        Saving::NotErased => said.not_erased,
        Saving::ReadOnly => said.read_only,
        _ => "",
    });
    let download = move |_| notebook.run(Command::Download);
    let alert = move || {
        let sentence = failure.get();
        (!sentence.is_empty()).then(|| {
            view! {
                <div class="save-line__failure">
                    <p role="alert">{sentence}</p>
                    <button type="button" class="button" data-quiet on:click=download>
                        {said.download_now}
                    </button>
                </div>
            }
            .drawn()
        })
    };
    let short = move || notebook.is_short.get().then_some(said.room_short);
    view! {
        <div class="save-line">
            <p>
                <span role="status" class="save-line__kept">{status}</span>
                <span aria-hidden="true">{under_way}</span>
            </p>
            <p>{seen.unwrap_or(if is_of_all { said.nobody_sees_them } else { said.nobody_sees_it })}</p>
            <p role="status" class="form-said">{short}</p>
            {alert}
        </div>
    }
    .drawn()
}
