//! A list of notes that grows until all of them are there.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::{NoteId, Rev, Stamp};

use super::Notebook;
use crate::browser::clock;

/// How many notes are there at once, how many more come in one go, and how long the browser then has for itself.
const FIRST: usize = 20;
const PIECE: usize = 20;
const REST_MS: i32 = 15;

/// A note in a list, and by what it is known whether it has changed: what is shown of it, and how many versions there are.
type Row = (NoteId, Rev, Stamp, usize);

impl Notebook {
    /// These notes, as far as the list has grown.
    #[must_use]
    pub fn rows(self, found: Signal<Arc<Vec<NoteId>>>) -> Memo<Arc<Vec<Row>>> {
        let grown = RwSignal::new(FIRST);
        let is_growing = StoredValue::new(false);
        Effect::new(move || {
            let is_whole = grown.get_untracked() >= found.with(|found| found.len());
            if !is_whole && !is_growing.get_value() {
                is_growing.set_value(true);
                spawn_local(async move {
                    // Until it is whole, or nobody wants it any more.
                    while found
                        .try_with_untracked(|found| found.len())
                        .is_some_and(|count| grown.try_get_untracked().is_some_and(|grown| grown < count))
                    {
                        clock::rest(REST_MS).await;
                        grown.try_update(|grown| *grown += PIECE);
                    }
                    is_growing.try_set_value(false);
                });
            }
        });
        Memo::new(move |_| {
            let grown = grown.get();
            self.shelf.with(|shelf| {
                let row = |id: &NoteId| {
                    let note = shelf.notes().get(*id)?;
                    let shown = note.shown();
                    Some((*id, shown.rev, shown.stamp, note.others().len()))
                };
                Arc::new(found.with(|found| found.iter().take(grown).filter_map(row).collect()))
            })
        })
    }
}
