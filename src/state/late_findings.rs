//! What is wrong with a dataset and only the gazetteer can tell, which comes later than the dataset.

use std::sync::{Arc, Weak};

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::dataset::Findings;

/// The findings, and the dataset that they are on.
#[derive(Clone, Copy)]
pub struct LateFindings(RwSignal<Option<(Weak<Catalog>, Arc<Findings>)>>);

/// Provides them to everything below.
pub fn provide_late_findings() {
    provide_context(LateFindings(RwSignal::new(None)));
}

impl LateFindings {
    /// Those on a dataset, once they are known; tracked.
    #[must_use]
    pub fn on(self, catalog: &Arc<Catalog>) -> Option<Arc<Findings>> {
        let is_on = |(of, _): &&(Weak<Catalog>, Arc<Findings>)| Weak::as_ptr(of) == Arc::as_ptr(catalog);
        self.0.with(|late| late.as_ref().filter(is_on).map(|(_, findings)| Arc::clone(findings)))
    }

    /// How many findings there are on a dataset, as far as they are known; tracked.
    #[must_use]
    pub fn count_all(self, catalog: &Arc<Catalog>) -> usize {
        catalog.findings.len() + self.on(catalog).map_or(0, |late| late.len())
    }

    /// They are known.
    pub fn set(self, catalog: &Arc<Catalog>, findings: Findings) {
        self.0.set(Some((Arc::downgrade(catalog), Arc::new(findings))));
    }
}
