//! What a device hands over.

use handover::{Frame, parcel};
use notes::{DeviceId, Form, NoteId, Notes, NotesFile};

use crate::domain::notes::{Personal, personal};

/// More codes than that nobody waits for: at two in a second, half a minute for each round.
const MOST_CODES: usize = 60;

/// All notes of a device as they are handed over, in whichever way.
#[derive(Debug, Clone, PartialEq)]
pub struct Parcel {
    /// The text of the file.
    pub text: String,
    /// The same as frames, for codes and for a text; none when there would be more than can be counted.
    pub frames: Vec<Frame>,
    /// How many notes there are in it that are not deleted.
    pub notes: usize,
    /// Whether there is nothing in it at all, not even a deletion.
    pub is_empty: bool,
    /// The notes that name somebody so that they can be reached, and how.
    pub personal: Vec<(NoteId, Vec<Personal>)>,
}

impl Parcel {
    /// Everything that is known on a device about a dataset, deletions included, so that they travel as well.
    #[must_use]
    pub fn of(dataset: &str, title: &str, device: DeviceId, made_ms: u64, notes: &Notes) -> Self {
        let revisions = notes.all().flat_map(|(_, note)| note.revisions());
        let text = NotesFile::write(dataset, title, device, made_ms, revisions);
        let frames = parcel(text.as_bytes()).unwrap_or_default();
        let named = notes.iter().filter_map(|(id, note)| {
            let content = note.content()?;
            let texts =
                [Some(&content.text), content.who.as_ref(), content.due.as_ref(), content.question.as_ref()];
            let all: Vec<&str> = texts.into_iter().flatten().map(String::as_str).collect();
            // What is deleted or was written before is not shown to anybody, and is there for who asks for it.
            Some((id, personal(&all.join("\n"))))
        });
        let personal = named.filter(|(_, personal)| !personal.is_empty()).collect();
        Self {
            text,
            frames,
            notes: notes.of_form(Form::Note).count(),
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

/// How many notes a device has written or deleted since a moment, in milliseconds since 1970.
#[must_use]
pub fn changed_since(notes: &Notes, device: DeviceId, since_ms: u64) -> usize {
    let stamps = notes.all().map(|(_, note)| note.shown().stamp);
    stamps.filter(|stamp| stamp.device == device && stamp.at_ms > since_ms).count()
}
