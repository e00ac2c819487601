//! English: on stage.

use crate::domain::stage::{Aspect, Item};
use crate::i18n::StageMessages;

/// All of them.
pub static ENGLISH_STAGE: StageMessages = StageMessages {
    next: "Next",
    previous: "Previous",
    black: "Black screen",
    timer: "Timer",
    keys_are: &[
        ("→", "next screen (Page Down and Space as well)"),
        ("←", "previous screen (Page Up as well)"),
        ("Home", "first screen"),
        ("End", "last screen"),
        ("b", "black screen (the full stop as well)"),
        ("t", "begin the timer, hold it"),
        ("+", "one minute more"),
        ("-", "one minute less"),
        ("r", "reveal the notes, cover them"),
        ("f", "full screen"),
        ("n", "new note"),
        ("Esc", "leave the projection"),
    ],
    more: "Controls and keys",
    full_screen: "Full screen",
    leave: "Leave",
    controls: "Controls of the projection",
    position: |place, count| format!("{place} / {count}"),
    spoken: |place, count, heading| format!("Screen {place} of {count}: {heading}"),
    is_black: "Black screen. Press a key to come back.",
    name,
    aspect,
    continued: |part, parts| format!("{part} / {parts}"),
    illustrates: "illustrates the track",
    is_editorial: "Suggested by the editors",
    join_by_address: "Open this address on your phone or laptop",
    join_by_code: "Code to scan with a camera",
    join_nowhere: "This day has no public address yet. The facilitator names it in the file of the day: “event.app_url”.",
    wifi: "Wi-Fi",
    thanks: "Thank you all",
    reveal: "Reveal…",
    reveal_all: "All notes",
    reveal_kind: "By kind",
    reveal_author: "By author",
    nobody_named: "Without a name",
    choice: |name, count| format!("{name} ({count})"),
    covered: |count| match count {
        0 => "No note to show".to_owned(),
        1 => "1 note to reveal".to_owned(),
        count => format!("{count} notes to reveal"),
    },
    covered_how: "Key “r”",
    further: "(continued)",
    votes: |count| if count == 1 { "1 vote".to_owned() } else { format!("{count} votes") },
    rank: |rank, is_tied, votes| {
        let tied = if is_tied { " (tied)" } else { "" };
        let votes = if votes == 1 { "1 vote".to_owned() } else { format!("{votes} votes") };
        format!("No. {rank}{tied} · {votes}")
    },
    step_minutes: |duration| format!("Time: {duration}"),
    region: "Region",
    all_regions: "All regions",
    track: "Action track",
    all_tracks: "All tracks",
    found: |count| match count {
        0 => "No project".to_owned(),
        1 => "1 project".to_owned(),
        count => format!("{count} projects"),
    },
    open_presenter: "Open the facilitator’s view",
    open_room: "Open the projection",
    no_room: "No projection window is open. Open it and put it on the screen of the room.",
    follows: "Another window leads the projection.",
    take_lead: "Take the lead",
    refused: "Another window leads the projection: nothing has changed. “Take the lead” to lead from here.",
    on_screen: "On the screen",
    on_screen_next: "Next",
    is_last: "This is the last screen.",
    cue: "Facilitator’s notes",
    cue_hint: "Seen in this view only. They go along with your notes when you hand them over.",
    time_of_day: "Time of day",
    freeze: "Freeze the screen",
    is_frozen: "The screen of the room is frozen: it keeps what it showed.",
    sound: "Sound at the end of the time",
    wall_notes: "Notes to show",
    reviewed: "Reviewed",
    hide: "Hide",
    vote_count: "Votes",
    is_personal: "Names somebody who could be reached by it: shown once it is reviewed.",
    is_revealed: "Revealed",
    of_note: |text| format!("the note “{text}”"),
    plan_lead: "Choose what is projected, and in which order.",
    to_stage: "Project",
    only_reviewed: "Show only notes that are reviewed",
    is_shown: |name| format!("Project: {name}"),
    up: |name| format!("Move up: {name}"),
    down: |name| format!("Move down: {name}"),
    screens_of: |count| match count {
        1 => "1 screen".to_owned(),
        count => format!("{count} screens"),
    },
    reset: "Back to the original order",
    unnamed_group: "Group without a title",
};

fn name(item: &Item) -> &'static str {
    match item {
        Item::Opening => "Opening",
        Item::Programme => "Programme",
        Item::Figures => "Key figures",
        Item::Map => "Map",
        Item::Project(_) => "Project",
        Item::Track(_) => "Action track",
        Item::Matrix => "Crossings",
        Item::Workshop(_) => "Workshop",
        Item::Wall(_) => "Notes",
        Item::Quotes => "In their words",
        Item::Timeline => "Timeline",
        Item::Join => "How to take part",
        Item::Closing => "Closing",
    }
}

fn aspect(aspect: Aspect) -> Option<String> {
    let name = match aspect {
        Aspect::Itself => return None,
        Aspect::Description => "In detail",
        Aspect::Figures => "Figures",
        Aspect::Tracks => "Tracks illustrated",
        Aspect::SubTracks => "Sub-tracks",
        Aspect::Projects => "Projects",
        Aspect::Steps => "How it goes",
        Aspect::Step(step) => return Some(format!("Step {step}")),
        Aspect::Ranking => "Ranking",
    };
    Some(name.to_owned())
}
