//! Sorting: what somebody says of notes that are gathered, without touching them.
//!
//! A note stays as its writer left it. That it is in a group, belongs to a track, is worth being shown, is not to be shown or says
//! the same as another one is a [`Mark`], and a group is something of its own: both are revisions like notes, of other forms, so they
//! are kept, handed over and merged as notes are. Each mark has a name that follows from what it is on and what it says, so that
//! two people who say it say it once, and two who disagree disagree about that alone.

mod command;
mod mark;
mod place;
mod sorted;
mod step;

pub use command::{Done, MOST_AT_ONCE, MOST_COMPARED, Merging, SortCommand, SortPress, Told, Write, writes};
pub use mark::{MAX_VOTES, Mark, marked, taken_back};
pub use place::Place;
pub use sorted::{Group, MAX_TITLE, Marks, Sorted};
pub use step::{Step, Written};
