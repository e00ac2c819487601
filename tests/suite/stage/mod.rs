//! The projection: texts as pieces that fit, and the sequence of screens.

mod arranging;
mod fit;
mod sequence;
mod sizes;
mod walls;
mod windows;
