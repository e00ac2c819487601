//! The signs for tables, handed to their page, and the address that everybody is told.

use leptos::prelude::*;

use crate::browser::{history, print};
use crate::domain::dataset::Dataset;
use crate::route;
use crate::ui::Signs;

/// What the page of the signs of a day is given.
pub fn signs(dataset: &Dataset) -> Signs {
    Signs { address: shared_address(dataset), on_print: Callback::new(|()| print::print()) }
}

/// Where the application is for everybody, with this day in it and without a hash: as the file says, or where it was opened. Nothing
/// when only this device reaches that.
pub fn shared_address(dataset: &Dataset) -> Option<String> {
    let named = dataset.event.app_url.as_ref().map(ToString::to_string);
    let here = || Some([history::public_address()?, route::published_query(&history::search())].concat());
    named.or_else(here)
}
