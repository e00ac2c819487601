//! English.

pub(super) mod facilitation;
mod failures;
mod find;
pub(super) mod findings;
pub(super) mod gathering;
pub(super) mod map;
pub mod notes;
pub mod pages;
pub(super) mod sorting;
pub(super) mod stage;
mod workshops;

use super::Locale;
use super::format::number;
use super::messages::Messages;

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
    shortcuts: "Keyboard shortcuts",
    shortcut_search: "search for a project",
    shortcut_note: "begin a note",
    shortcut_help: "show this list",
    use_shortcuts: "Use these shortcuts (outside of text fields)",

    day: "The day",
    projects: "Projects",
    tracks: "Action tracks",
    map: "Map",
    matrix: "Projects × tracks",
    workshops: "Workshops",
    table_signs: "Table signs",
    notes: "Notes",
    sorting: "Sorting the notes",
    gathering: "Gathering",
    report: "Report",
    stage: "Projection",
    presenter: "Facilitator’s view",
    stage_plan: "Sequence of the projection",
    project_on_screen: "Present",
    data: "Data",
    organisations: "Organisations",

    report_coming: "The report of the day will be composed here from the notes, then printed or downloaded.",

    loading: "Loading the day…",
    loading_stalled: "Loading the day is taking longer than expected. You can wait a little more, or try again.",
    loading_page: "Loading the page…",
    new_note: "New note",
    loading_notes: "Loading note-taking…",
    notes_without_day: "Notes are written about a day, and this one is not open. Those that are kept on this device stay there. Try to open the day again.",
    notes_failed: "Note-taking could not be loaded, probably for want of a network. Nothing that is kept is lost. Check the connection, then press again.",
    part_failed: "This page could not be loaded, probably for want of a network. The day stays open, and nothing that you did is lost. Check the connection, then try again.",
    load_failed: "The day could not be opened",
    load_failure: failures::load_failure,
    retry: "Try again",

    opening_file: |name| format!("Opening “{name}”…"),
    opened_file: |name| format!("File opened on this device: “{name}”."),
    opened_file_kept: "It stays open if you reload the page, and is sent nowhere.",
    opened_file_not_kept: "It is not kept on this device: if you reload the page, it will have to be opened again.",
    remarks: |count| match count {
        1 => "There is one remark on it: see the page Data.".to_owned(),
        _ => format!("There are {} remarks on it: see the page Data.", number(Locale::English, count)),
    },
    back_to_published: "Back to the published dataset",
    back_to_default: "Open the day that is published by default",
    open_failure: failures::open_failure,
    reopen_failure: failures::reopen_failure,
    return_failure: failures::return_failure,
    refusal: failures::refused,
    close: "Close",
    drop_here: "Drop the file to open it",

    not_found: "Page not found",
    unknown_address: |address| format!("The address “{address}” leads to no page."),
    unknown_project: |id| format!("No project of this day has the identifier “{id}”."),
    unknown_track: |id| format!("No action track of this day has the identifier “{id}”."),
    unknown_workshop: |id| format!("No workshop of this day has the identifier “{id}”."),
    unknown_organisation: |id| format!("No organisation of this day has the identifier “{id}”."),
    back_to_day: "Back to the day",
    back_to_projects: "Back to the projects",
    back_to_tracks: "Back to the action tracks",
    back_to_organisations: "Back to the organisations",
    back_to_workshops: "Back to the workshops",

    about: "The day in brief",
    organised_by: "Organised by",
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
    contact: "Contact",
    read_report: "Read the report",
    wifi: "Wireless network",
    wifi_password: "password:",
    programme: "Programme",
    on_now: "On now",
    on_next: "Next",
    write_note: "Write a note",
    at_time: |time, day| match day {
        None => format!("at {time}"),
        Some(day) => format!("on {day} at {time}"),
    },
    until_time: |time, day| match day {
        None => format!("until {time}"),
        Some(day) => format!("until {time} on {day}"),
    },
    timeline: "Timeline",
    since_the_day: "Since the day",
    ways_in: "Ways in",
    way_to_projects,
    way_to_tracks,
    way_to_matrix: "Which projects illustrate which tracks, and why.",
    way_to_map: "Where the projects act, by region and département.",
    way_to_organisations: "Who organises, who leads the projects, who supports them.",
    way_to_notes: "Write during the workshops, without an account or a network.",

    search: "Search",
    search_hint: "Title, carrier, place, theme… In quotation marks: the exact phrase. A hyphen before a word excludes it.",
    text_of: |text| format!("the text “{text}”"),
    preparing_search: "Preparing the search…",
    found_in: find::found_in,
    filters: "Filters",
    facet: find::facet,
    facets_hint: "Choices combine across filters; within one filter they add up.",
    not_known: "Not stated",
    yes: "Yes",
    departements: "Départements",
    other_values: find::other_values,
    fewer_values: "Show fewer",
    search_in_facet: |facet| format!("Search in the filter “{facet}”"),
    search_in_facet_short: "Search",
    no_value_found: "No value matches.",
    filter_of: |facet, value| format!("{facet}: {value}"),
    remove_filter: "Remove the filter",
    clear_filters: "Clear all",
    open_filters: |count| match count {
        0 => "Filter".to_owned(),
        _ => format!("Filter ({count})"),
    },
    skip_to_results: "Go to the results",
    see_projects: |count| match count {
        0 => "No project: back to the list".to_owned(),
        1 => "See 1\u{a0}project".to_owned(),
        _ => format!("See {}\u{a0}projects", number(Locale::English, count)),
    },
    unknown_filters: find::unknown_filters,
    removal_helps: find::removal_helps,
    remove_and_see: |name| format!("Remove {name}"),
    no_removal_helps: "No filter is the cause by itself. Clear them to see all projects again.",
    nothing_has: |text| format!("No project matches “{text}”. Try fewer words, or others."),
    clear_text: "Clear the search",
    sort_by: "Sort by",
    order: find::order,
    view_as: "View",
    view: find::view,
    copy_link: "Copy the link",
    link_copied: "Link copied: it leads to this list, with its filters.",
    link_not_copied: "The browser did not allow the link to be copied. Copy the address of the page: it holds the filters.",

    // The map
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
    on_the_spot: "On the spot:",
    whole_country: "The whole of France",
    commune_code: |code| format!("Commune with INSEE code {code}"),
    epci_code: |code| format!("Intercommunal body with SIREN code {code}"),
    illustrated_tracks: "Action tracks it illustrates",
    editorial: "editorial reading",
    editorial_legend: "Links marked as an editorial reading are made from what is known of the projects: they were not said on the day.",
    no_track: "No track is related to this project.",
    to_know: "Worth knowing",
    read_more: "Read more",
    and_more_projects,

    tracks_lead,
    track_number: |number| format!("Track {number}"),
    official_wording: "Official wording",
    part_of: "Part of",
    sub_tracks: "Sub-tracks",
    illustrating_projects: "Projects that illustrate it",
    no_project_on_track: "No project related: nothing that is known of the projects supports relating one to this track.",

    workshops_lead: workshops::lead,
    workshop_time: "Time",
    from_time_to: |from, to| format!("{from} to {to}"),
    workshop_room: "Room",
    workshop_tables: "Tables",
    facilitated_by: "Led by",
    workshop_steps: "Steps",

    data_lead: "Where this data comes from, what is wrong with the file, and how to open another.",
    what_is_open: "Current dataset",
    origin: "Origin",
    origin_published: "Published with the application",
    origin_device: |name| format!("“{name}”, opened on this device"),
    identifier: "Identifier",
    updated: "Updated on",
    data_language: "Language",
    contents: "Contents",
    content_counts,
    licence: "Licence",
    findings: "Remarks on the file",
    findings_on_link: |count| match count {
        1 => "1 remark".to_owned(),
        _ => format!("{} remarks", number(Locale::English, count)),
    },
    communes_awaited: "The codes of communes are being checked…",
    communes_failed: "The codes of communes could not be checked: the list of communes did not come. The rest of the file was read to its end, and nothing is lost. Check the connection, then try again.",
    no_finding: "No remark: the file conforms to the format.",
    findings_left_out: |count| format!("And {} more, without detail here.", number(Locale::English, count)),
    open_another: "Open another file",
    open_another_how: "Choose a file of the format restitution/1 on this device, or drop it on the window. It is sent nowhere.",
    choose_file: "File of the dataset (.json)",
    format_schema: "The schema of the format (JSON Schema)",

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
    format!("{tracks}{sub_tracks}. Below a short title stands the official wording, when the day gave one.")
}

