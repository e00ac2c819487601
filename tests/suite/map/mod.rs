//! The map: its plane, its shapes, and that both are those of the committed files.

mod plane;
mod shapes;
mod tally;
mod travel;

use restitution::domain::map::Atlas;

use crate::support::repo;

#[expect(clippy::panic, reason = "there is nothing to look at in a file that is refused")]
fn atlas() -> Atlas {
    let read = Atlas::read(&repo::text("public/geo/territories.json"));
    read.unwrap_or_else(|error| panic!("public/geo/territories.json: {error}"))
}
