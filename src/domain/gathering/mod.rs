//! Gathering: what other devices handed over, looked at before it is taken, and put together with one's own.
//!
//! What is received stays as it came: a [`Source`] for each file, known by its digest. The notes that are gathered are the union of all
//! sources and of the device's own notes, so to receive twice changes nothing, and to undo is to forget a source.

mod board;
mod command;
mod export;
mod gathered;
mod intake;
mod offer;
mod parcel;
mod preview;
mod source;
mod told;

pub use board::{Board, BoardRow, Tally, board};
pub use command::GatheringCommand;
pub use export::{Entry, Export, Frame, export_csv, export_markdown, export_text};
pub use gathered::Gathered;
pub use intake::{Intake, Item, NotReceived};
pub use offer::{Coming, NotOffered, Offer, Offered, offer};
pub use parcel::{Naming, Parcel, changed_since, named};
pub use preview::{Preview, preview};
pub use source::Source;
pub use told::{Handed, Reading, Received, Scanning, Way};
