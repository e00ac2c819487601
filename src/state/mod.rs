//! Everything that changes while the application runs: signals, what is derived from them, and the effects that
//! carry them to the browser. Nothing else owns a signal that two screens share.

pub mod catalog;
pub mod database;
pub mod finder;
pub mod gathering;
pub mod late_findings;
pub mod later;
pub mod lazy_file;
pub mod made;
pub mod map;
pub mod minute;
pub mod navigation;
pub mod nearness;
pub mod notebook;
pub mod on_demand;
pub mod opened_file;
mod opening;
pub mod part;
pub mod preferences;
mod reading;
pub mod scroll_positions;
pub mod slices;
pub mod sorting;
pub mod stage;
pub mod timer;
