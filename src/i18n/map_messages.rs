//! What the interface says on maps, by name. Apart from the rest: this is loaded with the map.

use crate::domain::map::Level;

/// The words of one language, as [`super::Messages`].
#[expect(missing_docs, reason = "a message is documented by its words in fr/map.rs")]
pub struct MapMessages {
    pub map_lead: &'static str,
    pub map_of_territories: &'static str,
    pub level_switch: &'static str,
    pub level: fn(Level) -> &'static str,
    pub level_one: fn(Level) -> &'static str,
    pub projects_by: fn(Level) -> &'static str,
    pub projects_by_territory: &'static str,
    pub of_which_regional: &'static str,
    pub national: &'static str,
    pub without_territory: &'static str,
    pub coarser: fn(Level) -> &'static str,
    pub without_projects: fn(Level, &[&str]) -> String,
    pub territory_projects: fn(&str, usize, usize) -> String,
    pub counted: fn(&str, usize) -> String,
    pub skip_to_map: &'static str,
    pub see_as_list: &'static str,
    pub see_on_map: &'static str,
    pub map_hint: &'static str,
    pub map_awaited: &'static str,
    pub map_failed: &'static str,
    pub zoom: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub to_its_projects: &'static str,
    pub place_of_project: &'static str,
    pub counted_once: &'static str,
    pub highlighted: fn(&str) -> String,
    pub zoom_whole: &'static str,
    pub whole_map: &'static str,
    pub around_paris: &'static str,
    pub circles_mean: &'static str,
    pub take_map_along: &'static str,
    pub as_png: &'static str,
    pub as_svg: &'static str,
    pub as_csv: &'static str,
    pub export_failed: &'static str,
    pub insee_code: &'static str,
    pub filters_are: fn(&str) -> String,
    /// The name of a file, by the identifier of the day.
    pub map_file: fn(&str) -> String,
    pub made_on: fn(&str, Option<&str>) -> String,
}
