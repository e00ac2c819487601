//! What a device hands over.

use handover::{Frame, parcel};
use notes::{Content, DeviceId, Form, Note, NoteId, Notes, NotesFile, Revision};

use crate::domain::notes::{Personal, personal};

/// More codes than that nobody waits for: at two in a second, half a minute for each round.
const MOST_CODES: usize = 60;

/// A note that names somebody so that they can be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// The note.
    pub note: NoteId,
    /// How.
    pub kinds: Vec<Personal>,
    /// The beginning of what says so.
    pub text: String,
    /// Whether it was written here, and here alone, so that it can be changed here.
    pub is_own: bool,
}

/// All notes of a device as they are handed over, in whichever way.
#[derive(Debug, Clone, PartialEq)]
pub struct Parcel {
    /// The text of the file.
    pub text: String,
    /// The same as frames, for codes and for a text; none when there would be more than can be counted.
    pub frames: Vec<Frame>,
    /// How many notes there are in it that are not deleted.
    pub notes: usize,
    /// How many other things: workshops, outcomes, and what is said of notes by who sorts them.
    pub others: usize,
    /// Whether there is nothing in it at all, not even a deletion.
    pub is_empty: bool,
    /// The notes that name somebody so that they can be reached.
    pub personal: Vec<Naming>,
}

impl Parcel {
    /// What is known on a device about a dataset, deletions included, so that they travel as well. What was written on it alone goes as
    /// it stands now: what somebody took back before they handed it over is nobody else's.
    #[must_use]
    pub fn of(dataset: &str, title: &str, device: DeviceId, made_ms: u64, notes: &Notes) -> Self {
        let revisions = notes.all().flat_map(|(_, note)| handed_over(note, device));
        let text = NotesFile::write(dataset, title, device, made_ms, revisions);
        let frames = parcel(text.as_bytes()).unwrap_or_default();
        let named = notes.all().filter_map(|(id, note)| {
            let named = handed_over(note, device).find_map(|revision| naming(revision.content.as_ref()?));
            let (kinds, text) = named?;
            // What is no note is written elsewhere.
            let is_note = note.content().is_some_and(|content| content.form == Form::Note);
            Some(Naming { note: id, kinds, text, is_own: is_note && is_own(note, device) })
        });
        let personal = named.collect();
        Self {
            text,
            frames,
            notes: notes.of_form(Form::Note).count(),
            others: notes.iter().filter(|(_, note)| note.form() != Some(Form::Note)).count(),
            is_empty: notes.all().next().is_none(),
            personal,
        }
    }

    /// Whether it can be shown as codes, one after the other.
    #[must_use]
    pub fn has_codes(&self) -> bool {
        (1..=MOST_CODES).contains(&self.frames.len())
    }

    /// The frames as a text, a line each.
    #[must_use]
    pub fn lines(&self) -> String {
        self.frames.iter().map(|frame| format!("{frame}\n")).collect()
    }
}

/// What is handed over of a note: where others had a hand in it, all that they wrote. What its writer has deleted goes no further, whoever
/// has received it: only the deletion does.
fn handed_over(note: &Note, device: DeviceId) -> impl Iterator<Item = &Revision> {
    let shown = note.shown();
    let is_withdrawn = move |revision: &&Revision| {
        shown.is_tombstone() && revision.stamp.device == shown.stamp.device && revision.key() != shown.key()
    };
    note.revisions()
        .take(if is_own(note, device) { 1 } else { usize::MAX })
        .filter(move |revision| !is_withdrawn(revision))
}

fn is_own(note: &Note, device: DeviceId) -> bool {
    note.revisions().all(|revision| revision.stamp.device == device)
}

/// The notes of which what is shown names somebody so that they can be reached, in the order of their names.
#[must_use]
pub fn named(notes: &Notes) -> Vec<Naming> {
    let named = notes.iter().filter_map(|(id, note)| {
        let (kinds, text) = naming(note.content()?)?;
        Some(Naming { note: id, kinds, text, is_own: false })
    });
    named.collect()
}

/// How many letters are shown of what names somebody.
const SHOWN: usize = 160;

/// How a text of a note names somebody, and its beginning.
fn naming(content: &Content) -> Option<(Vec<Personal>, String)> {
    // The names of notes are numbers as well.
    if content.form == Form::Mark {
        return None;
    }
    let title = Some(&content.title).filter(|_| content.form == Form::Group);
    let texts =
        [Some(&content.text), title, content.who.as_ref(), content.due.as_ref(), content.question.as_ref()];
    texts.into_iter().flatten().find_map(|text| {
        let kinds = personal(text);
        (!kinds.is_empty()).then(|| (kinds, text.chars().take(SHOWN).collect()))
    })
}

/// How many notes a device has written or deleted since a moment, in milliseconds since 1970, and how many other things: workshops,
/// outcomes, and what it says of notes as it sorts them.
#[must_use]
pub fn changed_since(notes: &Notes, device: DeviceId, since_ms: u64) -> (usize, usize) {
    let is_since = |(_, note): &(NoteId, &Note)| {
        let stamp = note.shown().stamp;
        stamp.device == device && stamp.at_ms > since_ms
    };
    let changed = notes.all().filter(is_since);
    let (written, others): (Vec<_>, Vec<_>) =
        changed.partition(|(_, note)| note.form().is_none_or(|form| form == Form::Note));
    (written.len(), others.len())
}
