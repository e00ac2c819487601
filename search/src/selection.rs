//! The values that are chosen in facets.

/// Chosen values: a document has to have at least one of them in each facet in which any is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    chosen: Vec<Vec<u32>>,
}

impl Selection {
    /// Nothing is chosen.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Chooses a value of a facet; both are counted from 0. One that is not in the index matches nothing.
    pub fn choose(&mut self, facet: usize, value: u32) {
        if self.chosen.len() <= facet {
            self.chosen.resize(facet + 1, Vec::new());
        }
        if let Some(values) = self.chosen.get_mut(facet)
            && !values.contains(&value)
        {
            values.push(value);
        }
    }

    /// The values that are chosen in a facet, in the order in which they were.
    #[must_use]
    pub fn of(&self, facet: usize) -> &[u32] {
        self.chosen.get(facet).map_or(&[], Vec::as_slice)
    }

    /// Whether no value is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.iter().all(Vec::is_empty)
    }
}
