//! Pieces without state: values in, a view out. They know the domain and the words, nothing of what changes.

mod drawn;
mod editorial;
mod external_link;
mod fact;
mod figure_list;
mod page_header;
mod prose;
mod reasons;
mod retry_button;
mod select_field;
mod track_badge;
mod trial_mark;
mod words;

pub use drawn::{Draw, Drawn};
pub use editorial::{EditorialLegend, EditorialMark};
pub use external_link::ExternalLink;
pub use fact::Fact;
pub use figure_list::FigureList;
pub use page_header::PageHeader;
pub use prose::Prose;
pub use reasons::Reasons;
pub use retry_button::RetryButton;
pub use select_field::{Choice, SelectField};
pub use track_badge::{TRACK_COLOURS, TrackBadge};
pub use trial_mark::{TrialLegend, TrialMark};
pub use words::{Words, expect_words, provide_words};
