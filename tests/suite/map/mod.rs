//! The map: its plane, its shapes, and that both are those of the committed files.

mod plane;
mod shapes;

use restitution::domain::map::Atlas;

use crate::support::repo;

fn atlas() -> Atlas {
    Atlas::read(&repo::text("public/geo/territories.json")).expect("the committed file is one")
}
