//! What the interface says, by name. Each language gives one constant of this type.

use crate::domain::dataset::LoadFailure;

/// A sentence or a name with a count in it.
pub type Counted = fn(usize) -> String;

/// The words of one language. The names of pages and controls are a contract with bookmarks, screen readers and
/// tests: change them in no language lightly.
#[expect(missing_docs, reason = "a message is documented by its words in fr.rs")]
pub struct Messages {
    pub app_name: &'static str,
    pub skip_to_content: &'static str,
    pub opens_elsewhere: &'static str,

    // The shell
    pub home: &'static str,
    pub main_navigation: &'static str,
    pub for_organisers: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub footer: &'static str,

    // Pages
    pub day: &'static str,
    pub projects: &'static str,
    pub tracks: &'static str,
    pub map: &'static str,
    pub matrix: &'static str,
    pub workshops: &'static str,
    pub workshop: &'static str,
    pub notes: &'static str,
    pub report: &'static str,
    pub stage: &'static str,
    pub project_on_screen: &'static str,
    pub data: &'static str,

    // What is not there yet
    pub map_coming: &'static str,
    pub matrix_coming: &'static str,
    pub workshops_coming: &'static str,
    pub notes_coming: &'static str,
    pub report_coming: &'static str,
    pub stage_coming: &'static str,
    pub data_coming: &'static str,

    // Loading
    pub loading: &'static str,
    pub loading_stalled: &'static str,
    pub load_failed: &'static str,
    pub load_failure: fn(&LoadFailure) -> String,
    pub retry: &'static str,

    // Nowhere
    pub not_found: &'static str,
    pub unknown_address: fn(&str) -> String,
    pub unknown_project: fn(&str) -> String,
    pub unknown_track: fn(&str) -> String,
    pub back_to_day: &'static str,
    pub back_to_projects: &'static str,
    pub back_to_tracks: &'static str,

    // The day
    pub organised_by: &'static str,
    pub place: &'static str,
    pub in_presence_of: &'static str,
    pub full_title: &'static str,
    pub from_to: fn(&str, &str) -> String,
    pub key_figures: &'static str,
    pub approximately: &'static str,
    pub the_projects: &'static str,
    pub the_tracks: &'static str,
    pub all_projects: &'static str,
    pub all_tracks: &'static str,
    pub heard: &'static str,

    // Projects
    pub project_count: Counted,
    pub projects_lead: &'static str,
    pub trial: &'static str,
    pub trial_legend: &'static str,
    pub carried_by: &'static str,
    pub partners: &'static str,
    pub status: &'static str,
    pub audiences: &'static str,
    pub themes: &'static str,
    pub started: &'static str,
    pub joined: &'static str,
    pub left: &'static str,
    pub places: &'static str,
    pub since: fn(&str) -> String,
    pub illustrated_tracks: &'static str,
    pub editorial: &'static str,
    pub editorial_legend: &'static str,
    pub no_track: &'static str,
    pub to_know: &'static str,
    pub read_more: &'static str,

    // Tracks
    pub tracks_lead: fn(usize, usize) -> String,
    pub track_number: fn(&str) -> String,
    pub official_wording: &'static str,
    pub part_of: &'static str,
    pub sub_tracks: &'static str,
    pub illustrating_projects: &'static str,
    pub no_project_on_track: &'static str,

    pub source_count: Counted,
}
