//! Reading what both places have: local storage at once, and the database, which may know more after a crash, when it answers.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{Form, NoteId, Shelf};

use super::places::Forget;
use super::{Day, Notebook};
use crate::browser::{clock, database, storage};
use crate::state::slices::Slices;

/// How often a database that does not answer is asked, and how long it is left alone in between.
const ATTEMPTS: u32 = 3;
const REST_MS: i32 = 1500;

impl Notebook {
    /// Reads the notes on a dataset.
    pub(super) fn read(self, day: Day) {
        let beginning = storage::notes_of(&day.id);
        let local = storage::read_all(&beginning);
        // What no place holds yet is only here.
        let lacking = self.places.with_value(|places| places.lacking_of(&beginning));
        let all = local.iter().chain(&lacking).map(|(name, text)| (name.as_str(), text.as_str()));
        self.shelf.set(Shelf::read(all));
        self.tell_saving();
        self.look_again();
        spawn_local(self.read_database(day, local));
    }

    async fn read_database(self, day: Day, local: Vec<(String, String)>) {
        let is_current = move || self.day.with_untracked(|present| present.id == day.id);
        let dataset = self.day.with_untracked(|day| day.id.clone());
        if storage::read(&storage::erased(&dataset)).is_some() {
            // What was written since then is in local storage.
            let left = local.iter().map(|(name, _)| name.clone()).collect();
            return self.forget(Forget::AllOf(dataset, left));
        }
        let mut attempts = 0..ATTEMPTS;
        let all = loop {
            match (database::records(storage::NOTES).await, attempts.next()) {
                (Some(stored), _) => break stored,
                // What is then written is united with what is there, and nothing is lost but out of sight.
                (None, None) => return,
                (None, Some(_)) => clock::rest(REST_MS).await,
            }
        };
        if !is_current() {
            return;
        }
        let beginning = storage::notes_of(&dataset);
        self.tell_elsewhere(&all);
        let stored: BTreeMap<&str, &str> = all
            .iter()
            .filter_map(|(key, text)| {
                let name = key.strip_prefix(beginning.strip_prefix(storage::NOTES)?)?;
                Some((name, text.as_str()))
            })
            .collect();
        let local: BTreeMap<&str, &str> =
            local.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        // Most of it is in both.
        let news: Vec<_> = stored.iter().filter(|(name, text)| local.get(*name) != Some(text)).collect();
        if !news.is_empty() {
            self.shelf.update(|shelf| news.iter().for_each(|(name, text)| shelf.take(name, text)));
        }
        self.mend(&local, &stored).await;
    }

    /// Writes to each place what only the other one has. There may be thousands of notes: the page answers meanwhile.
    async fn mend(self, local: &BTreeMap<&str, &str>, stored: &BTreeMap<&str, &str>) {
        let slices = Slices::begin();
        let ids: Vec<NoteId> =
            self.shelf.with_untracked(|shelf| shelf.notes().all().map(|(id, _)| id).collect());
        for id in ids {
            slices.pause().await;
            let record = self.shelf.with_untracked(|shelf| shelf.record(id));
            let is_lacking = record.is_some_and(|(name, text)| {
                [local, stored].iter().any(|place| place.get(name.as_str()) != Some(&text.as_str()))
            });
            if is_lacking {
                self.keep(&[id]);
            }
        }
    }

    /// Looks for notes about other datasets.
    pub(super) async fn look_elsewhere(self) {
        if let Some(stored) = database::records(storage::NOTES).await {
            self.tell_elsewhere(&stored);
        }
    }

    /// Tells of them, given what the database has of all notes.
    fn tell_elsewhere(self, stored: &[(String, String)]) {
        let day = self.day.with_untracked(|day| day.id.clone());
        let mut shelves: BTreeMap<String, Shelf> = BTreeMap::new();
        let local = storage::read_all(storage::NOTES);
        for (key, text) in local.iter().chain(stored) {
            if let Some((dataset, name)) = storage::record_of(key).filter(|(dataset, _)| *dataset != day) {
                shelves.entry(dataset.to_owned()).or_default().take(name, text);
            }
        }
        let notes = shelves.into_iter().map(|(dataset, shelf)| {
            let notes = shelf.notes().of_form(Form::Note).filter_map(|(_, note)| note.content());
            (dataset, notes.map(|content| content.text.clone()).collect::<Vec<_>>())
        });
        let notes: Vec<_> = notes.filter(|(_, notes)| !notes.is_empty()).collect();
        if self.elsewhere.with_untracked(|known| *known != notes) {
            self.elsewhere.set(notes);
        }
    }
}

/// What both places have of a dataset; nothing when the database does not say.
pub(super) async fn both_places(dataset: &str) -> Option<Vec<(String, String)>> {
    let beginning = storage::notes_of(dataset);
    let mut records = database::records(&beginning).await?;
    records.extend(storage::read_all(&beginning));
    Some(records)
}
