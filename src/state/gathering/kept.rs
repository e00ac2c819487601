//! What was received, in the database: each source under its digest, as it came.
//!
//! What is shown follows from what the database has, and from what it has not taken yet. So it is read anew after each change, and only
//! the last reading counts.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::NotesFile;

use super::Gathering;
use crate::browser::storage::ANSWER_WITHIN_MS;
use crate::browser::{clock, database, life, storage};
use crate::domain::gathering::{Gathered, Reading, Source};
use crate::state::slices::Slices;

/// How often a database that does not answer is asked, and how long it is left alone in between.
const ATTEMPTS: u32 = 3;
const REST_MS: i32 = 1500;

impl Gathering {
    /// Turns to what was received about a dataset.
    pub(super) fn read_anew(self, day: &str) {
        self.gathered.set(Arc::default());
        self.reading.set(Reading::UnderWay);
        self.read(day.to_owned());
    }

    /// Reads what was received about a dataset; what is shown stays until that is done.
    pub(super) fn read(self, day: String) {
        let reading = self.no_reading_counts();
        // One that never answers is not waited for.
        clock::after(ANSWER_WITHIN_MS, move || {
            if self.readings.try_get_value() == Some(reading)
                && self.reading.get_untracked() == Reading::UnderWay
            {
                self.reading.set(Reading::Failed);
            }
        });
        spawn_local(async move {
            let mut attempts = 0..ATTEMPTS;
            let records = loop {
                match (database::records(&storage::sources_of(&day)).await, attempts.next()) {
                    (Some(records), _) => break Some(records),
                    (None, None) => break None,
                    (None, Some(_)) => clock::rest(REST_MS).await,
                }
            };
            let slices = Slices::begin();
            let mut gathered = Gathered::default();
            let is_read = records.is_some();
            let mut unreadable = 0;
            for (_, text) in records.unwrap_or_default() {
                slices.pause().await;
                match NotesFile::read(text.as_bytes()) {
                    Ok(file) => {
                        gathered.add(Source::of(file, text));
                    }
                    // It stays where it is: a later version may have put it there.
                    Err(_) => unreadable += 1,
                }
            }
            if self.readings.try_get_value() != Some(reading) || !self.is_day(&day) {
                return;
            }
            if is_read || self.gathered.with_untracked(|known| known.is_empty()) {
                self.unkept.with_value(|unkept| {
                    unkept.iter().filter(|(of, _)| *of == day).for_each(|(_, source)| {
                        gathered.add(source.clone());
                    });
                });
                self.gathered.set(Arc::new(gathered));
            }
            self.unreadable.set(unreadable);
            self.reading.set(if is_read { Reading::Done } else { Reading::Failed });
        });
    }

    /// Something changes: what is being read was read before. Returns the number of the next reading.
    pub(super) fn no_reading_counts(self) -> u32 {
        self.readings.update_value(|readings| *readings += 1);
        self.readings.get_value()
    }

    /// Keeps what is not kept yet about a dataset. Whether all of it is, then.
    pub(super) async fn keep(self, day: &str) -> bool {
        self.no_reading_counts();
        let sources: Vec<Source> = self.unkept.with_value(|unkept| {
            unkept.iter().filter(|(of, _)| of == day).map(|(_, source)| source.clone()).collect()
        });
        let beginning = storage::sources_of(day);
        let record = |source: &Source| (format!("{beginning}{}", source.digest), source.text.clone());
        let records: Vec<_> = sources.iter().map(record).collect();
        // What stands under a digest is the same text.
        let is_kept = database::keep_records(&records, |_, given| Some(given.to_owned())).await.is_some();
        if is_kept {
            let is_one = |source: &Source| sources.iter().any(|kept| kept.digest == source.digest);
            self.unkept.update_value(|unkept| unkept.retain(|(of, source)| of != day || !is_one(source)));
            self.has_changed(day);
        }
        // What is only in the page is not to be left unasked.
        let is_lacking = self.unkept.with_value(|unkept| !unkept.is_empty());
        self.leaving.update_value(|leaving| match (is_lacking, leaving.is_some()) {
            (true, false) => *leaving = life::ask_before_leaving(),
            (false, true) => *leaving = None,
            _ => {}
        });
        is_kept
    }

    /// Puts records back as they were, each under the rest of its key. Whether that was done.
    pub(super) async fn put_back(self, day: &str, records: &[(String, String)]) -> bool {
        self.no_reading_counts();
        let beginning = storage::sources_of(day);
        let records: Vec<_> =
            records.iter().map(|(name, text)| (format!("{beginning}{name}"), text.clone())).collect();
        let is_done = database::keep_records(&records, |_, given| Some(given.to_owned())).await.is_some();
        self.has_changed(day);
        is_done
    }

    /// Forgets records, by the rest of their keys. Whether that was done.
    pub(super) async fn forget(self, day: &str, names: &[String]) -> bool {
        self.no_reading_counts();
        let beginning = storage::sources_of(day);
        let keys = names.iter().map(|name| format!("{beginning}{name}")).collect();
        let is_done = database::forget_records(keys).await;
        self.unkept.update_value(|unkept| {
            unkept.retain(|(of, source)| of != day || !is_done || !names.contains(&source.digest));
        });
        self.has_changed(day);
        is_done
    }

    /// Listens to the other tabs: what one receives, the others show.
    pub(super) fn listen(self) {
        self.channel.with_value(|channel| {
            channel.on_told(move |day| {
                if self.is_day(&day) {
                    self.read(day);
                }
            });
        });
    }

    /// Whether a dataset is the one that is open; not tracked.
    pub(super) fn is_day(self, day: &str) -> bool {
        self.notebook.day.with_untracked(|present| present.id == day)
    }

    /// The database has something else now.
    fn has_changed(self, day: &str) {
        self.channel.with_value(|channel| channel.tell(day));
        if self.is_day(day) {
            self.read(day.to_owned());
        }
    }
}
