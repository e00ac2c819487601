//! Territories of France: their codes (INSEE, code officiel géographique).

mod code;

pub use code::{NotATerritory, Territory};
