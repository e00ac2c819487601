//! Notes on a page: writing one, and those that there are.

mod commitment;
mod entries;
mod filters;
mod form;
mod item;
mod kinds;
mod list;
mod namings;
mod notice;
mod save_line;
mod seat;
mod section;
mod subject;
mod taken;
mod text;

pub use commitment::Commitment;
pub use entries::{export_frame, group_title, marks_said, note_entries};
pub use filters::NoteFilterControls;
pub use form::NoteForm;
pub use item::{edit_button, moment, note_foot, note_head, of_note, star_button, version_list};
pub use kinds::KindChooser;
pub use list::NoteList;
pub use namings::namings;
pub use notice::NoteNotice;
pub use save_line::SaveLine;
pub use seat::SeatPicker;
pub use section::NoteSection;
pub use subject::kept_title;
pub use taken::take_back;
pub use text::NoteText;
