//! Receiving: what is given is looked at, then taken as a whole, and can be given back as a whole.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{MAX_FILE_BYTES, NotNotes};

use super::scanning::prepare;
use super::{Gathering, Undo};
use crate::browser::files::File;
use crate::browser::storage::ANSWER_WITHIN_MS;
use crate::browser::{clock, database, storage};
use crate::domain::gathering::{Gathered, Intake, NotReceived, Reading, Received, Source, offer};
use crate::state::slices::Slices;

/// How many times it is told how many files are read.
const PROGRESS_STEPS: usize = 10;

impl Gathering {
    /// Begins to receive.
    pub fn begin_receiving(self) {
        self.end_receiving();
        self.received.set(None);
        self.offer.set(Some(Arc::default()));
        // Should pictures come, and the network go.
        spawn_local(prepare());
    }

    /// Whether somebody is about to receive something; not tracked.
    #[must_use]
    pub fn is_receiving(self) -> bool {
        self.offer.with_untracked(Option::is_some)
    }

    /// Nobody looks at it any more. What was not taken is not there.
    pub fn end_receiving(self) {
        self.sessions.update_value(|sessions| *sessions += 1);
        self.end_scanning();
        self.offer.set(None);
        self.progress.set(None);
        self.intake.set_value(Intake::default());
        self.sources.set_value(Vec::new());
    }

    /// Takes a look at files.
    pub fn look_at_files(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        let session = self.sessions.get_value();
        spawn_local(async move {
            let slices = Slices::begin();
            let count = files.len();
            for (read, file) in files.into_iter().enumerate() {
                // Often enough to be seen, seldom enough to be heard.
                if read * PROGRESS_STEPS % count < PROGRESS_STEPS {
                    self.progress.set(Some((read, count)));
                }
                slices.pause().await;
                self.look_at_file(&file, session).await;
                if !self.is_session(session) {
                    return;
                }
            }
            self.progress.set(None);
            self.look();
        });
    }

    /// Takes a look at a text.
    pub fn look_at_text(self, text: &str) {
        if !text.trim().is_empty() {
            self.intake.update_value(|intake| intake.take("", text.as_bytes()));
            self.look();
        }
    }

    /// Takes all that there is to take.
    pub fn take(self) {
        // Before it is known what is there, nobody knows what would be new.
        if self.progress.with_untracked(Option::is_some) || self.reading.get_untracked() == Reading::UnderWay
        {
            return;
        }
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        let sources = self.sources.get_value();
        let mut gathered = Gathered::clone(&self.gathered.get_untracked());
        let new: Vec<Source> = sources.into_iter().filter(|source| gathered.add(source.clone())).collect();
        self.gathered.set(Arc::new(gathered));
        let digests = new.iter().map(|source| source.digest.clone()).collect();
        self.undoable.set_value(Some((day.clone(), Undo::Taken(digests))));
        let count = new.len();
        self.unkept.update_value(|unkept| unkept.extend(new.into_iter().map(|source| (day.clone(), source))));
        self.end_receiving();
        self.keep_and_tell(day, count);
    }

    fn keep_and_tell(self, day: String, count: usize) {
        let of_day = day.clone();
        // A database that never answers has kept nothing so far; should it answer after all, that is told.
        clock::after(ANSWER_WITHIN_MS, move || {
            if self.unkept.with_value(|unkept| unkept.iter().any(|(of, _)| *of == of_day)) {
                self.tell(&of_day, Received::Taken { sources: count, is_kept: false });
            }
        });
        spawn_local(async move {
            let is_kept = self.keep(&day).await;
            self.tell(&day, Received::Taken { sources: count, is_kept });
        });
    }

    /// Tries once more to keep what is in the page alone.
    pub fn keep_again(self) {
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        let count = self.unkept.with_value(|unkept| unkept.iter().filter(|(of, _)| *of == day).count());
        self.keep_and_tell(day, count);
    }

