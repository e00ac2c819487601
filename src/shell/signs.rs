//! The signs for tables, handed to their page, and the address that everybody is told.

use leptos::prelude::*;

use crate::browser::{history, print};
use crate::domain::catalog::{Catalog, Origin};
use crate::route;
use crate::ui::Signs;

/// What the page of the signs of a day is given.
pub fn signs(catalog: &Catalog) -> Signs {
    Signs { address: shared_address(catalog), on_print: Callback::new(|()| print::print()) }
}

/// Where the application is for everybody, with this day in it and without a hash: as the file says, or where it was opened. Nothing
/// when only this device reaches that, or has the file.
pub fn shared_address(catalog: &Catalog) -> Option<String> {
    let named = catalog.dataset.event.app_url.as_ref().map(ToString::to_string);
    let here = || {
        let address = history::public_address().filter(|_| catalog.origin == Origin::Published)?;
        Some([address, route::published_query(&history::search())].concat())
    };
    named.or_else(here)
}
