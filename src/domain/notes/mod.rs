//! What the notes of the package [`notes`] are about.

mod subject;

pub use subject::Subject;
