//! The words of notes and workshops, in English.

use notes::{Form, Kind, NotNotes};

use crate::domain::notes::{NotHeld, NoteOrder, ReadBack, Undoable};
use crate::domain::timer::Announcement;
use crate::i18n::format::number;
use crate::i18n::{Locale, NoteMessages};

/// The words of notes.
pub const ENGLISH_NOTES: NoteMessages = NoteMessages {
    note: "Note",
    edit_note: "Edit the note",
    subject: "Subject",
    kind_label: "Kind",
    kind,
    no_kind: "Not said",
    more_kinds: "More",
    fewer_kinds: "Fewer",
    who: "Who commits",
    due: "By when",
    author: "Author (optional)",
    author_public: "My name may appear",
    change_person: "Change person",
    my_seat: "My workshop, my table",
    no_seat: "not chosen",
    workshop: "Workshop",
    table: "Table",
    none: "No choice",
    at_table: |table| format!("table {table}"),
    characters: |count| format!("{} of 4,000 characters", number(Locale::English, count)),
    too_long: "A note has at most 4,000 characters. What goes beyond was not entered: go on in another note.",

    saved: "Saved on this device",
    saved_at: |time| format!(" at {time}"),
    saving: "Saving…",
    nobody_sees_it: "Nobody else sees it until you hand it over.",
    not_saved,
    nobody_sees_them: "Nobody else sees your notes until you hand them over.",
    not_saved_short: "Notes not saved",
    not_erased: "Your notes are not entirely erased: the database of the browser does not answer. It is tried again when this page is opened next.",
    read_only: "A newer version of the application has written here: this tab can save nothing any more, and does not touch what is kept. \
                Download your notes, then reload the page.",
    download_now: "Download now",
    notice: "Where do my notes go?",
    notices: [
        "Your notes are kept in this browser, on this device, and nowhere else. Nothing is sent.",
        "They stay there until you erase them all: a note that is deleted leaves the lists, but its versions stay on the device and in the file. Nobody else sees them, except who uses this device.",
        "A private window forgets them as soon as it closes; so does the window of an application that scans codes: open the page in your browser.",
        "Safari erases everything after seven days without a visit, and keeps apart what is written from the icon on the home screen.",
        "Download your notes before you leave: the file can be read back here, or on another device.",
        "Do not name anybody who is accompanied.",
    ],
    room: "Room used on this device",
    room_used: |percent| format!("{percent}%"),
    room_short: "The room for this application on the device is nearly full. Download your notes, then erase them all: the file keeps them, and you can go on writing.",

    lead: "What you write during the day, kept on this device, without account or network.",
    none_yet: "No note so far. The button “New note” is on every page; its subject is what you are looking at.",
    none_found: "No note matches your search.",
    count,
    filter_kind: "Filter by kind",
    filter_subject: "Filter by subject",
    filter_workshop: "Filter by workshop",
    filter_table: "Filter by table",
    filter_author: "Filter by author",
    all: "All",
    only_starred: |count| format!("Starred only ({})", number(Locale::English, count)),
    order,
    edit: "Edit",
    star: "Mark",
    delete: "Delete",
    of_note: |start| format!("the note “{start}”"),
    versions: |count| match count {
        1 => "One other version".to_owned(),
        _ => format!("{} other versions", number(Locale::English, count)),
    },
    version_deleted: "Note deleted",
    restore: "Go back to this version",
    subject_gone: |title| format!("Subject removed: {title}"),
    written_at: |date, time| format!("{date}, {time}"),
    changed_at: |time| format!("changed at {time}"),
    undoable: |taken| match taken {
        Undoable::Deleted(Form::Workshop) => "Workshop deleted.".to_owned(),
        Undoable::Deleted(_) => "Note deleted.".to_owned(),
        Undoable::Erased(0) => "Erased.".to_owned(),
        Undoable::Erased(count) => format!("{}: erased.", self::count(count)),
    },
    undo: "Undo",

    in_and_out: "Take along, read back, erase",
    download: "Download my notes",
    read_file: "Read a file of notes back",
    read_back,
    erase: "Erase all my notes",
    erase_heading: |count| match count {
        0 => "Erase what is left of your notes?".to_owned(),
        1 => "Erase your note?".to_owned(),
        _ => format!("Erase your {} notes?", number(Locale::English, count)),
    },
    erase_what: "They will be erased from this device, with all their versions, the workshops that were added, the outcomes and the name of who writes. You will have ten seconds to change your mind. \
                 Download them first if they may still be of use: the file can be read back here.",
    erase_now: "Erase",
    elsewhere: "Notes on other days",
    elsewhere_what: "They are kept on this device, under another dataset. Attached to this day, they keep the title of their subject, \
                     even if it does not exist here.",
    elsewhere_notes: |id, count| format!("{id}: {}", self::count(count)),
    attach: "Attach to this day",
    unreadable: |count| match count {
        1 => "One record cannot be read by this version. It stays there, untouched.".to_owned(),
        _ => format!(
            "{} records cannot be read by this version. They stay there, untouched.",
            number(Locale::English, count)
        ),
    },
    download_unreadable: "Download these records",

    notes_here: "Notes",
    notes_on_crossings: "Notes on crossings",
    none_here: "No note here on this device.",
    write_here: "Write a note here",

    added_here: "Added on this device",
    add_workshop: "Add a workshop",
    workshop_title: "Title of the workshop",
    workshop_question: "Question (optional)",
    add: "Add",
    remove_workshop: "Delete this workshop",
    sit_here: "This is my workshop",
    seated_here: "This is your workshop: your notes say so.",
    rapid: "Rapid entry",
    rapid_note: "Note in this workshop",
    rapid_how: "Enter goes to the next note; Shift and Enter begin a new line.",
    next_note: "Next note",
    outcome: "Outcome of the workshop",
    head_count: "Number of participants",
    no_head_count: "A whole number, from 0 to 100,000.",
    outcome_of_table: |table| format!("Outcome of table {table}"),
    head_count_total: |count| match count {
        1 => "One participant in all".to_owned(),
        _ => format!("{} participants in all", number(Locale::English, count)),
    },
    summary: "The essence in one sentence",
    timer: "Timer",
    start_step: "Start",
    pause: "Pause",
    go_on: "Go on",
    add_minute: "+ 1 minute",
    take_minute: "− 1 minute",
    stop_timer: "Stop",
    overrun: |time| format!("over by {time}"),
    announcement: |what| match what {
        Announcement::FiveMinutes => "Five minutes left.",
        Announcement::OneMinute => "One minute left.",
        Announcement::Over => "Time is up.",
    },
};

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Observation => "Observation",
        Kind::Idea => "Idea",
        Kind::Question => "Question",
        Kind::Commitment => "Commitment",
        Kind::Obstacle => "Obstacle",
        Kind::Lever => "Lever",
        Kind::Need => "Need",
        Kind::PersonFeedback => "Feedback of an accompanied person",
        Kind::PeerFeedback => "Feedback of a peer",
        Kind::Indicator => "Proposed indicator",
        Kind::PolicyLink => "Articulation of policies",
        Kind::Quote => "Quote",
    }
}

