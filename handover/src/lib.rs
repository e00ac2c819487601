//! Notes on their way from one device to another, without a network.
//!
//! What is handed over is a file: bytes, of which nothing is known here. It is compressed and cut into [`Frame`]s, a [`parcel`]. A
//! frame is a line of letters and digits, so it goes as a [`Code`] on a screen or as a line of a text, whichever is at hand;
//! [`scan`] reads codes from a picture, [`Frame::all_in`] frames from a text. A [`Collector`] takes frames in any order, with repeats, of
//! several parcels at once, and gives each file when all of its frames are there.
#![warn(clippy::indexing_slicing)]

mod code;
mod collector;
mod frame;
mod parcel;
mod scan;

pub use code::Code;
pub use collector::{Collector, Missing, Step};
pub use frame::{Found, Frame, MOST_FRAMES, PAYLOAD_BYTES, ParcelId};
pub use parcel::{Damaged, MAX_FILE_BYTES, TooLong, parcel, unpack};
pub use scan::scan;
