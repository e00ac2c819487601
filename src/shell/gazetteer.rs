//! The gazetteer of communes, handed to pages.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalog::Catalog;
use crate::domain::gazetteer::Gazetteer;
use crate::state::lazy_file::LazyFile;
use crate::ui::provide_gazetteer;

/// Where it is, relative to the page.
const GAZETTEER: &str = "geo/communes.json";

/// Gives a page the gazetteer, which is loaded when a dataset has places for it.
pub fn give_gazetteer(catalog: &Arc<Catalog>) {
    let gazetteer = expect_context::<LazyFile<Gazetteer>>();
    if catalog.dataset.has_commune() {
        gazetteer.load(GAZETTEER, |text| Gazetteer::read(text).ok());
    }
    provide_gazetteer(Signal::derive(move || gazetteer.get()));
}
