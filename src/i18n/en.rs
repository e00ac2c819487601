//! English.

use super::Locale;
use super::format::number;
use super::messages::Messages;
use crate::domain::dataset::{FORMATS, LoadFailure, MAX_BYTES, MAX_DEPTH, Refusal};

pub(super) const ENGLISH: Messages = Messages {
    app_name: "Restitution",
    skip_to_content: "Skip to content",
    opens_elsewhere: "external site",

    home: " – home",
    main_navigation: "Main navigation",
    for_organisers: "Organisers",
    language: "Language",
    theme: "Theme",
    theme_system: "System",
    theme_light: "Light",
    theme_dark: "Dark",
    footer: "This application asks for no account, tracks nobody and sends nothing: what you do here stays on this \
             device.",

    day: "The day",
    projects: "Projects",
    tracks: "Action tracks",
    map: "Map",
    matrix: "Projects × tracks",
    workshops: "Workshops",
    workshop: "Workshop",
    notes: "Notes",
    report: "Report",
    stage: "Projection",
    project_on_screen: "Project on screen",
    data: "Data",

    map_coming: "The map will show the projects by region and département, overseas included, without a connection.",
    matrix_coming: "This page will show, in one table, which projects illustrate which action tracks, and why.",
    workshops_coming: "The workshops will have their question, their room, their steps and their notes here.",
    notes_coming: "Your workshop notes will be written and kept here, on this device.",
    report_coming: "The report of the day will be composed here from the notes, then printed or downloaded.",
    stage_coming: "The projection mode will show the day full size, screen by screen, in the room.",
    data_coming: "This page will say where everything shown comes from and what is imperfect in it, and let you open another file.",

    loading: "Loading the day…",
    loading_stalled: "Loading the day takes longer than expected. You may wait a little more, or try again.",
    load_failed: "The day could not be opened",
    load_failure,
    retry: "Try again",

    not_found: "Page not found",
    unknown_address: |address| format!("The address “{address}” leads to no page."),
    unknown_project: |id| format!("No project of this day has the identifier “{id}”."),
    unknown_track: |id| format!("No action track of this day has the identifier “{id}”."),
    back_to_day: "Back to the day",
    back_to_projects: "Back to the projects",
    back_to_tracks: "Back to the action tracks",

    organised_by: "Organised by",
    place: "Place",
    in_presence_of: "In the presence of",
    full_title: "Full title",
    from_to: |from, to| format!("{from} to {to}"),
    key_figures: "Key figures",
    approximately: "about",
    the_projects: "The projects",
    the_tracks: "The action tracks",
    all_projects: "See the projects in detail",
    all_tracks: "Read the tracks in full",
    heard: "Heard that day",

    project_count,
    projects_lead: "The projects that entered the programme, and those who lead them.",
    trial: "being trialled by the AIS",
    trial_legend: "Projects being trialled by the AIS (Accélérateur d’innovation sociale)",
    carried_by: "Led by",
    partners: "Partners",
    status: "Status",
    audiences: "For whom",
    themes: "Themes",
    started: "Start",
    joined: "Entered the programme",
    left: "Left the programme",
    places: "Places",
    since: |date| format!("since {date}"),
    illustrated_tracks: "Action tracks it illustrates",
    editorial: "editors’ reading",
    editorial_legend: "Links marked as an editors’ reading are made from what is known of the projects: they were not said on the day.",
    no_track: "No track is related to this project.",
    to_know: "Worth knowing",
    read_more: "Read more",

    tracks_lead,
    track_number: |number| format!("Track {number}"),
    official_wording: "Official wording",
    part_of: "Part of",
    sub_tracks: "Sub-tracks",
    illustrating_projects: "Projects that illustrate it",
    no_project_on_track: "No project related: nothing that is known of them supports saying so.",

    source_count,
};

fn project_count(count: usize) -> String {
    match count {
        0 => "No project".to_owned(),
        1 => "1 project".to_owned(),
        _ => format!("{} projects", number(Locale::English, count)),
    }
}

fn source_count(count: usize) -> String {
    match count {
        0 => "No source".to_owned(),
        1 => "1 source".to_owned(),
        _ => format!("{} sources", number(Locale::English, count)),
    }
}

fn tracks_lead(tracks: usize, sub_tracks: usize) -> String {
    let tracks = match tracks {
        0 => return "This day has no action track.".to_owned(),
        1 => "One track".to_owned(),
        _ => format!("{} tracks", number(Locale::English, tracks)),
    };
    let sub_tracks = match sub_tracks {
        0 => String::new(),
        1 => " and one sub-track".to_owned(),
        _ => format!(" and {} sub-tracks", number(Locale::English, sub_tracks)),
    };
    format!(
        "{tracks}{sub_tracks}. The texts are the published report’s; the short titles and the grouping are the editors’."
    )
}

fn load_failure(failure: &LoadFailure) -> String {
    let (what, advice) = match failure {
        LoadFailure::Unreachable => {
            ("The file of the day could not be reached.".to_owned(), "Check the connection, then try again.")
        }
        LoadFailure::Status(status) => (
            format!("The server answered with error {status} instead of the file of the day."),
            "Try again in a moment; if the error persists, tell the organisers.",
        ),
        LoadFailure::Refused(refusal) => {
            (refused(refusal), "Tell the organisers: the file needs correcting.")
        }
    };
    format!("{what} Nothing was changed on this device. {advice}")
}

fn refused(refusal: &Refusal) -> String {
    let known = FORMATS.join(", ");
    match refusal {
        Refusal::TooLarge(bytes) => format!(
            "The file of the day is {} bytes long; the limit is {}.",
            number(Locale::English, *bytes),
            number(Locale::English, MAX_BYTES)
        ),
        Refusal::TooDeep(line) => {
            format!("The file of the day nests more than {MAX_DEPTH} levels, at line {line}.")
        }
        Refusal::NotUtf8 { line, column } => {
            format!("The file of the day is not UTF-8 text: line {line}, column {column}.")
        }
        Refusal::Truncated { line, column } => {
            format!(
                "The file of the day stops too early, at line {line}, column {column}: it was probably copied badly."
            )
        }
        Refusal::NotJson { line, column, reason } => {
            format!("The file of the day is not JSON: line {line}, column {column} ({reason}).")
        }
        Refusal::MissingKey(key) => {
            format!("The file of the day lacks the key “{key}”, or its value is of the wrong type.")
        }
        Refusal::WrongFormat(found) => format!(
            "The file of the day claims the format “{found}”, which this version does not read. Formats read: \
             {known}."
        ),
    }
}
