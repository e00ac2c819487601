//! The words of the map.

use super::project_count;
use crate::domain::map::Level;
use crate::i18n::Locale;
use crate::i18n::format::number;

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Regions => "Régions",
        Level::Departements => "Départements",
    }
}

pub(super) fn level_one(level: Level) -> &'static str {
    match level {
        Level::Regions => "Région",
        Level::Departements => "Département",
    }
}

pub(super) fn projects_by(level: Level) -> &'static str {
    match level {
        Level::Regions => "Projets par région",
        Level::Departements => "Projets par département",
    }
}

pub(super) fn coarser(level: Level) -> &'static str {
    match level {
        Level::Regions => "À l’échelle d’une intercommunalité",
        Level::Departements => "À une échelle plus large",
    }
}

pub(super) fn without_projects(level: Level, names: &[&str]) -> String {
    let these = match level {
        Level::Regions => "Régions sans projet",
        Level::Departements => "Départements sans projet",
    };
    format!("{these}\u{a0}: {}.", names.join(", "))
}

pub(super) fn territory_projects(name: &str, projects: usize, regional: usize) -> String {
    let count = if projects == 0 { "aucun projet".to_owned() } else { project_count(projects) };
    match regional {
        0 => format!("{name}, {count}"),
        _ if projects == 1 => format!("{name}, {count} régional"),
        1 => format!("{name}, {count}, dont 1\u{a0}régional"),
        _ => format!("{name}, {count}, dont {}\u{a0}régionaux", number(Locale::French, regional)),
    }
}

pub(super) fn counted(name: &str, count: usize) -> String {
    format!("{name}\u{a0}: {}", number(Locale::French, count))
}

pub(super) fn made_on(day: &str, updated: Option<&str>) -> String {
    match updated {
        Some(updated) => format!("Carte établie le {day}, données mises à jour le {updated}"),
        None => format!("Carte établie le {day}"),
    }
}