fn order(order: NoteOrder) -> &'static str {
    match order {
        NoteOrder::Latest => "Latest first",
        NoteOrder::Oldest => "Oldest first",
        NoteOrder::Subject => "By subject",
        NoteOrder::Workshop => "By workshop and table",
    }
}

fn count(count: usize) -> String {
    match count {
        0 => "No note".to_owned(),
        1 => "1 note".to_owned(),
        _ => format!("{} notes", number(Locale::English, count)),
    }
}

fn not_saved(storage: Option<NotHeld>, is_database_failing: bool) -> &'static str {
    match (storage, is_database_failing) {
        (Some(NotHeld::Full), false) => {
            "Not saved entirely: the memory of this application is full. Your notes are in the database of the browser, but download them."
        }
        (Some(NotHeld::Refused), false) => {
            "Not saved entirely: the browser refuses to write to its memory. Your notes are in its database, but download them."
        }
        (None, true) => {
            "Not saved entirely: the database of the browser does not answer. Your notes are in the memory of this application, but download them."
        }
        (Some(NotHeld::Full), true) => {
            "Not saved: the memory of this application is full. Your notes are in this page only: do not close it, and download them."
        }
        (Some(NotHeld::Refused), true) => {
            "Not saved: the browser refuses to keep anything. Your notes are in this page only: do not close it, and download them."
        }
        (None, false) => "",
    }
}

fn read_back(outcome: &ReadBack) -> String {
    let refusal = match outcome {
        ReadBack::Done { other, new, updated, known, unreadable, is_intact } => {
            let number = |count: usize| number(Locale::English, count);
            let parts = [
                (*new > 0).then(|| format!("{} added", count(*new))),
                match updated {
                    0 => None,
                    1 => Some("1 note updated".to_owned()),
                    _ => Some(format!("{} notes updated", number(*updated))),
                },
                match known {
                    0 => None,
                    1 => Some("1 note already there".to_owned()),
                    _ => Some(format!("{} notes already there", number(*known))),
                },
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            let counts = if parts.is_empty() { "no note".to_owned() } else { parts.join(", ") };
            let counts = format!("File read: {counts}.");
            let unreadable = match unreadable {
                0 => String::new(),
                1 => " One note of the file could not be read.".to_owned(),
                _ => {
                    format!(" {} notes of the file could not be read.", number(*unreadable))
                }
            };
            let intact = if *is_intact { "" } else { " The file was changed since it was written." };
            let other = other.as_ref().map_or_else(String::new, |id| {
                format!(" Its notes are about another day, “{id}”: you can attach them to this one.")
            });
            return format!("{counts}{unreadable}{intact}{other}");
        }
        ReadBack::ReadOnly => {
            return "The file was not read: a newer version of the application has written here. Your notes are as before.".to_owned();
        }
        ReadBack::Refused(refusal) => refusal,
    };
    let why = match refusal {
        None => "the browser could not open it",
        Some(NotNotes::TooLarge) => "it is too large",
        Some(NotNotes::Foreign) => "it is no file of notes",
        Some(NotNotes::Damaged) => "it is damaged or incomplete",
        Some(NotNotes::Newer(_)) => "it comes from a newer version of the application",
    };
    format!("The file was not read: {why}. Your notes are as before.")
}
