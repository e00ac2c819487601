//! What the interface says where notes are sorted, by name. Apart from the rest: this is loaded with the notes.

use crate::domain::sorting::Told;

/// The words of one language, as [`super::Messages`].
#[expect(missing_docs, reason = "a message is documented by its words in fr/sorting.rs")]
pub struct SortingMessages {
    pub to_sorting: &'static str,
    pub lead: &'static str,
    pub notes: &'static str,
    pub none_yet: &'static str,
    pub keys: &'static str,
    pub keys_are: &'static [(&'static str, &'static str)],

    // Places
    pub place: &'static str,
    pub anywhere: fn(usize) -> String,
    pub unsorted: fn(usize) -> String,
    pub starred: fn(usize) -> String,
    pub hidden: fn(usize) -> String,
    pub doubles: fn(usize) -> String,
    pub in_group: fn(&str, usize) -> String,
    pub at_track: fn(&str, usize) -> String,

    // What is chosen, and what is done with it
    pub chosen: fn(usize, usize) -> String,
    pub choose_all: fn(usize) -> String,
    pub to_actions: &'static str,
    pub choose_none: &'static str,
    pub new_group: &'static str,
    pub make_group: &'static str,
    pub group: &'static str,
    pub put: &'static str,
    pub leave: &'static str,
    pub track: &'static str,
    pub attach: &'static str,
    pub detach: &'static str,
    pub star: &'static str,
    pub unstar: &'static str,
    pub hide: &'static str,
    pub show: &'static str,
    pub compare: &'static str,
    pub similar: &'static str,
    pub told: fn(&Told) -> String,
    pub redo: &'static str,

    // Groups
    pub groups: &'static str,
    pub no_groups: &'static str,
    pub untitled: &'static str,
    pub group_total: fn(usize) -> String,
    pub group_count: fn(usize) -> String,
    pub edit_group: &'static str,
    pub see_notes: &'static str,
    pub dissolve: &'static str,
    pub group_title: &'static str,
    pub synthesis: &'static str,
    pub group_tracks: &'static str,

    // Notes that say the same
    pub compare_what: &'static str,
    pub nothing_similar: &'static str,
    pub which_stays: &'static str,
    pub keep: &'static str,
    pub says_the_same: &'static str,
    pub merge: &'static str,
    pub stands_for: fn(usize) -> String,
    pub part: &'static str,

    // What is said of a note
    pub same_as: fn(&str) -> String,
    pub left_out: fn(usize) -> String,
    pub is_starred: &'static str,
    pub is_hidden: &'static str,
    pub is_double: &'static str,
}
