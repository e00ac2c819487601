//! Kept in both places, whatever becomes of one of them.

use leptos::prelude::*;
use notes::{Content, NoteId};
use restitution::browser::{clock, database, storage};
use restitution::domain::notes::{Command, NotHeld, Saving};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    ALLOW_DATABASE, ALLOW_STORAGE, REFUSE_DATABASE, REFUSE_STORAGE, SILENCE_DATABASE, clear, key, note, open,
    run, saving, script, stored, turn, until, write,
};

#[wasm_bindgen_test]
async fn what_is_written_is_soon_in_both_places_and_read_again() {
    let day = "both-places";
    let (_owner, notebook) = open(day);
    let id = note(notebook, "Un constat");
    let at_once = storage::read(&key(day, id));
    let is_kept = saving(notebook, |saving| matches!(saving, Saving::Kept(Some(_)))).await;
    let (local, database) = (storage::read(&key(day, id)), stored(day, id).await);
    let (_other_owner, other) = open(day);
    let texts = other.shelf.with_untracked(|shelf| {
        shelf.notes().iter().map(|(id, note)| (id, note.content().unwrap().text.clone())).collect::<Vec<_>>()
    });
    clear(day).await;
    assert_eq!(at_once, None, "it is kept a moment after the last letter");
    assert!(is_kept && local.is_some());
    assert_eq!(local, database);
    assert_eq!(texts, [(id, "Un constat".to_owned())]);
}

#[wasm_bindgen_test]
async fn who_never_pauses_is_kept_within_two_seconds() {
    let day = "no-pause";
    let (_owner, notebook) = open(day);
    let id = note(notebook, "0");
    let began = clock::now_ms();
    let mut kept_after = None;
    for letters in 1..40_u32 {
        clock::rest(100).await;
        write(notebook, &letters.to_string());
        if kept_after.is_none() && storage::read(&key(day, id)).is_some() {
            kept_after = Some(clock::now_ms() - began);
        }
    }
    clear(day).await;
    let kept_after = kept_after.unwrap();
    assert!((1000.0..2000.0).contains(&kept_after), "{kept_after}");
}

#[wasm_bindgen_test]
async fn what_is_put_aside_is_kept_at_once() {
    let day = "put-aside";
    let (_owner, notebook) = open(day);
    let id = note(notebook, "à demi");
    script("window.dispatchEvent(new Event('pagehide'))");
    let hidden = storage::read(&key(day, id));
    write(notebook, "à demi écrit");
    script("document.dispatchEvent(new Event('freeze'))");
    let frozen = storage::read(&key(day, id));
    clear(day).await;
    assert!(hidden.is_some_and(|record| record.contains("à demi")));
    assert!(frozen.is_some_and(|record| record.contains("à demi écrit")));
}

#[wasm_bindgen_test]
async fn what_is_blank_is_no_note_and_what_is_emptied_is_deleted() {
    let day = "blank";
    let (_owner, notebook) = open(day);
    let blank = note(notebook, "  ");
    notebook.draft.end(notebook);
    let id = note(notebook, "a");
    notebook.flush();
    write(notebook, "");
    notebook.draft.end(notebook);
    let records = [blank, id].map(|id| storage::read(&key(day, id)));
    let count = notebook.shelf.with_untracked(|shelf| shelf.notes().iter().count());
    saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    clear(day).await;
    assert_eq!((records[0].as_deref(), count), (None, 0));
    assert!(records[1].as_deref().is_some_and(|record| record.contains("deleted")));
}

#[wasm_bindgen_test]
async fn a_refused_storage_is_told_and_mended_later() {
    let day = "refused-storage";
    let (_owner, notebook) = open(day);
    script(REFUSE_STORAGE);
    let id = note(notebook, "refusé");
    notebook.flush();
    let is_told = saving(notebook, |saving| {
        saving == Saving::NotKept { storage: Some(NotHeld::Refused), is_database_failing: false }
    })
    .await;
    let database = until(async || stored(day, id).await.is_some()).await;
    script(ALLOW_STORAGE);
    write(notebook, "refusé puis gardé");
    notebook.flush();
    let is_mended = saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    let local = storage::read(&key(day, id));
    clear(day).await;
    assert!(is_told && database && is_mended);
    assert!(local.is_some_and(|record| record.contains("puis gardé")));
}

#[wasm_bindgen_test]
async fn a_refused_database_is_told_and_mended_later() {
    let day = "refused-database";
    let (_owner, notebook) = open(day);
    script(REFUSE_DATABASE);
    let id = note(notebook, "refusé");
    notebook.flush();
    let is_told =
        saving(notebook, |saving| saving == Saving::NotKept { storage: None, is_database_failing: true })
            .await;
    let local = storage::read(&key(day, id));
    script(ALLOW_DATABASE);
    // Another note is written: what failed before is tried again.
    let other = note(notebook, "une autre");
    notebook.flush();
    let is_mended = saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    let both = (stored(day, id).await.is_some(), stored(day, other).await.is_some());
    clear(day).await;
    assert!(is_told && local.is_some() && is_mended);
    assert_eq!(both, (true, true));
}

