//! The notes about something.

use ::notes::{Content, Form, NoteId, Notes};

use super::Subject;
use super::order::{given, in_order, time};

/// Notes about a project beside a track, whichever they are, the latest first.
#[must_use]
pub fn about_crossings(notes: &Notes) -> Vec<NoteId> {
    chosen(notes, |content| matches!(Subject::parse(&content.about), Subject::Crossing(_, _)))
}

/// Notes about exactly that, the latest first. Those that were written in a workshop are about it as well; those on a crossing
/// are not about its project or its track.
#[must_use]
pub fn about(notes: &Notes, subject: &Subject) -> Vec<NoteId> {
    let text = subject.to_string();
    let workshop = match subject {
        Subject::Workshop(id) => Some(id.to_string()),
        _ => None,
    };
    let is_about = |content: &Content| {
        content.about == text || workshop.is_some() && given(&content.workshop) == workshop.as_deref()
    };
    chosen(notes, is_about)
}

fn chosen(notes: &Notes, is_about: impl Fn(&Content) -> bool) -> Vec<NoteId> {
    let about = notes.of_form(Form::Note).filter(|(_, note)| note.content().is_some_and(&is_about));
    let keys = about.map(|(id, note)| ("", -time(note.shown().begun_ms), id));
    in_order(keys).into_iter().map(|(id, _)| id).collect()
}
