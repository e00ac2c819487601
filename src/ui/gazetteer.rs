//! The gazetteer of communes and what it finds, for the pieces of a page that can do without it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dataset::Findings;
use crate::domain::gazetteer::Gazetteer;

#[derive(Clone, Copy)]
struct Communes(Signal<Option<Arc<Gazetteer>>>);

/// Gives pages the gazetteer, once it is there.
pub fn provide_gazetteer(gazetteer: Signal<Option<Arc<Gazetteer>>>) {
    provide_context(Communes(gazetteer));
}

/// The gazetteer, once it is there. Outside a page it never is.
#[must_use]
pub fn expect_gazetteer() -> Signal<Option<Arc<Gazetteer>>> {
    use_context::<Communes>().map_or_else(|| Signal::stored(None), |Communes(gazetteer)| gazetteer)
}

#[derive(Clone, Copy)]
struct Late(Signal<Option<Arc<Findings>>>);

/// Gives pages what only the gazetteer finds wrong, once that is known.
pub fn provide_late_findings(findings: Signal<Option<Arc<Findings>>>) {
    provide_context(Late(findings));
}

/// What only the gazetteer finds wrong, once that is known.
#[must_use]
pub fn expect_late_findings() -> Signal<Option<Arc<Findings>>> {
    use_context::<Late>().map_or_else(|| Signal::stored(None), |Late(findings)| findings)
}
