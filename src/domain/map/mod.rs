//! The map of French territories: their shapes on a plane, and how places come to lie on it.
//!
//! The plane was projected when the file of shapes was made (`tools/geo/`); what is known by longitude and latitude is projected
//! here, by the same numbers. Real coordinates stay real: an inset is a way of drawing.

mod atlas;
mod circles;
mod clusters;
mod cone;
mod labels;
mod lens;
mod level;
mod marks;
mod picture;
mod plane;
mod spots;
mod table;
mod tally;
mod travel;
mod viewport;

pub use atlas::{Atlas, NotAnAtlas, Shape};
pub use circles::CircleScale;
pub use clusters::{Cluster, clusters};
pub use cone::{ConformalCone, Definition as ConeDefinition};
pub use labels::{Label, Room, Side, place_labels};
pub use lens::{LENS, Lens};
pub use level::Level;
pub use marks::{Frame, Mark, marks};
pub use picture::Picture;
pub use plane::{Inset, LonLat, Plane, Point, Rect, SIZE as PLANE_SIZE};
pub use spots::{Spot, SpotMark, spot_marks};
pub use table::{Row, rows};
pub use tally::{Count, Tally};
pub use travel::{Direction, nearest};
pub use viewport::{MAX_ZOOM, Viewport};