fn way_to_projects(count: usize) -> String {
    match count {
        0 | 1 => "What is done, by whom and where.".to_owned(),
        _ => format!("{} projects: what they do, with whom and where.", number(Locale::English, count)),
    }
}

fn way_to_tracks(count: usize) -> String {
    match count {
        0 | 1 => "What the day proposes to do.".to_owned(),
        _ => format!("{} tracks: what the day proposes to do.", number(Locale::English, count)),
    }
}

fn and_more_projects(count: usize) -> String {
    match count {
        1 => "and 1 other project".to_owned(),
        _ => format!("and {} other projects", number(Locale::English, count)),
    }
}

/// Projects, tracks, workshops, organisations and sources, of which those that are absent are not named.
fn content_counts(counts: &[usize; 5]) -> String {
    const NOUNS: [(&str, &str); 5] = [
        ("project", "projects"),
        ("action track", "action tracks (sub-tracks included)"),
        ("workshop", "workshops"),
        ("organisation", "organisations"),
        ("source", "sources"),
    ];
    let named = counts.iter().zip(NOUNS).filter(|(count, _)| **count > 0).map(|(count, (one, several))| {
        format!("{} {}", number(Locale::English, *count), if *count == 1 { one } else { several })
    });
    named.collect::<Vec<_>>().join(", ")
}