    /// Gives back all that was taken last, or has back what was erased last.
    pub fn undo(self) {
        let Some((day, undo)) = self.undoable.get_value().filter(|(day, _)| self.is_day(day)) else { return };
        spawn_local(async move {
            let is_done = match &undo {
                Undo::Taken(digests) => self.forget(&day, digests).await,
                Undo::Erased(records) => self.put_back(&day, records).await,
            };
            if is_done {
                self.undoable.set_value(None);
            }
            self.tell(&day, if is_done { Received::Undone } else { Received::NotUndone });
        });
    }

    /// Erases all that was received, what cannot be read as well.
    pub fn erase(self) {
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        let count = self.gathered.with_untracked(|gathered| gathered.sources().count());
        self.received.set(None);
        let (of_day, session) = (day.clone(), self.sessions.get_value());
        // A database that never answers has erased nothing so far; should it answer after all, that is told.
        clock::after(ANSWER_WITHIN_MS, move || {
            if self.is_session(session) && self.received.with_untracked(Option::is_none) {
                self.tell(&of_day, Received::NotErased);
            }
        });
        spawn_local(async move {
            let records = database::records(&storage::sources_of(&day)).await;
            let Some(mut records) = records else { return self.tell(&day, Received::NotErased) };
            // What was never kept can be had back as well.
            self.unkept.with_value(|unkept| {
                let of_day = unkept.iter().filter(|(of, _)| *of == day);
                records.extend(of_day.map(|(_, source)| (source.digest.clone(), source.text.clone())));
            });
            let names: Vec<String> = records.iter().map(|(name, _)| name.clone()).collect();
            if self.forget(&day, &names).await {
                self.undoable.set_value(Some((day.clone(), Undo::Erased(records))));
                self.tell(&day, Received::Erased { sources: count });
            } else {
                self.tell(&day, Received::NotErased);
            }
        });
    }

    /// Whether somebody is still about to receive what was begun then.
    pub(super) fn is_session(self, session: u32) -> bool {
        self.sessions.try_get_value() == Some(session)
    }

    /// Tells what became of it, unless another day is shown by then.
    fn tell(self, day: &str, received: Received) {
        if self.is_day(day) {
            self.received.set(Some(received));
        }
    }

    async fn look_at_file(self, file: &File, session: u32) {
        let name = file.name();
        // Before its bytes are in memory.
        let is_too_large = file.len() > MAX_FILE_BYTES;
        let bytes = if is_too_large { None } else { file.bytes().await };
        let refusal = match bytes {
            None if is_too_large => Some(NotReceived::Refused(NotNotes::TooLarge)),
            None => Some(NotReceived::Unreadable),
            Some(bytes) if is_picture(&bytes) => self.scan(&name, file, session).await.err(),
            Some(bytes) if self.is_session(session) => {
                self.intake.update_value(|intake| intake.take(&name, &bytes));
                None
            }
            Some(_) => None,
        };
        if let Some(reason) = refusal.filter(|_| self.is_session(session)) {
            self.refuse(&name, reason);
        }
    }

    fn refuse(self, name: &str, reason: NotReceived) {
        self.intake.update_value(|intake| intake.refuse(name, reason));
    }

    /// Shows what would come of all that was given so far.
    pub(super) fn look(self) {
        let day = self.notebook.day.with_untracked(|day| day.id.clone());
        let items = self.intake.with_value(Intake::items);
        let gathered = self.gathered.get_untracked();
        let (shown, sources) =
            self.notebook.shelf.with_untracked(|shelf| offer(&day, shelf.notes(), &gathered, &items));
        self.sources.set_value(sources);
        self.offer.set(Some(Arc::new(shown)));
    }
}

/// Whether bytes are a picture, by how those begin that browsers show: PNG, JPEG, GIF, WebP, and AVIF or HEIC.
fn is_picture(bytes: &[u8]) -> bool {
    let begins = |start: &[u8]| bytes.starts_with(start);
    let has = |at: usize, what: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(what));
    begins(b"\x89PNG") || begins(b"\xff\xd8\xff") || begins(b"GIF8") || has(8, b"WEBP") || has(4, b"ftyp")
}
