//! The words of notes on their way, in English.

use notes::NotNotes;

use crate::domain::gathering::{
    Coming, Export, Handed, NotOffered, NotReceived, Preview, Received, Scanning, Tally, Way,
};
use crate::domain::notes::Personal;
use crate::i18n::format::number;
use crate::i18n::{GatheringMessages, Locale};

/// The words of notes on their way.
pub const ENGLISH_GATHERING: GatheringMessages = GatheringMessages {
    hand_over: "Hand over my notes",
    to_hand_over: |count, others| {
        let notes = if count == 1 {
            "1 note to hand over".to_owned()
        } else {
            format!("{} notes to hand over", figure(count))
        };
        match others {
            0 => notes,
            1 => format!("{notes}, and 1 other entry (workshop, outcome or sorting)"),
            others => format!("{notes}, and {} other entries (workshops, outcomes, sorting)", figure(others)),
        }
    },
    hand_over_what: "All that was noted on this device goes together, with what it has received itself. To hand over twice changes nothing: only what is new is added.",
    nothing_to_hand_over: "There is nothing to hand over: no note was written or received on this device.",
    received_unread: "What this device has received could not be read again: only your own notes go. Load the page anew to try again.",
    personal: |count| {
        match count {
        1 => "One note has something by which a person can be reached or identified. Read it again before you hand it over.".to_owned(),
        count => format!(
            "{} notes have something by which a person can be reached or identified. Read them again before you hand them over.",
            figure(count)
        ),
    }
    },
    personal_in_files: |count| {
        match count {
        1 => "One note holds what a person can be reached or identified by. Read it again before you take along or show what is gathered."
            .to_owned(),
        count => format!(
            "{} notes hold what a person can be reached or identified by. Read them again before you take along or show what is gathered.",
            figure(count)
        ),
    }
    },
    personal_kind: |kind| match kind {
        Personal::Phone => "telephone number",
        Personal::Email => "e-mail address",
        Personal::SocialSecurity => "social-security number",
    },
    share: "Share",
    share_how: "With the sheet of the device: message, e-mail, a device nearby.",
    codes: "Codes on the screen",
    codes_how: "On the device that receives, choose “Receive notes”, then point the camera at this screen, or give a photograph of each code. The order does not matter.",
    code_of: |place, count| format!("Code {place} of {count}"),
    stop_codes: "Stay on this code",
    play_codes: "One after the other",
    previous_code: "Previous code",
    next_code: "Next code",
    codes_are_read: "All codes are read",
    too_many_codes: "There are too many notes for codes: hand them over as a file.",
    file: "Download the file",
    file_how: "To be sent, or copied to a stick.",
    text: "Copy the text",
    text_how: "To be pasted into an e-mail or a message.",
    handed: |handed| match handed {
        Handed::Done(Way::Sheet) => "Your notes are handed over.",
        Handed::Done(Way::Codes) => "Noted: your notes are handed over.",
        Handed::Done(Way::File) => {
            "The file is downloaded. Your notes are handed over once somebody has received it."
        }
        Handed::Done(Way::Text) => {
            "The text is copied. Your notes are handed over once somebody has received it."
        }
        Handed::Refused(Way::Sheet) => {
            "The device did not open its sheet. Your notes are still here: hand them over as a file."
        }
        Handed::Refused(_) => {
            "The browser did not allow to copy. Your notes are still here: hand them over as a file."
        }
    },
    handed_at: |date, time, changed, is_sorted| {
        let date = date.map(|date| format!(" on {date}")).unwrap_or_default();
        let since = match changed {
            0 if is_sorted => "no note since, but other entries (workshop, outcome or sorting)".to_owned(),
            0 => "nothing since".to_owned(),
            1 => "1 note since".to_owned(),
            changed => format!("{} notes since", figure(changed)),
        };
        format!("Handed over{date} at {time}; {since}.")
    },
    hand_over_now: |count| match count {
        1 => "The workshop is over. 1 note of this device is not handed over yet.".to_owned(),
        count => {
            format!("The workshop is over. {} notes of this device are not handed over yet.", figure(count))
        }
    },
    deletions_travel: "A note that you delete after you have handed it over stays where it was received until you hand over again: the deletion goes with that.",

    receive: "Receive notes",
    receive_how: "Give the files, texts or photographs of codes that other devices have handed over. Nothing is taken before you decide so, and what was taken last can be undone.",
    choose_files: "Files and photographs (up to 300)",
    scan: "Read codes with the camera",
    stop_scanning: "Stop the camera",
    scanning: |scanning| match scanning {
        Scanning::Beginning => "The browser asks for the camera.",
        Scanning::Looking => {
            "Point at the screen that shows the codes: they are read one after the other, in any order. The pictures do not leave this device."
        }
        Scanning::Failed { is_refused: true } => {
            "The camera is not allowed. Allow it in the browser, or give a photograph of each code."
        }
        Scanning::Failed { is_refused: false } => {
            "There is no camera here. Give a photograph of each code, a file or a text."
        }
        Scanning::WithoutReader => {
            "What reads codes could not be loaded. Try again with a network, or ask for a file."
        }
    },
    paste: "Text received",
    look_at_paste: "Read this text",
    reading: |read, count| format!("Reading: {} of {}", figure(read), figure(count)),
    pasted: "Text or codes",
    coming,
    coming_from: |time| format!("made on {time}"),
    not_offered,
    looked: |sources, others| {
        let read = match sources {
            0 => String::new(),
            1 => "One hand-over read. ".to_owned(),
            sources => format!("{} hand-overs read. ", figure(sources)),
        };
        let refused = match others {
            0 => String::new(),
            1 => "One thing could not be read or is not complete.".to_owned(),
            others => format!("{} things could not be read or are not complete.", figure(others)),
        };
        format!("{read}{refused}")
    },
    take: "Take all",
    keep_again: "Keep on this device",
    nothing_comes: "There is nothing new to take.",
    received,

    gathering_lead: "What this device and others have noted, and what is still missing.",
    board: "What has come in, by workshop",
    board_tally,
    board_missing: |count| match count {
        0 => "Something has come in from each workshop.".to_owned(),
        1 => "One workshop has handed over nothing.".to_owned(),
        count => format!("{} workshops have handed over nothing.", figure(count)),
    },
    no_workshop: "Outside of workshops",
    no_table: "no table",
    received_sources: |count| match count {
        0 => "Nothing was received from another device.".to_owned(),
        1 => "Received once.".to_owned(),
        count => format!("Received {} times.", figure(count)),
    },
    unread_sources: |count| {
        match count {
        1 => "One file received cannot be read by this version of the application. It is still on this device: reload the page to try again.".to_owned(),
        count => format!(
            "{} files received cannot be read by this version of the application. They are still on this device: reload the page to try again.",
            figure(count)
        ),
    }
    },
    exports: "Take along what is gathered",
    exports_how: "Names are in these files only if their authors agreed; the complete file has all there is.",
    export: |export| match export {
        Export::Csv => "Table (CSV)",
        Export::Markdown => "Formatted text (Markdown)",
        Export::Text => "Plain text",
        Export::Json => "Complete file (JSON)",
    },
    export_heads: [
        "Workshop",
        "Table",
        "Kind",
        "Subject",
        "Note",
        "Who commits",
        "By when",
        "Author",
        "Written on",
        "Group",
        "Tracks",
        "Sorting",
    ],
    erase_received: "Erase what was received",
    to_the_gathering: "See what was received",
};

