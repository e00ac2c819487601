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
        ("f", "full screen"),
        ("n", "new note"),
        ("Esc", "leave the projection"),
    ],
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
        Item::Quotes => "In their words",
        Item::Timeline => "Timeline",
        Item::Join => "How to take part",
        Item::Closing => "Closing",
    }
}

fn aspect(aspect: Aspect) -> Option<&'static str> {
    Some(match aspect {
        Aspect::Itself => return None,
        Aspect::Description => "In detail",
        Aspect::Figures => "Figures",
        Aspect::Tracks => "Tracks illustrated",
        Aspect::SubTracks => "Sub-tracks",
        Aspect::Projects => "Projects",
        Aspect::Steps => "How it goes",
    })
}
