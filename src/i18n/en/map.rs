//! The words of the map.

use super::project_count;
use crate::domain::map::Level;
use crate::i18n::format::number;
use crate::i18n::{Locale, MapMessages};

/// The words of maps.
pub const ENGLISH_MAP: MapMessages = MapMessages {
    map_lead: "Where the projects act, by region and by département, overseas included.",
    map_of_territories: "Map of territories",
    level_switch: "Level",
    level,
    level_one,
    projects_by,
    projects_by_territory: "Projects by territory",
    of_which_regional: "Of which regional",
    national: "National",
    without_territory: "Without a territory",
    coarser,
    without_projects,
    territory_projects,
    counted,
    skip_to_map: "Go to the map",
    see_as_list: "See these projects as a list",
    see_on_map: "See on the map",
    map_hint: "Choose a territory to see its projects. With the keyboard: the arrows go from one territory to the next, a letter to the next one that begins with it, Enter opens or closes, Backspace goes up a level, + and − change the scale, 0 shows the whole map.",
    map_awaited: "The map is coming…",
    map_failed: "The map could not be loaded. The table of projects by territory says the same; to see the map, check the connection and try again.",
    zoom: "Scale of the map",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    to_its_projects: "See its projects",
    place_of_project: "Place of a project",
    counted_once: "A project counts once in each territory where it acts.",
    highlighted: |names| format!("Highlighted: {names}"),
    zoom_whole: "Whole map",
    whole_map: "The whole of France",
    around_paris: "Paris and around",
    circles_mean: "The area of a circle is proportional to the number of projects:",
    take_map_along: "Download the map:",
    as_png: "PNG picture",
    as_svg: "SVG picture",
    as_csv: "CSV table",
    export_failed: "This browser could not make the file. Nothing is lost. Try another format, or print the page.",
    insee_code: "INSEE code",
    filters_are: |filters| format!("Filters: {filters}"),
    made_on,
    map_file: |day| format!("map-{day}"),
};

fn level(level: Level) -> &'static str {
    match level {
        Level::Regions => "Regions",
        Level::Departements => "Départements",
    }
}

fn level_one(level: Level) -> &'static str {
    match level {
        Level::Regions => "Region",
        Level::Departements => "Département",
    }
}

fn projects_by(level: Level) -> &'static str {
    match level {
        Level::Regions => "Projects by region",
        Level::Departements => "Projects by département",
    }
}

fn coarser(level: Level) -> &'static str {
    match level {
        Level::Regions => "At the scale of an intercommunal body",
        Level::Departements => "At a wider scale",
    }
}

fn without_projects(level: Level, names: &[&str]) -> String {
    let these = match level {
        Level::Regions => "Regions without a project",
        Level::Departements => "Départements without a project",
    };
    format!("{these}: {}.", names.join(", "))
}

fn territory_projects(name: &str, projects: usize, regional: usize) -> String {
    let count = if projects == 0 { "no project".to_owned() } else { project_count(projects) };
    match regional {
        0 => format!("{name}, {count}"),
        _ if projects == 1 => format!("{name}, {count}, regional"),
        _ => format!("{name}, {count}, of which {} regional", number(Locale::English, regional)),
    }
}

fn counted(name: &str, count: usize) -> String {
    format!("{name}: {}", number(Locale::English, count))
}

fn made_on(day: &str, updated: Option<&str>) -> String {
    match updated {
        Some(updated) => format!("Map made on {day}, data updated on {updated}"),
        None => format!("Map made on {day}"),
    }
}
