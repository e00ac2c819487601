//! What a facilitator prepares: how a workshop goes, and by which method.
//!
//! It is kept as notes are, of the form [`Form::Preparation`], under a name that follows from the dataset and from what it is
//! about (decision 25): however many devices prepare the same thing, it is one.

mod preset;
mod steps;
mod turns;

use notes::{Content, Form, NoteId, Notes};

use crate::domain::dataset::{Dataset, Step, Workshop};
use crate::domain::ids::DatasetId;
use crate::domain::notes::{Subject, added_workshops, workshop_of};

pub use preset::Preset;
pub use steps::{
    MAX_PROMPT, MAX_STEP_TITLE, MAX_STEPS, fitting, move_step, new_step, read_steps, total_minutes,
    write_steps,
};
pub use turns::{Turns, turns};

/// The name of what is prepared about something on a day. `about` says what that is, such as `atelier:ID` for the steps of a workshop.
#[must_use]
pub fn prepared_id(dataset: &DatasetId, about: &str) -> NoteId {
    NoteId::named(&format!("{dataset} preparation {about}"))
}

/// What is prepared about something, as it is begun: with nothing in it yet. `title` is what it is called.
#[must_use]
pub fn preparation(about: String, title: String) -> Content {
    Content { form: Form::Preparation, about, title, ..Content::default() }
}

/// What is prepared about something; nothing when nothing is.
#[must_use]
pub fn prepared<'a>(dataset: &Dataset, notes: &'a Notes, about: &str) -> Option<&'a str> {
    let content = notes.get(prepared_id(&dataset.id, about))?.content()?;
    (content.form == Form::Preparation && content.about == about).then_some(content.text.as_str())
}

/// What the steps of a workshop are prepared about.
#[must_use]
pub fn about_steps(workshop: &Workshop) -> String {
    Subject::Workshop(workshop.id.clone()).to_string()
}

/// How a workshop goes: as it was prepared, or else as its file says. The title of a step may be blank while somebody writes it.
#[must_use]
pub fn steps_of(dataset: &Dataset, notes: &Notes, workshop: &Workshop) -> Vec<Step> {
    let prepared = prepared(dataset, notes, &about_steps(workshop)).and_then(read_steps);
    prepared.unwrap_or_else(|| workshop.steps.clone())
}

/// The workshops of a day, then those that were added, each with the steps that were prepared for it.
#[must_use]
pub fn workshops(dataset: &Dataset, notes: &Notes) -> Vec<Workshop> {
    let day = dataset.day_workshops();
    let all = day.iter().cloned().chain(added_workshops(notes));
    all.map(|workshop| with_steps(dataset, notes, workshop)).collect()
}

/// One of them, by its id.
#[must_use]
pub fn prepared_workshop(dataset: &Dataset, notes: &Notes, id: &str) -> Option<Workshop> {
    workshop_of(dataset, notes, id).map(|workshop| with_steps(dataset, notes, workshop))
}

fn with_steps(dataset: &Dataset, notes: &Notes, workshop: Workshop) -> Workshop {
    Workshop { steps: steps_of(dataset, notes, &workshop), ..workshop }
}
