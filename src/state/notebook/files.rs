//! Notes as files to take along, read back, and notes about another dataset.

use chrono::Timelike;
use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{Change, NotNotes, NoteId, NotesFile, Revision, Shelf};

use super::Notebook;
use super::places::Forget;
use super::reading::both_places;
use crate::browser::files::File;
use crate::browser::{clock, database, downloads, pictures, storage};
use crate::domain::ids::DatasetId;
use crate::domain::notes::ReadBack;

/// How often it is looked whether what is attached is kept.
const WAIT_MS: i32 = 100;

/// What such a file is told to be.
const JSON: &str = "application/json";
const TEXT: &str = "text/plain";

impl Notebook {
    /// Takes all notes along, deleted ones as well, so that the file tells other devices of that.
    pub(super) fn download(self) {
        self.flush();
        let day = self.day.get_untracked();
        let text = self.shelf.with_untracked(|shelf| {
            let revisions = shelf.notes().all().flat_map(|(_, note)| note.revisions());
            NotesFile::write(&day.id, &day.title, self.device, clock::wall_ms(), revisions)
        });
        give_file(&text, JSON, &format!("notes-{}-{}.json", day.id, file_stamp()));
    }

    /// Takes the records along that cannot be read, as they stand there.
    pub(super) fn download_unreadable(self) {
        let dataset = self.day.with_untracked(|day| day.id.clone());
        let beginning = storage::notes_of(&dataset);
        let names: Vec<String> =
            self.shelf.with_untracked(|shelf| shelf.unreadable().keys().cloned().collect());
        spawn_local(async move {
            let mut records = storage::read_all(&beginning);
            records.extend(database::records(&beginning).await.unwrap_or_default());
            records.retain(|(name, _)| names.contains(name));
            records.sort();
            records.dedup();
            let lines = records.iter().map(|(name, text)| format!("{beginning}{name}\n{text}\n\n"));
            give_file(
                &lines.collect::<String>(),
                TEXT,
                &format!("notes-illisibles-{dataset}-{}.txt", file_stamp()),
            );
        });
    }

    /// Reads a file of notes.
    pub fn read_file(self, file: File) {
        self.read_back.set(None);
        spawn_local(async move {
            // Before its bytes are in memory.
            let bytes = if file.len() > notes::MAX_FILE_BYTES { None } else { file.bytes().await };
            let outcome = match bytes.as_deref().map(NotesFile::read) {
                Some(Ok(file)) => self.receive(file).await,
                Some(Err(refusal)) => ReadBack::Refused(Some(refusal)),
                None if file.len() > notes::MAX_FILE_BYTES => {
                    ReadBack::Refused(Some(notes::NotNotes::TooLarge))
                }
                None => ReadBack::Refused(None),
            };
            self.read_back.set(Some(outcome));
        });
    }

    async fn receive(self, file: NotesFile) -> ReadBack {
        let day = self.day.with_untracked(|day| day.id.clone());
        let (unreadable, is_intact) = (file.unreadable, file.is_intact);
        let Ok(dataset) = file.dataset.parse::<DatasetId>() else {
            return ReadBack::Refused(Some(NotNotes::Damaged));
        };
        let dataset = dataset.to_string();
        let other = (dataset != day).then(|| dataset.clone());
        let mut shelf = match &other {
            None => self.shelf.get_untracked(),
            Some(dataset) => shelf_of(&both_places(dataset).await.unwrap_or_default()),
        };
        if shelf.has_newer() {
            return ReadBack::ReadOnly;
        }
        let (changed, [new, updated, known]) = merge(&mut shelf, file.revisions);
        if other.is_none() {
            self.shelf.set(shelf);
            self.keep(&changed);
        } else {
            let beginning = storage::notes_of(&dataset);
            let records = changed.iter().filter_map(|id| shelf.record(*id));
            self.keep_records(records.map(|(name, text)| (format!("{beginning}{name}"), text)).collect());
        }
        ReadBack::Done { other, new, updated, known, unreadable, is_intact }
    }

    /// Makes the notes about another dataset notes about this one. They go from there once they are here.
    pub(super) fn attach(self, dataset: String) {
        spawn_local(async move {
            let day = self.day.with_untracked(|day| day.id.clone());
            let Some(records) = both_places(&dataset).await else { return };
            let shelf = shelf_of(&records);
            if dataset == day || self.day.with_untracked(|present| present.id != day) || self.is_read_only() {
                return;
            }
            let ids: Vec<NoteId> = shelf.notes().all().map(|(id, _)| id).collect();
            self.put(shelf.notes().all().flat_map(|(_, note)| note.revisions().cloned()).collect());
            let here = storage::notes_of(&day);
            let keys: Vec<String> = self.shelf.with_untracked(|shelf| {
                let names = ids.iter().filter_map(|id| shelf.record(*id));
                names.map(|(name, _)| format!("{here}{name}")).collect()
            });
            while self.places.with_value(|places| places.is_awaited(&keys)) {
                clock::rest(WAIT_MS).await;
            }
            // What was read, and only that: another tab may have written there meanwhile.
            let beginning = storage::notes_of(&dataset);
            let read = records.into_iter().filter(|(name, _)| !shelf.unreadable().contains_key(name));
            let mut gone = Vec::new();
            for (name, text) in read {
                let key = format!("{beginning}{name}");
                match storage::read(&key) {
                    Some(there) if there != text => {}
                    _ => {
                        storage::write(&key, None);
                        gone.push(key);
                    }
                }
            }
            self.used.set(storage::used_characters());
            self.forget(Forget::Keys(gone));
        });
    }
}

/// Adds revisions to a shelf. Returns the notes that changed, and how many notes are new, show something else or another version, and
/// were known.
fn merge(shelf: &mut Shelf, revisions: Vec<Revision>) -> (Vec<NoteId>, [usize; 3]) {
    let mut told: std::collections::BTreeMap<NoteId, Change> = std::collections::BTreeMap::new();
    for revision in revisions {
        let (id, is_tombstone) = (revision.note, revision.is_tombstone());
        let change = match shelf.add(revision) {
            // Nobody sees it come.
            Change::New if is_tombstone => Change::Kept,
            change => change,
        };
        let known = told.entry(id).or_insert(Change::Known);
        // A note that is new stays so, whatever else comes of it.
        if change != Change::Known && *known != Change::New {
            *known = change;
        }
    }
    let count = |changes: &[Change]| told.values().filter(|change| changes.contains(change)).count();
    let counts = [count(&[Change::New]), count(&[Change::Updated, Change::Kept]), count(&[Change::Known])];
    let changed = told.iter().filter(|(_, change)| **change != Change::Known).map(|(id, _)| *id);
    (changed.collect(), counts)
}

fn shelf_of(records: &[(String, String)]) -> Shelf {
    Shelf::read(records.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// Gives a person a text as a file of that type and name.
pub fn give_file(text: &str, kind: &str, name: &str) {
    if let Some(file) = pictures::blob(text, kind) {
        downloads::give(&file, name);
    }
}

/// The minute, as a part of a file's name.
#[must_use]
pub fn file_stamp() -> String {
    clock::local_time()
        .map_or_else(String::new, |now| format!("{}-{:02}h{:02}", now.date(), now.hour(), now.minute()))
}
