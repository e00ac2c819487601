//! Gathering notes, as a WebAssembly module of its own.

use notes::{Notes, read_record_bytes};
use wasm_bindgen::prelude::wasm_bindgen;

/// The notes of the files that were added.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Gathering {
    notes: Notes,
}

#[wasm_bindgen]
impl Gathering {
    /// Begins without notes.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. Returns whether it could be read.
    pub fn add(&mut self, file: &[u8]) -> bool {
        let revisions = read_record_bytes(file).ok();
        let is_read = revisions.is_some();
        revisions.into_iter().flatten().for_each(|revision| {
            self.notes.add(revision);
        });
        is_read
    }

    /// How many notes there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.notes.iter().count()
    }

    /// The texts of all versions of a note.
    #[must_use]
    pub fn texts(&self, id: &str) -> Vec<String> {
        let note = id.parse().ok().and_then(|id| self.notes.get(id));
        let revisions = note.into_iter().flat_map(|note| note.revisions());
        revisions
            .filter_map(|revision| revision.content.as_ref().map(|content| content.text.clone()))
            .collect()
    }
}
