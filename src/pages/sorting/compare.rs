//! Notes side by side: one of them is to stand for those that say the same.

use std::sync::Arc;

use leptos::prelude::*;
use notes::NoteId;

use crate::domain::catalog::Catalog;
use crate::domain::sorting::{Merging, SortCommand, SortPress};
use crate::ui::{Draw, Drawn, Notebook, Sorting, expect_words, window};
use crate::widgets::{note_foot, note_head, of_note};

/// The id of what names the dialog.
const HEADING: &str = "compare-heading";

/// What the choices of the one that is kept are called together.
const KEEP: &str = "keep";

/// The dialog, which is open as long as somebody looks at notes side by side.
pub fn compare_dialog(catalog: Arc<Catalog>, notebook: Notebook, sorting: Sorting) -> Drawn {
    let is_open = Memo::new(move |_| sorting.merging.with(Option::is_some));
    // Which notes these are stays while one chooses among them.
    let notes = Memo::new(move |_| {
        sorting.merging.with(|merging| merging.as_ref().map(|merging| merging.notes.clone()))
    });
    let content = move || notes.get().map(|notes| compare(&catalog, notebook, sorting, &notes));
    let on_close = Callback::new(move |()| sorting.press(SortPress::EndMerging));
    window(HEADING, expect_words().of_sorting().compare, is_open, true, content, on_close)
}

fn compare(catalog: &Catalog, notebook: Notebook, sorting: Sorting, notes: &[NoteId]) -> Drawn {
    let said = expect_words().of_sorting();
    if notes.len() < 2 {
        return view! { <p class="form-said">{said.nothing_similar}</p> }.drawn();
    }
    let items: Vec<_> = notes.iter().filter_map(|id| item(catalog, notebook, sorting, *id)).collect();
    let has_some = Memo::new(move |_| {
        sorting.merging.with(|merging| merging.as_ref().is_some_and(|merging| merging.same.len() > 1))
    });
    let merge = move |_| {
        if let Some(Merging { keep, same, .. }) = sorting.merging.get_untracked() {
            sorting.run(SortCommand::Merge { keep, same });
        }
    };
    view! {
        <p class="form-said">{said.compare_what}</p>
        <div role="radiogroup" aria-label=said.which_stays>
            <ul class="compare" role="list">
                {items}
            </ul>
        </div>
        <p>
            <button type="button" class="button" disabled=move || !has_some.get() on:click=merge>
                {said.merge}
            </button>
        </p>
    }
    .drawn()
}

fn item(catalog: &Catalog, notebook: Notebook, sorting: Sorting, id: NoteId) -> Option<Drawn> {
    let words = expect_words();
    let said = words.of_sorting();
    let is_kept = Memo::new(move |_| {
        sorting.merging.with(|merging| merging.as_ref().is_some_and(|merging| merging.keep == id))
    });
    let is_same = Memo::new(move |_| {
        sorting.merging.with(|merging| merging.as_ref().is_some_and(|merging| merging.same.contains(&id)))
    });
    let change = move |change: &dyn Fn(&mut Merging)| {
        if let Some(mut merging) = sorting.merging.get_untracked() {
            change(&mut merging);
            sorting.press(SortPress::ChangeMerging(merging));
        }
    };
    let keep = move |_| {
        change(&|merging| {
            merging.keep = id;
            if !merging.same.contains(&id) {
                merging.same.push(id);
            }
        });
    };
    let choose = move |event| {
        let says_so = event_target_checked(&event);
        change(&|merging| {
            merging.same.retain(|other| *other != id);
            // The one that is kept says the same as itself.
            if says_so || merging.keep == id {
                merging.same.push(id);
            }
        });
    };
    notebook.shelf.with_untracked(|shelf| {
        let note = shelf.notes().get(id)?;
        let content = note.content()?;
        let named = of_note(words, &content.text);
        let of_note = move || view! { <span class="visually-hidden">", " {named.clone()}</span> };
        let view = view! {
            <li class="note compare__note" data-kept=move || is_kept.get().then_some("")>
                {note_head(notebook, &catalog.dataset, content, true, None)}
                <p class="note__text">{content.text.clone()}</p>
                {note_foot(notebook, &catalog.dataset, note, content)}
                <label class="form-check">
                    <input type="radio" name=KEEP prop:checked=move || is_kept.get() on:change=keep />
                    <span>{said.keep} {of_note()}</span>
                </label>
                <label class="form-check" hidden=move || is_kept.get()>
                    <input type="checkbox" prop:checked=move || is_same.get() on:change=choose />
                    <span>{said.says_the_same} {of_note()}</span>
                </label>
            </li>
        };
        Some(view.drawn())
    })
}
