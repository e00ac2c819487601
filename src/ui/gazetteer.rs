//! The gazetteer of communes, for the pieces of a page that can do without it.

use std::sync::Arc;

use leptos::prelude::*;

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
