//! Territories of France: their codes (INSEE, code officiel géographique) and which lies in which.

mod code;
mod departement;
mod region;

pub use code::{NotATerritory, Territory};
pub use departement::{DEPARTEMENTS, Departement};
pub use region::{REGIONS, Region};
