//! What would come of a source, before it is taken.

use notes::{Form, Note, Notes, Revision};

/// How many notes of a source there are of each kind; workshops and their outcomes count as notes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preview {
    /// Nobody knew them.
    pub new: usize,
    /// They were gone on with.
    pub updated: usize,
    /// They were deleted where they were written, whether they were known here or not.
    pub withdrawn: usize,
    /// They are known as they are.
    pub identical: usize,
    /// Both sides have something that the other one lacks: the later is shown, the other stays as a version.
    pub diverging: usize,
    /// How many of the marks and groups of who sorts notes would change.
    pub marks: usize,
}

impl Preview {
    /// Whether anything would change.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.new + self.updated + self.withdrawn + self.diverging + self.marks > 0
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
        // What is a note here and a mark there is a note that changes.
        let is_of_sorting = |note: &Note| matches!(note.form(), Some(Form::Group | Form::Mark));
        let known_note = known.get(id);
        let of_sorting = known_note.map(is_of_sorting).unwrap_or_else(|| is_of_sorting(note));
        if of_sorting && (note.form().is_none() || is_of_sorting(note)) {
            preview.marks += usize::from(!note.revisions().all(|revision| known.has(revision)));
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
        return if is_deleted { &mut preview.withdrawn } else { &mut preview.new };
    };
    if note.revisions().all(|revision| known.has(revision)) {
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
