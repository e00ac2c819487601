//! The projection of the day in the room, as a sequence of screens. In code it is the stage: a projection is a map's.

mod fit;
mod item;
pub mod measure;
pub mod paper;
mod press;
mod screen;
mod sequence;
mod wifi;

pub use fit::pieces;
pub use item::{Item, NotAnItem};
pub use press::{StagePress, place_after, place_of, press_of_key};
pub use screen::{Aspect, Body, Lead, Point, Screen};
pub use sequence::{items, screens, short_title};
pub use wifi::wifi_text;
