//! Receiving: what is given is looked at, then taken as a whole, and can be given back as a whole.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{MAX_FILE_BYTES, NotNotes};

use super::Gathering;
use crate::browser::files::File;
use crate::domain::gathering::{Gathered, Intake, NotReceived, Received, Source, offer};
use crate::state::slices::Slices;

/// How many times it is told how many files are read.
const PROGRESS_STEPS: usize = 10;

impl Gathering {
    /// Begins to receive.
    pub fn begin_receiving(self) {
        self.intake.set_value(Intake::default());
        self.sources.set_value(Vec::new());
        self.progress.set(None);
        self.received.set(None);
        self.offer.set(Some(Arc::default()));
    }

    /// Nobody looks at it any more. What was not taken is not there.
    pub fn end_receiving(self) {
        self.offer.set(None);
        self.end_scanning();
        self.progress.set(None);
        self.intake.set_value(Intake::default());
        self.sources.set_value(Vec::new());
    }

    /// Takes a look at files.
    pub fn look_at_files(self, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        spawn_local(async move {
            let slices = Slices::begin();
            let count = files.len();
            for (read, file) in files.into_iter().enumerate() {
                // Often enough to be seen, seldom enough to be heard.
                if read * PROGRESS_STEPS % count < PROGRESS_STEPS {
                    self.progress.set(Some((read, count)));
                }
                slices.pause().await;
                self.look_at_file(&file).await;
                if self.offer.with_untracked(Option::is_none) {
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
        let sources = self.sources.get_value();
        let mut gathered = Gathered::clone(&self.gathered.get_untracked());
        let new: Vec<Source> = sources.into_iter().filter(|source| gathered.add(source.clone())).collect();
        self.gathered.set(Arc::new(gathered));
        self.taken.set_value(new.iter().map(|source| source.digest.clone()).collect());
        self.end_receiving();
        spawn_local(async move {
            let is_kept = self.keep(&new).await;
            self.received.set(Some(Received::Taken { sources: new.len(), is_kept }));
        });
    }

    /// Gives back all that was taken last, or has back what was erased last.
    pub fn undo(self) {
        let taken = self.taken.try_update_value(std::mem::take).unwrap_or_default();
        let erased = self.erased.try_update_value(std::mem::take).unwrap_or_default();
        let mut gathered = Gathered::clone(&self.gathered.get_untracked());
        gathered.forget(&taken);
        erased.iter().cloned().for_each(|source| {
            gathered.add(source);
        });
        self.gathered.set(Arc::new(gathered));
        spawn_local(async move {
            let is_kept = self.forget(&taken).await & self.keep(&erased).await;
            self.received.set(Some(Received::Undone { is_kept }));
        });
    }

    /// Erases all that was received.
    pub fn erase(self) {
        let sources: Vec<Source> = self.gathered.get_untracked().sources().cloned().collect();
        let digests: Vec<String> = sources.iter().map(|source| source.digest.clone()).collect();
        self.gathered.set(Arc::default());
        self.taken.set_value(Vec::new());
        self.erased.set_value(sources);
        spawn_local(async move {
            let is_kept = self.forget(&digests).await;
            self.received.set(Some(Received::Erased { sources: digests.len(), is_kept }));
        });
    }

    async fn look_at_file(self, file: &File) {
        let name = file.name();
        // Before its bytes are in memory.
        let bytes = if file.len() > MAX_FILE_BYTES { None } else { file.bytes().await };
        match bytes {
            None if file.len() > MAX_FILE_BYTES => {
                self.refuse(&name, NotReceived::Refused(NotNotes::TooLarge))
            }
            None => self.refuse(&name, NotReceived::Unreadable),
            Some(bytes) if is_picture(&bytes) => {
                if let Err(reason) = self.scan(&name, file).await {
                    self.refuse(&name, reason);
                }
            }
            Some(bytes) => self.intake.update_value(|intake| intake.take(&name, &bytes)),
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