fn figure(count: usize) -> String {
    number(Locale::English, count)
}

fn coming(coming: &Coming) -> String {
    let Preview { new, updated, withdrawn, unseen, identical, diverging, others } = coming.preview;
    let counted = |count: usize, what: &str| (count > 0).then(|| format!("{} {what}", figure(count)));
    let parts = [
        counted(new, "new"),
        counted(updated, "updated"),
        counted(withdrawn, "deleted"),
        counted(unseen, "deleted before it came here"),
        counted(diverging, "changed on both sides"),
        counted(identical, "known"),
        counted(others, "other (workshops, outcomes, sorting)"),
        counted(coming.unreadable, "unreadable"),
        (!coming.is_intact).then(|| "the file was changed since it was made".to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "no note".to_owned() } else { parts.join(", ") }
}

fn board_tally(tally: &Tally, last: Option<&str>) -> String {
    if tally.is_empty() {
        return "nothing received".to_owned();
    }
    let counted = |count: usize, one: &str, several: &str| {
        format!("{} {}", figure(count), if count == 1 { one } else { several })
    };
    let parts = [
        Some(counted(tally.notes, "note", "notes")),
        Some(counted(tally.devices.len(), "device", "devices")),
        tally.head_count.map(|count| counted(count, "participant", "participants")),
        last.map(|last| format!("last on {last}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn not_offered(reason: &NotOffered) -> String {
    match reason {
        NotOffered::OtherDay(title) => {
            format!(
                "These notes are about another day, “{title}”: open it to receive them. Nothing was taken."
            )
        }
        NotOffered::NotReceived(NotReceived::Refused(NotNotes::TooLarge)) => {
            "This file is too large to be a file of notes. Nothing of it was taken.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Refused(NotNotes::Foreign)) => {
            "These are no notes of this application. Nothing of it was taken.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Refused(NotNotes::Damaged)) => {
            "These notes are damaged or incomplete. Ask for them once more.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Refused(NotNotes::Newer(_))) => {
            "These notes are of a newer version of the application. Load this page anew, then try again."
                .to_owned()
        }
        NotOffered::NotReceived(NotReceived::Unreadable) => {
            "The device could not read this file. See that it is still in its place.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::NotShown) => {
            "This browser does not show this kind of picture. Give a JPEG or a PNG, or a file of notes."
                .to_owned()
        }
        NotOffered::NotReceived(NotReceived::TooMuch) => {
            "That is too much at once. Take what is there first, then give the rest.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::NoCode) => {
            "There is no code in this picture that can be read. Take it again, nearer and straight on."
                .to_owned()
        }
        NotOffered::NotReceived(NotReceived::NoReader) => {
            "What reads codes could not be loaded. Try again with a network, or ask for a file.".to_owned()
        }
        NotOffered::NotReceived(NotReceived::Incomplete(missing, count)) => format!(
            "{} of {} codes or lines are missing. Add them: the rest is kept as long as this window is open.",
            figure(*missing),
            figure(*count)
        ),
    }
}

fn received(received: Received) -> String {
    match received {
        Received::Taken { sources: 0, .. } => "All of it was there already.".to_owned(),
        Received::Taken { sources, is_kept: true } => {
            format!("{} more received, and kept on this device.", figure(sources))
        }
        Received::Taken { .. } => {
            "The notes are in this page, but the device could not keep them. Do not close the page, and keep the files that you were given.".to_owned()
        }
        Received::Erased { sources } => {
            format!("{} erased. Your own notes are still there.", figure(sources))
        }
        Received::NotErased => "The device could not erase what was received: all of it is still there. Try again.".to_owned(),
        Received::Undone => "It is undone.".to_owned(),
        Received::NotUndone => "The device could not undo it: all is as it was. Try again.".to_owned(),
    }
}
