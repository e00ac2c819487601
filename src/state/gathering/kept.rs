//! What was received, in the database: each source under its digest, as it came.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::NotesFile;

use super::Gathering;
use crate::browser::{database, storage};
use crate::domain::gathering::{Gathered, Source};
use crate::state::slices::Slices;

impl Gathering {
    /// Reads what was received about a dataset.
    pub(super) fn read(self, day: String) {
        self.gathered.set(Arc::default());
        spawn_local(async move {
            // A database that does not answer has shown nobody anything: what is received now is received all the same.
            let Some(records) = database::records(&storage::sources_of(&day)).await else { return };
            let slices = Slices::begin();
            let mut gathered = Gathered::default();
            for (_, text) in records {
                slices.pause().await;
                if let Ok(file) = NotesFile::read(text.as_bytes()) {
                    gathered.add(Source::of(file, text));
                }
            }
            if self.notebook.day.with_untracked(|present| present.id == day) {
                // What came in meanwhile.
                let come = self.gathered.get_untracked();
                come.sources().cloned().for_each(|source| {
                    gathered.add(source);
                });
                self.gathered.set(Arc::new(gathered));
            }
        });
    }

    /// Keeps sources. Whether that was done.
    pub(super) async fn keep(self, sources: &[Source]) -> bool {
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        let beginning = storage::sources_of(&day);
        let record = |source: &Source| (format!("{beginning}{}", source.digest), source.text.clone());
        let records: Vec<_> = sources.iter().map(record).collect();
        // What stands under a digest is the same text.
        let is_kept = database::keep_records(&records, |_, given| Some(given.to_owned())).await.is_some();
        self.tell_tabs(&day);
        is_kept
    }

    /// Forgets sources, by their digests. Whether that was done.
    pub(super) async fn forget(self, digests: &[String]) -> bool {
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        let beginning = storage::sources_of(&day);
        let is_done =
            database::forget_records(digests.iter().map(|digest| format!("{beginning}{digest}")).collect())
                .await;
        self.tell_tabs(&day);
        is_done
    }

    /// Listens to the other tabs: what one receives, the others show.
    pub(super) fn listen(self) {
        self.channel.with_value(|channel| {
            channel.on_told(move |day| {
                if self.notebook.day.with_untracked(|present| present.id == day) {
                    self.read(day);
                }
            });
        });
    }

    fn tell_tabs(self, day: &str) {
        self.channel.with_value(|channel| channel.tell(day));
    }
}
