//! Keeping records in both places, and what is said of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{NoteId, unite_records};

use super::places::{Forget, Job, Places};
use super::{Draft, Notebook};
use crate::browser::storage::{self, ANSWER_WITHIN_MS, NotKept};
use crate::browser::{clock, database, life};
use crate::domain::notes::{NotHeld, Saving};

impl Notebook {
    /// Keeps notes in both places, each united with what stands there. What failed before is tried again.
    pub(super) fn keep(self, ids: &[NoteId]) {
        if self.is_read_only() {
            return self.tell_saving();
        }
        let beginning = self.day.with_untracked(|day| storage::notes_of(&day.id));
        let records: Vec<_> = ids.iter().filter_map(|id| self.united(*id, &beginning)).collect();
        self.keep_records(records);
    }

    /// The record of a note, by its key, once what local storage has of it is known here: another tab may have written there.
    fn united(self, id: NoteId, beginning: &str) -> Option<(String, String)> {
        loop {
            let (name, text) = self.shelf.with_untracked(|shelf| shelf.record(id))?;
            let key = format!("{beginning}{name}");
            let there = storage::read(&key).filter(|there| *there != text);
            let is_lacking = |there: &String| self.shelf.with_untracked(|shelf| shelf.lacks(&name, there));
            match there.filter(is_lacking) {
                // Once taken in, it is lacking no longer; one that cannot be read gives the record another name.
                Some(there) => self.shelf.update(|shelf| shelf.take(&name, &there)),
                None => return Some((key, text)),
            }
        }
    }

    /// Keeps records, by their keys.
    pub(super) fn keep_records(self, records: Vec<(String, String)>) {
        let (mut grown, mut is_full) = (0_isize, false);
        for (key, text) in records {
            let before = storage::characters(&key);
            let held = keep_in_storage(&key, &text).err();
            is_full |= held == Some(NotHeld::Full);
            grown += storage::characters(&key).cast_signed() - before.cast_signed();
            self.tell_tabs(&key, &text);
            self.places.update_value(|places| places.begin(key, text, held));
        }
        self.used.update(|used| *used = used.saturating_add_signed(grown));
        if is_full {
            // Others on this host may have taken the room.
            self.look_again();
        }
        self.places.update_value(|places| {
            places.keep_in_storage(clock::local_time(), keep_in_storage);
            places.try_again();
        });
        self.tell_saving();
        self.ask_database();
    }

    /// Has the database forget something, behind what it is to keep already.
    pub(super) fn forget(self, forget: Forget) {
        self.places.update_value(|places| places.forgetting.push_back(forget));
        self.ask_database();
    }

    /// Gives the database what waits for it, unless it is at work.
    fn ask_database(self) {
        if self.places.try_update_value(Places::ask) == Some(true) {
            spawn_local(self.work());
        }
    }

    /// Gives the database once more what it failed to keep, as when the document was left in the middle of that.
    pub(super) fn ask_again(self) {
        self.places.update_value(Places::try_again);
        self.ask_database();
    }

    async fn work(self) {
        while let Some(Job { number, forget, records }) =
            self.places.try_update_value(Places::next_job).flatten()
        {
            // One that never answers is given up: what is written next is tried anew.
            clock::after(ANSWER_WITHIN_MS, move || {
                let is_given_up = self.places.try_update_value(|places| places.give_up(number));
                if is_given_up == Some(true) {
                    self.tell_saving();
                    self.ask_database();
                }
            });
            match forget {
                Some(forget) => self.have_forgotten(forget).await,
                None => self.have_kept(number, &records).await,
            }
            let is_done = self.places.try_update_value(|places| places.end(number));
            self.tell_saving();
            if is_done != Some(true) {
                // Somebody else may be at work by now.
                return;
            }
        }
    }

    async fn have_kept(self, number: u32, records: &[(String, String)]) {
        let there = database::keep_records(records, |there, given| unite_records(there, given).ok()).await;
        self.places.update_value(|places| places.answered(number, there.is_some(), clock::local_time()));
        let here = self.day.with_untracked(|day| storage::notes_of(&day.id));
        let mut again = Vec::new();
        for (key, there) in there.unwrap_or_default() {
            let Some(name) = key.strip_prefix(&here) else { continue };
            if self.shelf.with_untracked(|shelf| shelf.lacks(name, &there)) {
                self.shelf.update(|shelf| shelf.take(name, &there));
                again.extend(note_of(name));
            }
        }
        // The database knew more: local storage is to have that as well, or the record another name.
        if !again.is_empty() {
            self.keep(&again);
        }
        let elsewhere = |(key, _): &(String, String)| !key.starts_with(&here);
        if records.iter().any(elsewhere) {
            self.look_elsewhere().await;
        }
    }

    async fn have_forgotten(self, forget: Forget) {
        match forget {
            Forget::AllOf(dataset, left) => {
                let is_done = forget_all_but(&storage::notes_of(&dataset), &left).await;
                if is_done {
                    storage::write(&storage::erased(&dataset), None);
                }
                self.places.update_value(|places| places.is_erasing_failing = !is_done);
            }
            Forget::Keys(keys) => {
                // What it does not forget it brings again at the next start, and that is no loss.
                let _ = database::forget_records(keys).await;
                self.look_elsewhere().await;
            }
        }
    }

    /// Says whether all that was written is kept.
    pub(super) fn tell_saving(self) {
        let is_writing = self.drafts.get_value().into_iter().any(Draft::is_unkept);
        self.holding.update_value(|holding| match (is_writing, holding.is_some()) {
            (true, false) => *holding = life::on_leaving(move || self.flush()),
            (false, true) => *holding = None,
            _ => {}
        });
        let saving = if self.is_read_only() {
            Saving::ReadOnly
        } else {
            self.places.try_with_value(|places| places.saving(is_writing)).unwrap_or_default()
        };
        if self.saving.with_untracked(|known| *known != saving) {
            let is_nowhere =
                matches!(saving, Saving::NotKept { storage: Some(_), is_database_failing: true });
            self.leaving.update_value(|leaving| match (is_nowhere, leaving.is_some()) {
                (true, false) => *leaving = life::ask_before_leaving(),
                (false, true) => *leaving = None,
                _ => {}
            });
            self.saving.set(saving);
        }
    }
}

/// The note whose record has that name.
pub(super) fn note_of(name: &str) -> Option<NoteId> {
    name.split('.').next()?.parse().ok()
}

fn keep_in_storage(key: &str, text: &str) -> Result<(), NotHeld> {
    storage::keep(key, text).map_err(|why| match why {
        NotKept::Full => NotHeld::Full,
        NotKept::Refused => NotHeld::Refused,
    })
}

/// Has the database forget all records that begin so, but for those of these names. Returns whether that was done.
async fn forget_all_but(beginning: &str, left: &[String]) -> bool {
    let Some(records) = database::records(beginning).await else { return false };
    let names = records.into_iter().map(|(name, _)| name).filter(|name| !left.contains(name));
    database::forget_records(names.map(|name| format!("{beginning}{name}")).collect()).await
}
