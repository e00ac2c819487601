//! The words of sorting, in English.

use crate::domain::sorting::{Done, Mark, Told};
use crate::i18n::format::number;
use crate::i18n::{Locale, SortingMessages};

/// The words of sorting.
pub const ENGLISH_SORTING: SortingMessages = SortingMessages {
    to_sorting: "Sort the notes",
    lead: "What this device and the others have noted, to be grouped, brought together and chosen from. The notes stay as they were written: what you say of them is kept apart, goes along when you hand over next, and joins what others have sorted.",
    notes: "The notes gathered",
    none_yet: "No note is gathered yet. Receive those of the other devices, or write one.",
    keys: "Sorting by keyboard",
    keys_are: &[
        ("↑ ↓", "go from one note to the next"),
        ("Space", "choose the note, or no longer"),
        ("g", "put into a group"),
        ("p", "attach to a track"),
        ("e", "star"),
        ("m", "hide"),
        ("c", "compare side by side"),
        ("Esc", "choose none"),
        ("Ctrl + A", "choose all notes of the list"),
        ("Ctrl + Z", "undo"),
        ("Ctrl + Shift + Z", "redo"),
    ],

    place: "Sorted as",
    anywhere: |count| format!("All but hidden and kept under another ({})", figure(count)),
    unsorted: |count| format!("Without a group ({})", figure(count)),
    starred: |count| format!("Starred ({})", figure(count)),
    hidden: |count| format!("Hidden ({})", figure(count)),
    doubles: |count| format!("Kept under another ({})", figure(count)),
    in_group: |title, count| format!("Group “{title}” ({})", figure(count)),
    at_track: |title, count| format!("Track “{title}” ({})", figure(count)),

    chosen: |count, out_of_list| {
        let chosen = match count {
            0 => "No note chosen".to_owned(),
            1 => "1 note chosen".to_owned(),
            count => format!("{} notes chosen", figure(count)),
        };
        match out_of_list {
            0 => chosen,
            out if out == count => format!("{chosen}, not in this list"),
            out => format!("{chosen}, {} of them not in this list", figure(out)),
        }
    },
    choose_all: |count| match count {
        0 | 1 => "Choose this note".to_owned(),
        count => format!("Choose these {} notes", figure(count)),
    },
    to_actions: "Sort them",
    choose_none: "Choose none",
    new_group: "Title of the new group",
    make_group: "Make the group",
    group: "Group",
    put: "Put into this group",
    leave: "Take out of the group",
    track: "Track",
    attach: "Attach to this track",
    detach: "Detach from this track",
    star: "Star",
    unstar: "Remove the star",
    hide: "Hide",
    show: "Show again",
    compare: "Compare side by side",
    similar: "Find similar notes",
    told,
    redo: "Redo",

    groups: "The groups",
    no_groups: "No group yet. Choose notes, then give what they have in common a title.",
    untitled: "Group without a title",
    group_total: |count| match count {
        0 => "No group".to_owned(),
        1 => "1 group".to_owned(),
        count => format!("{} groups", figure(count)),
    },
    group_count: |count| match count {
        0 => "no note".to_owned(),
        1 => "1 note".to_owned(),
        count => format!("{} notes", figure(count)),
    },
    edit_group: "Edit",
    see_notes: "See its notes",
    dissolve: "Take apart",
    group_title: "Title",
    synthesis: "Synthesis",
    group_tracks: "Tracks that this group belongs to",

    compare_what: "The one that you keep stands for the others, which can still be read under it. Nothing is deleted, and you can separate them at any time.",
    nothing_similar: "No other note says nearly the same.",
    which_stays: "Note to keep",
    keep: "Keep this one",
    says_the_same: "Says the same",
    merge: "Bring together",
    stands_for: |count| match count {
        1 => "Another note says the same".to_owned(),
        count => format!("{} other notes say the same", figure(count)),
    },
    part: "Separate",

    same_as: |note| format!("the same as {note}"),
    left_out: |count| match count {
        1 => "1 hidden note is not in this text.".to_owned(),
        count => format!("{} hidden notes are not in this text.", figure(count)),
    },
    is_starred: "★ starred",
    is_hidden: "hidden",
    is_double: "kept under another",
};

fn figure(count: usize) -> String {
    number(Locale::English, count)
}

fn told(told: &Told) -> String {
    match told {
        Told::Done(done) => format!("{}.", sentence(done)),
        Told::Undone(done, changed) => {
            let changed = match changed {
                0 => String::new(),
                1 => " One thing has changed since, and stays as it is.".to_owned(),
                count => format!(" {} things have changed since, and stay as they are.", figure(*count)),
            };
            format!("Undone: {}.{changed}", sentence(done))
        }
        Told::NotYet => "What was received is still being read. Try again in a moment.".to_owned(),
        Told::TooMany(most) => format!("That is too much at once. Choose at most {} notes.", figure(*most)),
        // It is said as for all notes.
        Told::ReadOnly => String::new(),
    }
}

fn sentence(done: &Done) -> String {
    let several = |count: usize, what: &str| match count {
        0 => "Nothing changes".to_owned(),
        1 => format!("1 note {what}"),
        count => format!("{} notes {what}", figure(count)),
    };
    match done {
        Done::Marked(Mark::Group(_), count) => several(*count, "put into a group"),
        Done::Ungrouped(count) | Done::Unmarked(Mark::Group(_), count) => {
            several(*count, "taken out of a group")
        }
        Done::Marked(Mark::Track(_), count) => several(*count, "attached to a track"),
        Done::Unmarked(Mark::Track(_), count) => several(*count, "detached from a track"),
        Done::Marked(Mark::Star, count) => several(*count, "starred"),
        Done::Unmarked(Mark::Star, count) => several(*count, "without a star"),
        Done::Marked(Mark::Hidden, count) => several(*count, "hidden"),
        Done::Unmarked(Mark::Hidden, count) => several(*count, "shown again"),
        Done::Marked(Mark::Same(_), count) | Done::Merged(count) => several(*count, "kept under another"),
        Done::Marked(Mark::Reviewed(_), count) => several(*count, "reviewed"),
        Done::Unmarked(Mark::Reviewed(_), count) => several(*count, "to be reviewed"),
        Done::Marked(Mark::Votes(1), _) => "1 vote".to_owned(),
        Done::Marked(Mark::Votes(votes), _) => format!("{} votes", figure(*votes as usize)),
        Done::Unmarked(Mark::Votes(_), _) => "Votes removed".to_owned(),
        Done::Separated(count) | Done::Unmarked(Mark::Same(_), count) => several(*count, "separated"),
        Done::Gathered(count) => match count {
            0 => "New group".to_owned(),
            1 => "New group, with 1 note".to_owned(),
            count => format!("New group, with {} notes", figure(*count)),
        },
        Done::GroupWritten => "Group changed".to_owned(),
        Done::GroupChanged => "Tracks of the group changed".to_owned(),
        Done::Dissolved => "Group taken apart".to_owned(),
    }
}
