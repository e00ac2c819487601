//! Finding projects: by text and by facets.
//!
//! How texts are searched, in French, is in the package `search`. Here stands what it is told of projects: [`texts`] in which
//! fields, [`Facet`]s with which values; and what a person asks for, [`Filters`], which an address can hold.

mod facets;
mod filters;
mod index;
mod order;
mod texts;
mod values;

pub use facets::Facet;
pub use filters::{Filters, Order, View};
pub use index::{ProjectIndex, Removal, Results, UnknownValue};
pub use order::letters;
pub(super) use order::name_key;
pub use search::{Marker, Scratch};
pub use texts::{Field, ProjectTexts, visit_texts};
pub use values::{Label, NOT_KNOWN, Value, Values};
