//! All documents in an order that does not depend on the query.

/// All documents in some order, both ways: which comes when, and when each comes.
#[derive(Debug, Clone, Default)]
pub struct Sequence {
    documents: Vec<u32>,
    places: Vec<u32>,
}

impl Sequence {
    /// Documents in that order, each once.
    #[must_use]
    pub fn new(documents: Vec<u32>) -> Self {
        let mut places = vec![0; documents.len()];
        for (place, document) in (0..).zip(&documents) {
            if let Some(slot) = places.get_mut(*document as usize) {
                *slot = place;
            }
        }
        Self { documents, places }
    }

    /// The documents in that order.
    #[must_use]
    pub fn documents(&self) -> &[u32] {
        &self.documents
    }

    /// When a document comes.
    pub(crate) fn place(&self, document: u32) -> u32 {
        self.places.get(document as usize).copied().unwrap_or(u32::MAX)
    }
}
