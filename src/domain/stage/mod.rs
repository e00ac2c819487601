//! The projection of the day in the room, as a sequence of screens. In code it is the stage: a projection is a map's.

mod arrangement;
mod chosen;
mod fit;
mod item;
pub mod measure;
pub mod paper;
mod peer;
mod press;
mod reel;
mod scene;
mod screen;
mod sequence;
mod wall;
mod walls;
mod wifi;

pub use arrangement::{Arrangement, SEQUENCE, cue_of};
pub use chosen::{is_chosen, regions};
pub use fit::{groups, pieces};
pub use item::{Item, NotAnItem, WallOf};
pub use peer::{Message, News, NotAMessage, Peer, WindowId};
pub use press::{StagePress, place_after, place_of, press_of_key};
pub use scene::{NotAShow, Scene, Show};
pub use screen::{Aspect, Body, Card, Lead, Point, Screen, Way};
pub use sequence::{Material, for_a_room, items, items_with, place_in, screens, short_choice, short_title};
pub use wall::{Choice, Wall, WallNote, ranks};
pub use walls::{WallsInMaking, walls};
pub use wifi::wifi_text;
