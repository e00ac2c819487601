//! The map of French territories: their shapes on a plane, and how places come to lie on it.
//!
//! The plane was projected when the file of shapes was made (`tools/geo/`); what is known by longitude and latitude is projected
//! here, by the same numbers. Real coordinates stay real: an inset is a way of drawing.

mod atlas;
mod cone;
mod plane;
mod tally;
mod travel;

pub use atlas::{Atlas, NotAnAtlas, Shape};
pub use cone::{ConformalCone, Definition as ConeDefinition};
pub use plane::{Inset, LonLat, Plane, Point, Rect};
pub use tally::{Count, Level, Tally};
pub use travel::{Direction, nearest};
