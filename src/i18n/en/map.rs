//! The words of the map.

use super::project_count;
use crate::domain::map::Level;
use crate::i18n::Locale;
use crate::i18n::format::number;

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Regions => "Regions",
        Level::Departements => "Départements",
    }
}

pub(super) fn level_one(level: Level) -> &'static str {
    match level {
        Level::Regions => "Region",
        Level::Departements => "Département",
    }
}

pub(super) fn projects_by(level: Level) -> &'static str {
    match level {
        Level::Regions => "Projects by region",
        Level::Departements => "Projects by département",
    }
}

pub(super) fn coarser(level: Level) -> &'static str {
    match level {
        Level::Regions => "At the scale of an intercommunal body",
        Level::Departements => "At a wider scale",
    }
}

pub(super) fn without_projects(level: Level, names: &[&str]) -> String {
    let these = match level {
        Level::Regions => "Regions without a project",
        Level::Departements => "Départements without a project",
    };
    format!("{these}: {}.", names.join(", "))
}

pub(super) fn territory_projects(name: &str, projects: usize, regional: usize) -> String {
    let count = if projects == 0 { "no project".to_owned() } else { project_count(projects) };
    match regional {
        0 => format!("{name}, {count}"),
        _ if projects == 1 => format!("{name}, {count}, regional"),
        _ => format!("{name}, {count}, of which {} regional", number(Locale::English, regional)),
    }
}

pub(super) fn counted(name: &str, count: usize) -> String {
    format!("{name}: {}", number(Locale::English, count))
}

pub(super) fn made_on(day: &str, updated: Option<&str>) -> String {
    match updated {
        Some(updated) => format!("Map made on {day}, data updated on {updated}"),
        None => format!("Map made on {day}"),
    }
}
