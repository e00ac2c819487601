//! The gazetteer of communes, handed to pages, and what it finds wrong with a dataset.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::gazetteer::{self, Gazetteer};
use crate::state::late_findings::LateFindings;
use crate::state::lazy_file::LazyFile;
use crate::state::part::PartLoad;
use crate::ui::{Check, Communes, provide_communes};

/// Where it is, relative to the page.
const GAZETTEER: &str = "geo/communes.json";

/// Loads the gazetteer when a dataset has places for it, and asks it what is wrong with them.
pub fn ask_gazetteer(catalog: &Arc<Catalog>) {
    let gazetteer = expect_context::<LazyFile<Gazetteer>>();
    let late = expect_context::<LateFindings>();
    // Of a failure somebody was told, who may be about to try again.
    if untrack(|| gazetteer.progress()) == PartLoad::Absent {
        load_for(catalog, gazetteer);
    }
    let catalog = Arc::clone(catalog);
    Effect::new(move || {
        let Some(gazetteer) = gazetteer.get() else { return };
        if untrack(|| late.on(&catalog)).is_none() {
            late.set(&catalog, gazetteer::findings(&catalog.dataset, &gazetteer));
        }
    });
}

/// Gives a page the gazetteer, for which it does not wait until others ask: what it shows changes when the names come.
pub fn give_gazetteer(catalog: &Arc<Catalog>) {
    let gazetteer = expect_context::<LazyFile<Gazetteer>>();
    load_for(catalog, gazetteer);
    let late = expect_context::<LateFindings>();
    let catalog = Arc::clone(catalog);
    provide_communes(Communes {
        gazetteer: Signal::derive(move || gazetteer.get()),
        check: Signal::derive(move || match (late.on(&catalog), gazetteer.progress()) {
            _ if !catalog.dataset.has_commune() => Check::NotNeeded,
            (Some(findings), _) => Check::Done(findings),
            (None, PartLoad::Failed) => Check::Failed,
            (None, _) => Check::Awaited,
        }),
        on_retry: Callback::new(move |()| load(gazetteer)),
    });
}

/// Loads it when a dataset has places for it.
fn load_for(catalog: &Catalog, gazetteer: LazyFile<Gazetteer>) {
    if catalog.dataset.has_commune() {
        load(gazetteer);
    }
}

fn load(gazetteer: LazyFile<Gazetteer>) {
    gazetteer.load(GAZETTEER, async |text, slices| {
        Gazetteer::read_in_steps(text, &async || slices.pause().await).await.ok()
    });
}
