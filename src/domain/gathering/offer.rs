//! What was given to be received, as it is shown before anything is taken.

use notes::{Notes, NotesFile};

use super::{Gathered, Item, NotReceived, Preview, Source, preview};

/// Something that was given, and what would come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// What it is called; empty when it has no name.
    pub name: String,
    /// What would come of it.
    pub outcome: Result<Coming, NotOffered>,
}

/// What would come of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// When, in milliseconds since 1970.
    pub made_ms: u64,
    /// Its notes.
    pub preview: Preview,
    /// How many revisions could not be read.
    pub unreadable: usize,
    /// Whether it is as it was written.
    pub is_intact: bool,
}

/// Why nothing would come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotOffered {
    /// It was not received.
    NotReceived(NotReceived),
    /// It is about another day, which was called so.
    OtherDay(String),
}

/// All that was given, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offer {
    /// Each.
    pub all: Vec<Offered>,
}

impl Offer {
    /// How many sources there are among it, and how many other things.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let sources = self.all.iter().filter(|offered| offered.outcome.is_ok()).count();
        (sources, self.all.len() - sources)
    }

    /// Whether something of it is still to come.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        let is_incomplete = |offered: &Offered| {
            matches!(offered.outcome, Err(NotOffered::NotReceived(NotReceived::Incomplete(..))))
        };
        self.all.iter().any(is_incomplete)
    }

    /// Whether anything would change.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.all
            .iter()
            .filter_map(|offered| offered.outcome.as_ref().ok())
            .any(|coming| coming.preview.changes())
    }
}

/// What would come of these, one after the other, beside the device's own notes and what was received before. Returns the sources that
/// there are to take as well.
#[must_use]
pub fn offer(day: &str, own: &Notes, gathered: &Gathered, items: &[Item]) -> (Offer, Vec<Source>) {
    let mut known = gathered.with(own);
    let mut sources = Vec::new();
    let all = items.iter().map(|item| {
        let outcome = match &item.outcome {
            Err(reason) => Err(NotOffered::NotReceived(reason.clone())),
            Ok(source) if source.file.dataset != day => Err(NotOffered::OtherDay(source.file.title.clone())),
            Ok(source) => {
                let preview = preview(&known, &source.file.revisions);
                source.file.revisions.iter().cloned().for_each(|revision| {
                    known.add(revision);
                });
                sources.push(source.clone());
                let &NotesFile { made_ms, unreadable, is_intact, .. } = &source.file;
                Ok(Coming { made_ms, preview, unreadable, is_intact })
            }
        };
        Offered { name: item.name.clone(), outcome }
    });
    let all = all.collect();
    (Offer { all }, sources)
}
