//! What a person who sorts notes does, and what is written then.

use std::collections::BTreeSet;

use notes::{Content, DeviceId, Form, NoteId, Rev};

use super::{Mark, Sorted, taken_back};

/// Something that a person who sorts notes does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SortCommand {
    /// Says something of notes or groups.
    Mark(Vec<NoteId>, Mark),
    /// Says it no longer.
    Unmark(Vec<NoteId>, Mark),
    /// Puts notes into a new group of that name and title.
    Gather(NoteId, String, Vec<NoteId>),
    /// Takes notes out of their groups.
    Ungroup(Vec<NoteId>),
    /// Takes a group apart. Its notes stay.
    Dissolve(NoteId),
    /// Has one note stand for others.
    Merge {
        /// The one.
        keep: NoteId,
        /// The others.
        same: Vec<NoteId>,
    },
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// Something was said of so many.
    Marked(Mark, usize),
    /// It is said no longer of so many.
    Unmarked(Mark, usize),
    /// So many were put into a new group.
    Gathered(usize),
    /// So many were taken out of theirs.
    Ungrouped(usize),
    /// A group was taken apart.
    Dissolved,
    /// The title or the synthesis of a group changed.
    GroupWritten,
    /// What is said of a group itself changed: to which tracks it belongs.
    GroupChanged,
    /// One note stands for so many others.
    Merged(usize),
    /// So many stand for themselves again.
    Separated(usize),
}

impl SortCommand {
    /// The notes that it is about.
    #[must_use]
    pub fn notes(&self) -> &[NoteId] {
        match self {
            Self::Mark(on, _) | Self::Unmark(on, _) | Self::Gather(_, _, on) | Self::Ungroup(on) => on,
            Self::Merge { same, .. } => same,
            Self::Dissolve(_) => &[],
        }
    }
}

/// How many notes something is done with at once at the most: each is a record, which is kept before the next is.
pub const MOST_AT_ONCE: usize = 1_000;

/// How many notes are compared at once at the most: more do not stand side by side.
pub const MOST_COMPARED: usize = 12;

/// What is to stand under a name: nothing when it is to be deleted.
pub type Write = (NoteId, Option<Content>);

/// What is written for a command, and what it comes to; no writes when all of it is so already.
#[must_use]
pub fn writes(command: &SortCommand, sorted: &Sorted) -> (Vec<Write>, Done) {
    match command {
        SortCommand::Mark(on, mark) => {
            let writes = marks(on, mark, sorted);
            let done = Done::Marked(mark.clone(), writes.len());
            (writes, of_group(on, sorted).unwrap_or(done))
        }
        SortCommand::Unmark(on, Mark::Same(_)) => {
            let writes = parted(on, sorted);
            let count = each(on).into_iter().filter(|id| sorted.of_note(*id).same.is_some()).count();
            (writes, Done::Separated(count))
        }
        SortCommand::Unmark(on, mark) => {
            let marked = each(on).into_iter().filter(|id| sorted.has(*id, mark));
            let writes: Vec<Write> = marked.map(|id| unmarked(id, mark)).collect();
            let done = Done::Unmarked(mark.clone(), writes.len());
            (writes, of_group(on, sorted).unwrap_or(done))
        }
        SortCommand::Gather(group, title, on) => {
            let content = Content { form: Form::Group, title: title.trim().to_owned(), ..Content::default() };
            let mut writes = vec![(*group, Some(content))];
            writes.extend(marks(on, &Mark::Group(*group), sorted));
            let count = writes.len() - 1;
            (writes, Done::Gathered(count))
        }
        SortCommand::Ungroup(on) => {
            let grouped = each(on).into_iter().filter_map(|id| Some((id, sorted.of_note(id).group?)));
            let writes: Vec<Write> = grouped.map(|(id, group)| unmarked(id, &Mark::Group(group))).collect();
            let count = writes.len();
            (writes, Done::Ungrouped(count))
        }
        SortCommand::Dissolve(group) => {
            let writes = sorted.group(*group).map(|group| (group.id, None));
            (writes.into_iter().collect(), Done::Dissolved)
        }
        SortCommand::Merge { keep, same } => {
            let others: Vec<NoteId> = same.iter().copied().filter(|id| id != keep).collect();
            let mut writes = marks(&others, &Mark::Same(*keep), sorted);
            let count = writes.len();
            // Whatever it was said to be like no longer stands for it.
            let before = sorted.of_note(*keep).said_same;
            writes.extend(before.map(|before| unmarked(*keep, &Mark::Same(before))));
            (writes, Done::Merged(count))
        }
    }
}

