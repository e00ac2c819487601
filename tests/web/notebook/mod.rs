//! The notes of the device.

mod keeping;
mod meeting;

use leptos::prelude::*;
use notes::{Content, NoteId};
use restitution::browser::{clock, database, storage};
use restitution::domain::dataset::read;
use restitution::domain::notes::{Command, Saving, Subject};
use restitution::state::notebook::Notebook;

/// How often it is looked whether something has come about, and how many times.
const LOOK_MS: i32 = 20;
const LOOKS: u32 = 400;

/// A notebook on a day of that id, and what keeps it alive.
fn open(day: &str) -> (Owner, Notebook) {
    // All but the first call are in vain.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let notebook = owner.with(Notebook::open);
    turn(&owner, notebook, day);
    // In the application it lasts as long as the document: what it listens to goes on.
    std::mem::forget(owner.clone());
    (owner, notebook)
}

fn turn(owner: &Owner, notebook: Notebook, day: &str) {
    let text = format!(
        r#"{{"format":"restitution/1","id":"{day}","title":"A made-up day","event":{{"title":"A made-up day","date":"2016-12-07"}},"projects":[],"tracks":[]}}"#
    );
    let (dataset, _) = read(text.as_bytes()).unwrap();
    owner.with(|| notebook.turn_to(&dataset));
}

/// Waits until something holds; whether it came to hold.
async fn until(holds: impl AsyncFn() -> bool) -> bool {
    for _ in 0..LOOKS {
        if holds().await {
            return true;
        }
        clock::rest(LOOK_MS).await;
    }
    false
}

fn run(notebook: Notebook, command: Command) {
    notebook.run(command, |_| String::new());
}

fn write(notebook: Notebook, text: &str) {
    let content = notebook.draft.content.get_untracked();
    notebook.draft.write(notebook, Content { text: text.to_owned(), ..content });
}

/// Begins a note with that text. Returns its name.
fn note(notebook: Notebook, text: &str) -> NoteId {
    run(notebook, Command::Begin(Subject::Day));
    write(notebook, text);
    notebook.draft.note.get_untracked().unwrap()
}

fn key(day: &str, id: NoteId) -> String {
    format!("{}{id}", storage::notes_of(day))
}

async fn stored(day: &str, id: NoteId) -> Option<String> {
    let records = database::records(&storage::notes_of(day)).await?;
    records.into_iter().find(|(name, _)| *name == id.to_string()).map(|(_, text)| text)
}

async fn saving(notebook: Notebook, expected: impl Fn(Saving) -> bool) -> bool {
    until(async || expected(notebook.saving.get_untracked())).await
}

/// Forgets what a test keeps, before it says what it expects: nothing is done after a surprise.
async fn clear(day: &str) {
    let beginning = storage::notes_of(day);
    for (name, _) in storage::read_all(&beginning) {
        storage::write(&format!("{beginning}{name}"), None);
    }
    let records = database::records(&beginning).await.unwrap_or_default();
    database::forget_records(records.into_iter().map(|(name, _)| format!("{beginning}{name}")).collect())
        .await;
}

/// What makes one of the two places fail, and lets it work again.
const REFUSE_STORAGE: &str =
    "window.setItem = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new Error('no') }";
const ALLOW_STORAGE: &str = "Storage.prototype.setItem = window.setItem";
const REFUSE_DATABASE: &str =
    "window.openIt = IDBFactory.prototype.open; IDBFactory.prototype.open = () => { throw new Error('no') }";
const ALLOW_DATABASE: &str = "IDBFactory.prototype.open = window.openIt";

/// A database whose requests begin, and of which nobody ever hears.
const SILENCE_DATABASE: &str = "window.openIt = IDBFactory.prototype.open; IDBFactory.prototype.open = function () { \
     const request = window.openIt.call(indexedDB, 'restitution-silent', 1); \
     for (const name of ['onsuccess', 'onerror']) Object.defineProperty(request, name, { set() {} }); \
     request.addEventListener = () => {}; return request }";

/// Runs a script; it has to be undone by another one.
fn script(text: &str) {
    js_sys::eval(text).unwrap();
}
