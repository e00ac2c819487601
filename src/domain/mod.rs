//! What a restitution day is made of, in plain Rust: no browser, no clock, no reactivity.
#![warn(clippy::indexing_slicing)]

mod at_once;
pub mod csv;
pub mod date;
pub mod ids;
pub mod json;
pub mod lang;
pub mod link;
pub mod prose;
mod query_text;
pub mod registers;
pub mod territory;
pub mod timer;

pub mod dataset;

pub mod catalog;
pub mod map;
pub mod matrix;

pub mod gathering;
pub mod gazetteer;

pub mod facilitation;
pub mod notes;
pub mod sorting;
pub mod stage;

pub mod signs;

pub mod search;
