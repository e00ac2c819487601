//! The projection: texts as pieces that fit, and the sequence of screens.

mod fit;
mod sequence;
mod sizes;
