//! What was done, and what undoes it.

use notes::{Content, Form, NoteId, Notes};

use super::{Done, Write, taken_back};

/// What was written under a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The name.
    pub id: NoteId,
    /// What stood there before; nothing when there was nothing, or a deletion.
    pub before: Option<Content>,
    /// What stands there since.
    pub after: Option<Content>,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What it came to.
    pub done: Done,
    /// What was written.
    pub written: Vec<Written>,
}

impl Step {
    /// What undoes it: what stood there before, wherever nobody has written since. How many others there are is the second.
    #[must_use]
    pub fn undoing(&self, notes: &Notes) -> (Vec<Write>, usize) {
        let stands = |written: &&Written| {
            notes.get(written.id).and_then(|note| note.content()) == written.after.as_ref()
        };
        let before = |written: &Written| {
            let mark = written.after.as_ref().filter(|after| after.form == Form::Mark);
            (written.id, written.before.clone().or_else(|| mark.map(taken_back)))
        };
        let writes: Vec<Write> = self.written.iter().filter(stands).map(before).collect();
        let changed = self.written.len() - writes.len();
        (writes, changed)
    }
}
