//! The workshops of a day: those of its file, and those that were added on a device.

use notes::{Form, NoteId, Notes};

use super::Subject;
use crate::domain::dataset::{Dataset, Workshop};

/// The workshops that were added, the first one first.
#[must_use]
pub fn added_workshops(notes: &Notes) -> Vec<Workshop> {
    let mut added: Vec<_> = notes.of_form(Form::Workshop).collect();
    added.sort_by_key(|(id, note)| (note.shown().begun_ms, *id));
    let workshop = |(id, note): (NoteId, &notes::Note)| {
        let content = note.content()?;
        // Sixteen hexadecimal digits are a slug as well.
        Some(Workshop::added(id.to_string().parse().ok()?, content.text.clone(), content.question.clone()))
    };
    added.into_iter().filter_map(workshop).collect()
}

/// A workshop by its id, whether the file has it or it was added.
#[must_use]
pub fn workshop_of(dataset: &Dataset, notes: &Notes, id: &str) -> Option<Workshop> {
    let known = id.parse().ok().and_then(|id| dataset.day_workshops().get(&id).cloned());
    known.or_else(|| added_workshops(notes).into_iter().find(|workshop| workshop.id.to_string() == id))
}

/// The name of the outcome of a workshop at one of its tables, or at none: however many devices write it, it is one.
#[must_use]
pub fn outcome_id(dataset: &Dataset, workshop: &Workshop, table: Option<&str>) -> NoteId {
    NoteId::named(&format!("{} {} {}", dataset.id, workshop.id, table.unwrap_or_default()))
}

/// How many took part in a workshop, all its tables together; nothing when nobody has counted.
#[must_use]
pub fn head_count(notes: &Notes, workshop: &Workshop) -> Option<usize> {
    let about = Subject::Workshop(workshop.id.clone()).to_string();
    let outcomes = notes.of_form(Form::Outcome).filter_map(|(_, note)| note.content());
    let counts = outcomes.filter(|outcome| outcome.about == about).filter_map(|outcome| outcome.count);
    counts.map(|count| count as usize).reduce(|sum, count| sum + count)
}
