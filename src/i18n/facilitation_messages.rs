//! What the interface says of what a facilitator prepares, by name. Apart from the rest: only its editor says it.

use crate::domain::facilitation::Preset;

/// The words of one language, as [`super::Messages`].
#[expect(missing_docs, reason = "a message is documented by its words in fr/facilitation.rs")]
pub struct FacilitationMessages {
    pub prepare: &'static str,
    pub method: &'static str,
    pub preset: fn(Preset) -> &'static str,
    pub preset_steps: fn(Preset) -> &'static [(&'static str, &'static str)],
    pub methods_by: &'static str,
    pub apply: &'static str,
    pub applied: fn(&str) -> String,
    pub redo: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub step: fn(usize) -> String,
    pub step_title: &'static str,
    pub step_minutes: &'static str,
    pub no_minutes: &'static str,
    pub step_prompt: &'static str,
    pub move_up: &'static str,
    pub move_down: &'static str,
    pub moved: fn(&str, usize, usize) -> String,
    pub remove: &'static str,
    pub removed: fn(&str) -> String,
    pub add_step: &'static str,
    pub full: fn(usize) -> String,
    pub total: fn(u32, Option<u32>) -> String,
    pub back_to_file: &'static str,
    pub is_of_file: &'static str,
    pub back_to_none: &'static str,
    pub is_none: &'static str,
}
