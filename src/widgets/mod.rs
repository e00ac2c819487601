//! Pieces that two or more pages use and that know the dataset.

mod project_summary;
mod source_list;
mod track_list;

pub use project_summary::{ProjectSummary, carrier_names};
pub use source_list::SourceList;
pub use track_list::TrackList;
