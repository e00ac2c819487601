//! Notes: what people write on the day, as revisions that merge without losing a word.
//!
//! A note is a set of revisions. Each has one writer, so that nobody's text is ever changed by somebody else; to merge two
//! sets is to unite them, and which revision is shown follows from the set alone. So it does not matter in which order copies
//! meet, how often, or by which way.
//!
//! A device keeps other things that merge in the same way, such as workshops that were added on it: they are notes of another
//! [`Form`].
//!
//! What a note is about is a text here: who knows projects and tracks gives it its meaning.
#![warn(clippy::indexing_slicing)]

mod content;
mod file;
mod form;
mod ids;
mod kind;
mod merge;
mod record;
mod revision;
mod revision_json;
mod shelf;
mod writer;

pub use content::{Content, MAX_CHARACTERS, MAX_COUNT};
pub use file::{MAX_FILE_BYTES, NotNotes, NotesFile, digest};
pub use form::Form;
pub use ids::{DeviceId, NotAnId, NoteId};
pub use kind::Kind;
pub use merge::{Change, Note, Notes};
pub use record::{FORMAT, Unreadable, read_record, read_record_bytes, unite_records, write_record};
pub use revision::{Rev, Revision, Stamp};
pub use shelf::Shelf;
pub use writer::Writer;
