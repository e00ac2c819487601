//! What would come of a source, before it is taken.

use notes::{Form, Note, Notes, Revision};

/// How many notes of a source there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preview {
    /// Nobody knew them.
    pub new: usize,
    /// They were gone on with.
    pub updated: usize,
    /// They were deleted where they were written, and are known here.
    pub withdrawn: usize,
    /// They were deleted before they came here: notes or other things, which nobody can say any more.
    pub unseen: usize,
    /// They are known as they are.
    pub identical: usize,
    /// Both sides have something that the other one lacks: the later is shown, the other stays as a version.
    pub diverging: usize,
    /// How many other things would change: workshops, outcomes, and what is said of notes by who sorts them.
    pub others: usize,
}

impl Preview {
    /// Whether anything would change.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.new + self.updated + self.withdrawn + self.unseen + self.diverging + self.others > 0
    }
}

/// What would come of these revisions, beside what is known.
#[must_use]
pub fn preview(known: &Notes, revisions: &[Revision]) -> Preview {
    let mut theirs = Notes::default();
    revisions.iter().cloned().for_each(|revision| {
        theirs.add(revision);
    });
    let mut preview = Preview::default();
    for (id, note) in theirs.all() {
        let known_note = known.get(id);
        // What is a note here and something else there is a note that changes.
        let is_other = |note: &Note| note.form().is_some_and(|form| form != Form::Note);
        let form = known_note.filter(|known| known.form().is_some()).unwrap_or(note);
        if is_other(form) && (note.form().is_none() || is_other(note)) {
            preview.others += usize::from(!note.revisions().all(|revision| known.has(revision)));
            continue;
        }
        *kind(known, known_note, note, &theirs, &mut preview) += 1;
    }
    preview
}

fn kind<'a>(
    known: &Notes,
    ours: Option<&Note>,
    note: &Note,
    theirs: &Notes,
    preview: &'a mut Preview,
) -> &'a mut usize {
    let is_deleted = note.shown().is_tombstone();
    let Some(ours) = ours else {
        return if is_deleted { &mut preview.unseen } else { &mut preview.new };
    };
    if note.revisions().all(|revision| known.has(revision) || is_left_behind(revision, ours)) {
        &mut preview.identical
    } else if !ours.revisions().all(|revision| theirs.has(revision) || is_left_behind(revision, note)) {
        &mut preview.diverging
    } else if is_deleted {
        &mut preview.withdrawn
    } else {
        &mut preview.updated
    }
}

/// Whether the writer of a revision has gone on from it: who hands over need not tell of what they left behind.
fn is_left_behind(revision: &Revision, note: &Note) -> bool {
    let is_later = |other: &Revision| {
        other.stamp.device == revision.stamp.device && other.rev.generation > revision.rev.generation
    };
    note.revisions().any(is_later)
}
