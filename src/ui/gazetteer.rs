//! The gazetteer of communes and what it finds, for the pieces of a page that can do without it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::Findings;
use crate::domain::gazetteer::Gazetteer;

/// What the gazetteer has to say about a dataset.
#[derive(Debug, Clone)]
pub enum Check {
    /// Nothing: no commune is told by its code.
    NotNeeded,
    /// The gazetteer is on its way.
    Awaited,
    /// It could not be loaded.
    Failed,
    /// It was asked.
    Done(Arc<Findings>),
}

/// The gazetteer on a page.
#[derive(Clone, Copy)]
pub struct Communes {
    /// The gazetteer, once it is there.
    pub gazetteer: Signal<Option<Arc<Gazetteer>>>,
    /// What it has to say about the dataset.
    pub check: Signal<Check>,
    /// It is to be loaded once more.
    pub on_retry: Callback<()>,
}

/// Gives pages the gazetteer.
pub fn provide_communes(communes: Communes) {
    provide_context(communes);
}

/// What it has to say. Outside a page it is not asked.
#[must_use]
pub fn expect_communes() -> Communes {
    use_context().unwrap_or_else(|| Communes {
        gazetteer: Signal::stored(None),
        check: Signal::derive(|| Check::NotNeeded),
        on_retry: Callback::new(|()| ()),
    })
}

/// The gazetteer, once it is there. Outside a page it never is.
#[must_use]
pub fn expect_gazetteer() -> Signal<Option<Arc<Gazetteer>>> {
    expect_communes().gazetteer
}
