//! What the interface says on stage, by name. Apart from the rest: this is loaded with the projection.

use crate::domain::stage::{Aspect, Item};

/// The words of one language, as [`super::Messages`].
#[expect(missing_docs, reason = "a message is documented by its words in fr/stage.rs")]
pub struct StageMessages {
    pub next: &'static str,
    pub previous: &'static str,
    pub black: &'static str,
    pub timer: &'static str,
    pub keys_are: &'static [(&'static str, &'static str)],
    pub full_screen: &'static str,
    pub leave: &'static str,
    pub controls: &'static str,
    pub position: fn(usize, usize) -> String,
    pub spoken: fn(usize, usize, &str) -> String,
    pub is_black: &'static str,
    pub name: fn(&Item) -> &'static str,
    pub aspect: fn(Aspect) -> Option<&'static str>,
    pub continued: fn(usize, usize) -> String,
    pub illustrates: &'static str,
    pub is_editorial: &'static str,
    pub join_by_address: &'static str,
    pub join_by_code: &'static str,
    pub join_nowhere: &'static str,
    pub wifi: &'static str,
    pub thanks: &'static str,
}
