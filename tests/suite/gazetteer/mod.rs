//! The communes: that the file is read as it stands, and what they add to a dataset.

mod columns;
mod file;
mod lookup;

use std::sync::LazyLock;

use restitution::domain::gazetteer::Gazetteer;

use crate::support::repo;

const PATH: &str = "public/geo/communes.json";

/// The committed one, read once for all tests.
#[expect(clippy::panic, reason = "there is nothing to look at in a file that is refused")]
static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let read = Gazetteer::read(&repo::text(PATH));
    read.unwrap_or_else(|error| panic!("{PATH}: {error}"))
});
