//! What meets: two tabs, two places, two datasets, two people.

use leptos::prelude::*;
use notes::{Content, DeviceId, Form, NoteId, Notes, Writer, write_record};
use restitution::browser::{clock, database, storage};
use restitution::domain::notes::{Command, Saving, Subject};
use restitution::state::notebook::Notebook;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    ALLOW_DATABASE, ALLOW_STORAGE, REFUSE_DATABASE, REFUSE_STORAGE, SILENCE_DATABASE, clear, key, note, open,
    run, saving, script, stored, turn, until, write,
};

/// A record of a newer version.
const NEWER: &str = "{\"format\":7,\"pages\":[\"of a newer version\"]}";

/// The record of a note with that text.
fn record(id: NoteId, text: &str) -> String {
    let content = Content { text: text.to_owned(), ..Content::default() };
    write_record([&Writer::begin(id, DeviceId(1), 1).write(content, &Notes::default(), 1)].into_iter())
}

async fn store(key: String, text: String) {
    database::keep_records(&[(key, text)], |_, given| Some(given.to_owned())).await.unwrap();
}

fn text(notebook: Notebook, id: NoteId) -> Option<String> {
    notebook.shelf.with_untracked(|shelf| Some(shelf.notes().get(id)?.content()?.text.clone()))
}