/// What has notes stand for themselves again. Where they say the same in a circle, the one that stands for them says so as well, and would
/// be under them then.
fn parted(on: &[NoteId], sorted: &Sorted) -> Vec<Write> {
    let stand = on.iter().filter_map(|id| sorted.of_note(*id).same);
    let all: Vec<NoteId> = on.iter().copied().chain(stand).collect();
    let said = each(&all).into_iter().filter_map(|id| Some((id, sorted.of_note(id).said_same?)));
    said.map(|(id, same)| unmarked(id, &Mark::Same(same))).collect()
}

/// What it comes to where it is about a group.
fn of_group(on: &[NoteId], sorted: &Sorted) -> Option<Done> {
    on.iter().any(|id| sorted.group(*id).is_some()).then_some(Done::GroupChanged)
}

fn marks(on: &[NoteId], mark: &Mark, sorted: &Sorted) -> Vec<Write> {
    let unmarked = each(on).into_iter().filter(|id| !sorted.has(*id, mark));
    unmarked.map(|id| (mark.id(id), Some(mark.content(id)))).collect()
}

/// A mark that is taken back.
fn unmarked(on: NoteId, mark: &Mark) -> Write {
    (mark.id(on), Some(taken_back(&mark.content(on))))
}

/// Each of them once: of what is written twice, nobody knows what stood there before.
fn each(ids: &[NoteId]) -> BTreeSet<NoteId> {
    ids.iter().copied().collect()
}

/// Notes that are looked at side by side, to have one stand for the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merging {
    /// The notes.
    pub notes: Vec<NoteId>,
    /// The one that is to stand for the others.
    pub keep: NoteId,
    /// Those that say the same; it itself is one of them.
    pub same: Vec<NoteId>,
}

/// What is said of the last that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It was done.
    Done(Done),
    /// It was undone, but for so many things that somebody has changed since.
    Undone(Done, usize),
    /// What was received is not read yet.
    NotYet,
    /// There is a limit to how many notes that is done with at once, which is this one.
    TooMany(usize),
    /// A newer version of the application has written here, so that this one must not.
    ReadOnly,
}

impl Told {
    /// Whether nothing was done.
    #[must_use]
    pub fn is_refusal(&self) -> bool {
        matches!(self, Self::NotYet | Self::TooMany(_) | Self::ReadOnly)
    }
}

/// What a person does where notes are sorted, as the page tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SortPress {
    /// Chooses notes, or no longer.
    Choose(Vec<NoteId>, bool),
    /// Chooses none.
    ChooseNone,
    /// Does something with notes.
    Do(SortCommand),
    /// Puts notes into a new group of that title.
    Gather(String, Vec<NoteId>),
    /// Undoes what was done last.
    Undo,
    /// Does again what was undone last.
    Redo,
    /// Looks at notes side by side; at one, beside those that say the most like it.
    Compare(Vec<NoteId>),
    /// Changes what is to stand for what.
    ChangeMerging(Merging),
    /// Is done with that.
    EndMerging,
    /// Writes in a group.
    WriteGroup(NoteId),
    /// Is done with that.
    EndGroup,
    /// Makes another version of a group the one that is shown, given by what it is called among them.
    RestoreGroup(NoteId, (Rev, DeviceId)),
    /// Goes to the next note but so many; back when that is less than none.
    Step(isize),
    /// Goes to the control that this selector matches.
    Focus(&'static str),
}
