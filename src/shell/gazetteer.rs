//! The gazetteer of communes, handed to pages, and what it finds wrong with a dataset.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::gazetteer::{self, Gazetteer};
use crate::state::late_findings::LateFindings;
use crate::state::lazy_file::LazyFile;
use crate::ui::{provide_gazetteer, provide_late_findings};

/// Where it is, relative to the page.
const GAZETTEER: &str = "geo/communes.json";

/// Gives a page the gazetteer, which is loaded when a dataset has places for it.
pub fn give_gazetteer(catalog: &Arc<Catalog>) {
    let gazetteer = expect_context::<LazyFile<Gazetteer>>();
    let late = expect_context::<LateFindings>();
    if catalog.dataset.has_commune() {
        gazetteer.load(GAZETTEER, |text| Gazetteer::read(text).ok());
    }
    let looked_at = Arc::clone(catalog);
    Effect::new(move || {
        let Some(gazetteer) = gazetteer.get() else { return };
        if untrack(|| late.on(&looked_at)).is_none() {
            late.set(Arc::clone(&looked_at), gazetteer::findings(&looked_at.dataset, &gazetteer));
        }
    });
    let catalog = Arc::clone(catalog);
    provide_gazetteer(Signal::derive(move || gazetteer.get()));
    provide_late_findings(Signal::derive(move || late.on(&catalog)));
}
