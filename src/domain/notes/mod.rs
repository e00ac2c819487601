//! What the notes of the package [`notes`] are about, which of them are listed, and what a person does with them.

mod about;
mod choices;
mod command;
mod entry;
mod filters;
mod listing;
mod names;
mod order;
mod personal;
mod saving;
mod similar;
mod subject;
mod workshops;

pub use about::{about, about_crossings};
pub use choices::NoteChoices;
pub use command::{Command, Person, Seat, begun};
pub use filters::{DAY, KindChoice, NoteFilters, NoteOrder};
pub use listing::Listing;
pub use order::table_name;
pub use personal::{Personal, personal};
pub use saving::{NotHeld, ReadBack, Saving, Undoable};
pub use subject::Subject;
pub use workshops::{added_workshops, head_count, outcome_id, workshop_of};