#[wasm_bindgen_test]
async fn a_database_that_never_answers_is_told() {
    let day = "silent-database";
    let (_owner, notebook) = open(day);
    script(SILENCE_DATABASE);
    note(notebook, "sans réponse");
    notebook.flush();
    let is_told =
        saving(notebook, |saving| saving == Saving::NotKept { storage: None, is_database_failing: true })
            .await;
    script(ALLOW_DATABASE);
    clear(day).await;
    assert!(is_told);
}

#[wasm_bindgen_test]
async fn each_place_gets_what_only_the_other_one_has() {
    let day = "union";
    let (_owner, notebook) = open(day);
    let (one, other) = (note(notebook, "une"), note(notebook, "autre"));
    notebook.flush();
    saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    // As after a crash, and as after somebody has cleared the database.
    storage::write(&key(day, one), None);
    database::forget_records(vec![key(day, other)]).await;
    let (_next_owner, next) = open(day);
    let is_whole = until(async || {
        let count = next.shelf.with_untracked(|shelf| shelf.notes().iter().count());
        count == 2 && storage::read(&key(day, one)).is_some() && stored(day, other).await.is_some()
    })
    .await;
    clear(day).await;
    assert!(is_whole);
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_left_as_it_is() {
    let day = "unreadable";
    let id = NoteId(7);
    storage::keep(&key(day, id), "{\"format\":1,\"revisions\":[{").unwrap();
    let (_owner, notebook) = open(day);
    notebook.draft.begin_each(notebook, Some(id), Content::default());
    write(notebook, "la même note");
    notebook.flush();
    saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    let (broken, beside) = (storage::read(&key(day, id)), storage::read(&format!("{}.2", key(day, id))));
    run(notebook, Command::Erase);
    let erased = until(async || stored(day, id).await.is_none()).await;
    let left = storage::read_all(&storage::notes_of(day));
    clear(day).await;
    assert_eq!(broken.as_deref(), Some("{\"format\":1,\"revisions\":[{"));
    assert!(beside.is_some_and(|record| record.contains("la même note")) && erased);
    // Nobody knows what would be lost with it.
    assert_eq!(left.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), [id.to_string()]);
}

#[wasm_bindgen_test]
async fn beside_a_newer_version_nothing_is_written() {
    let day = "newer";
    let (_owner, notebook) = open(day);
    let id = note(notebook, "avant");
    notebook.flush();
    saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    let before = storage::read(&key(day, id));
    // A newer version in another tab writes, and tells.
    let newer = key(day, NoteId(9));
    let tell = format!(
        "new BroadcastChannel('{}').postMessage('{newer}\\n{{\"format\":7}}')",
        storage::NOTES_CHANNEL
    );
    script(&tell);
    let is_told = saving(notebook, |saving| saving == Saving::ReadOnly).await;
    write(notebook, "après");
    notebook.flush();
    let after = storage::read(&key(day, id));
    let is_there = notebook.shelf.with_untracked(|shelf| {
        shelf.notes().get(id).and_then(|note| note.content()).is_some_and(|content| content.text == "après")
    });
    clear(day).await;
    assert!(is_told && is_there, "what was typed can still be taken along");
    assert_eq!(before, after);
}

#[wasm_bindgen_test]
async fn what_is_erased_is_gone_from_both_places_and_comes_back_whole() {
    let day = "erased";
    let (_owner, notebook) = open(day);
    let id = note(notebook, "une");
    notebook.flush();
    note(notebook, "autre");
    notebook.flush();
    saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    let before = notebook.shelf.get_untracked();
    let beginning = storage::notes_of(day);
    run(notebook, Command::Erase);
    let local = storage::read_all(&beginning).len();
    // At once: what puts them back must not be overtaken by what erases them.
    run(notebook, Command::Undo);
    let is_back = saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    let after = notebook.shelf.get_untracked();
    let stored_again = stored(day, id).await.is_some();
    run(notebook, Command::Erase);
    let is_erased =
        until(async || database::records(&beginning).await.is_some_and(|records| records.is_empty())).await;
    clear(day).await;
    assert_eq!((local, before == after, stored_again), (0, true, true));
    assert!(is_back && is_erased);
}

#[wasm_bindgen_test]
async fn notes_on_another_day_are_counted_and_attached() {
    let (day, other) = ("attached-here", "attached-there");
    let (owner, notebook) = open(other);
    let id = note(notebook, "d’ailleurs");
    notebook.flush();
    saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await;
    turn(&owner, notebook, day);
    let is_counted = until(async || {
        notebook.elsewhere.with_untracked(|elsewhere| {
            elsewhere.contains(&(other.to_owned(), vec!["d’ailleurs".to_owned()]))
        })
    })
    .await;
    run(notebook, Command::Attach(other.to_owned()));
    let is_attached = until(async || {
        storage::read(&key(day, id)).is_some()
            && stored(day, id).await.is_some()
            && storage::read(&key(other, id)).is_none()
            && stored(other, id).await.is_none()
    })
    .await;
    let is_gone = until(async || {
        notebook.elsewhere.with_untracked(|elsewhere| !elsewhere.iter().any(|(dataset, _)| dataset == other))
    })
    .await;
    clear(day).await;
    clear(other).await;
    assert!(is_counted && is_attached && is_gone);
}
