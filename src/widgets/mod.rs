//! Pieces that two or more pages use and that know the dataset.

mod code;
mod day_date;
mod finding;
mod links;
mod notes;
mod place_name;
mod project_entry;
mod project_summary;
mod small_map;
mod source_list;
mod steps_editor;
mod timeline;
mod track_link;
mod track_list;
mod workshop_time;

pub use code::code;
pub use day_date::day_date;
pub use finding::{FindFrame, filter_names, nothing_found};
pub use links::{organisation_links, project_links};
pub use notes::{
    Commitment, KindChooser, NoteFilterControls, NoteForm, NoteList, NoteNotice, NoteSection, NoteText,
    SaveLine, SeatPicker, edit_button, export_frame, group_title, kept_title, marks_said, moment, namings,
    note_entries, note_foot, note_head, of_note, star_button, take_back, version_list,
};
pub use place_name::{place_name, surroundings};
pub use project_entry::project_entry;
pub use project_summary::ProjectSummary;
pub use small_map::SmallMap;
pub use source_list::SourceList;
pub use steps_editor::{PrepareSteps, StepsEditor};
pub use timeline::Timeline;
pub use track_link::track_link;
pub use track_list::TrackList;
pub use workshop_time::workshop_time;
