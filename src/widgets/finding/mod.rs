//! What projects are found with, on each page that shows them: the field of the text, the facets, and what is chosen.

mod announcement;
mod facet;
mod facets;
mod filter_chips;
mod frame;
mod labels;
mod nothing;
mod search_field;

pub use frame::FindFrame;
pub use labels::filter_names;
pub use nothing::nothing_found;