async fn is_kept(notebook: Notebook) -> bool {
    saving(notebook, |saving| matches!(saving, Saving::Kept(_))).await
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_write_one_note_both_texts_are_kept() {
    let day = "two-tabs";
    let ((_a, a), (_b, b)) = (open(day), open(day));
    let id = note(a, "base");
    a.draft.end(a);
    assert!(until(async || text(b, id).is_some()).await);
    run(a, Command::GoOn(id));
    run(b, Command::GoOn(id));
    write(a, "text of a");
    write(b, "text of b");
    a.flush();
    b.flush();
    let has_both = |record: Option<String>| {
        record.is_some_and(|record| record.contains("text of a") && record.contains("text of b"))
    };
    let are_kept =
        until(async || has_both(storage::read(&key(day, id))) && has_both(stored(day, id).await)).await;
    let same = until(async || a.shelf.get_untracked() == b.shelf.get_untracked()).await;
    clear(day).await;
    assert!(are_kept && same);
}

#[wasm_bindgen_test]
async fn what_only_the_database_has_is_not_written_over_when_it_could_not_be_read() {
    let day = "blind";
    let (_owner, notebook) = open(day);
    let id = note(notebook, "base");
    notebook.draft.end(notebook);
    is_kept(notebook).await;
    let before = storage::read(&key(day, id)).unwrap();
    run(notebook, Command::GoOn(id));
    write(notebook, "only in the database");
    notebook.draft.end(notebook);
    is_kept(notebook).await;
    // As after a crash, and then the database fails at the start.
    storage::keep(&key(day, id), &before).unwrap();
    script(REFUSE_DATABASE);
    let (_next_owner, next) = open(day);
    clock::rest(100).await;
    script(ALLOW_DATABASE);
    run(next, Command::GoOn(id));
    write(next, "gone on");
    next.draft.end(next);
    let has_both = |record: Option<String>| {
        record.is_some_and(|record| record.contains("only in the database") && record.contains("gone on"))
    };
    let are_kept =
        until(async || has_both(storage::read(&key(day, id))) && has_both(stored(day, id).await)).await;
    clear(day).await;
    assert!(are_kept);
}

#[wasm_bindgen_test]
async fn what_was_being_written_about_another_day_is_kept_there() {
    let (day, other) = ("left", "turned-to");
    let (owner, notebook) = open(day);
    let id = note(notebook, "à demi");
    turn(&owner, notebook, other);
    let is_there = until(async || stored(day, id).await.is_some()).await;
    let local = storage::read(&key(day, id)).is_some();
    // Neither place takes it: it stays known, and that is said, until one does.
    turn(&owner, notebook, day);
    script(REFUSE_STORAGE);
    script(REFUSE_DATABASE);
    let id = note(notebook, "nulle part");
    turn(&owner, notebook, other);
    let is_told = saving(notebook, |saving| matches!(saving, Saving::NotKept { .. })).await;
    script(ALLOW_STORAGE);
    script(ALLOW_DATABASE);
    turn(&owner, notebook, day);
    let is_back = text(notebook, id);
    note(notebook, "encore");
    notebook.draft.end(notebook);
    let is_mended = is_kept(notebook).await && stored(day, id).await.is_some();
    clear(day).await;
    clear(other).await;
    assert!(is_there && local && is_told && is_mended);
    assert_eq!(is_back.as_deref(), Some("nulle part"));
}

#[wasm_bindgen_test]
async fn a_newer_record_stays_though_the_other_place_has_one_that_can_be_read() {
    let day = "newer-and-older";
    let id = NoteId(5);
    storage::keep(&key(day, id), NEWER).unwrap();
    store(key(day, id), record(id, "old")).await;
    let (_owner, notebook) = open(day);
    let is_shown = until(async || text(notebook, id).is_some()).await;
    let saving = notebook.saving.get_untracked();
    let left = storage::read(&key(day, id));
    clear(day).await;
    assert!(is_shown);
    assert_eq!((saving, left.as_deref()), (Saving::ReadOnly, Some(NEWER)));
}

#[wasm_bindgen_test]
async fn beside_a_newer_version_nothing_is_erased_nor_attached() {
    let (day, other) = ("newer-erase", "newer-attach");
    let (_owner, notebook) = open(day);
    let id = note(notebook, "precious");
    notebook.draft.end(notebook);
    is_kept(notebook).await;
    storage::keep(&key(day, NoteId(9)), NEWER).unwrap();
    store(key(other, NoteId(5)), record(NoteId(5), "elsewhere")).await;
    let (_next_owner, next) = open(day);
    run(next, Command::Erase);
    run(next, Command::Undo);
    run(next, Command::Attach(other.to_owned()));
    clock::rest(300).await;
    let places = (storage::read(&key(day, id)).is_some(), stored(day, id).await.is_some());
    let elsewhere = stored(other, NoteId(5)).await.is_some();
    clear(day).await;
    clear(other).await;
    assert_eq!((places, elsewhere), ((true, true), true));
}

#[wasm_bindgen_test]
async fn what_could_not_be_erased_does_not_come_again() {
    let day = "half-erased";
    let (_owner, notebook) = open(day);
    let id = note(notebook, "secret");
    notebook.draft.end(notebook);
    is_kept(notebook).await;
    script(REFUSE_DATABASE);
    run(notebook, Command::Erase);
    let is_told = saving(notebook, |saving| saving == Saving::NotErased).await;
    script(ALLOW_DATABASE);
    let (_next_owner, next) = open(day);
    let is_gone =
        until(async || database::records(&storage::notes_of(day)).await.is_some_and(|all| all.is_empty()))
            .await;
    let shown = text(next, id);
    clear(day).await;
    assert!(is_told && is_gone);
    assert_eq!(shown, None);
}

#[wasm_bindgen_test]
async fn a_database_that_is_silent_is_told_while_one_writes() {
    let day = "silent-for-long";
    let (_owner, notebook) = open(day);
    clock::rest(200).await;
    script(SILENCE_DATABASE);
    note(notebook, "0");
    let is_told = until(async || {
        clock::rest(50).await;
        write(notebook, &clock::now_ms().to_string());
        matches!(
            notebook.saving.get_untracked(),
            Saving::NotKept { storage: None, is_database_failing: true }
        )
    });
    let is_told = is_told.await;
    script(ALLOW_DATABASE);
    write(notebook, "done");
    notebook.flush();
    let is_mended = is_kept(notebook).await;
    clear(day).await;
    assert!(is_told && is_mended);
}

#[wasm_bindgen_test]
async fn where_storage_alone_fails_nobody_is_told_that_the_database_does() {
    let day = "storage-for-long";
    let (_owner, notebook) = open(day);
    script(REFUSE_STORAGE);
    note(notebook, "refusé");
    notebook.draft.end(notebook);
    clock::rest(storage::ANSWER_WITHIN_MS + 500).await;
    let later = notebook.saving.get_untracked();
    // What is erased is not lacking any more.
    run(notebook, Command::Erase);
    let is_over = saving(notebook, |saving| !matches!(saving, Saving::NotKept { .. })).await;
    script(ALLOW_STORAGE);
    clear(day).await;
    assert!(is_over);
    assert!(matches!(later, Saving::NotKept { storage: Some(_), is_database_failing: false }), "{later:?}");
}

#[wasm_bindgen_test]
async fn an_emptied_outcome_is_written_anew_as_one() {
    let day = "outcome";
    let (owner, notebook) = open(day);
    let id = NoteId(77);
    let begun = Content { form: Form::Outcome, about: "atelier:a".to_owned(), ..Content::default() };
    let draft = owner.with(|| notebook.further_draft(Some(id), begun));
    for text in ["un bilan", "", "un autre bilan"] {
        let content = draft.content.get_untracked();
        draft.write(notebook, Content { text: text.to_owned(), ..content });
        draft.renew(notebook);
    }
    let content = notebook.shelf.with_untracked(|shelf| shelf.notes().get(id).unwrap().content().cloned());
    is_kept(notebook).await;
    clear(day).await;
    let content = content.unwrap();
    assert_eq!(
        (content.form, content.about.as_str(), content.text.as_str()),
        (Form::Outcome, "atelier:a", "un autre bilan")
    );
}

#[wasm_bindgen_test]
async fn who_mends_a_note_does_not_become_its_author() {
    let day = "people";
    let (owner, notebook) = open(day);
    let anonymous = note(notebook, "anonyme");
    notebook.draft.end(notebook);
    let sign = |text: &str, author: &str| {
        run(notebook, Command::Begin(Subject::Day));
        let content = notebook.draft.content.get_untracked();
        let author = Some(author.to_owned());
        notebook
            .draft
            .write(notebook, Content { text: text.to_owned(), author, is_author_public: true, ..content });
        notebook.draft.end(notebook);
    };
    sign("signée", "Une personne inventée");
    run(notebook, Command::GoOn(anonymous));
    write(notebook, "anonyme, sans faute");
    let next = note(notebook, "la suivante");
    let author = notebook.draft.content.with_untracked(|content| content.author.clone());
    // Somebody else takes the tablet, on a page that has a field of its own.
    let further = owner.with(|| {
        notebook.further_draft(None, Content { about: "atelier:a".to_owned(), ..Content::default() })
    });
    run(notebook, Command::ChangePerson);
    let (after, public) =
        further.content.with_untracked(|content| (content.author.clone(), content.is_author_public));
    is_kept(notebook).await;
    clear(day).await;
    storage::write(storage::PERSON, None);
    assert_ne!(next, anonymous);
    assert_eq!(author.as_deref(), Some("Une personne inventée"));
    assert_eq!((after, public), (None, false));
}

#[wasm_bindgen_test]
async fn a_list_grows_piece_by_piece() {
    let (owner, notebook) = open("growing");
    let ids: Vec<NoteId> = (1..=200).map(NoteId).collect();
    notebook.shelf.update(|shelf| ids.iter().for_each(|id| shelf.take(&id.to_string(), &record(*id, "t"))));
    let found = std::sync::Arc::new(ids);
    let rows = owner.with(|| notebook.rows(Signal::stored(found)));
    let mut seen = Vec::new();
    while seen.last() != Some(&200) && seen.len() < 400 {
        seen.push(rows.with_untracked(|rows| rows.len()));
        clock::rest(5).await;
    }
    seen.dedup();
    assert!(seen.len() > 4 && seen.last() == Some(&200), "{seen:?}");
}
