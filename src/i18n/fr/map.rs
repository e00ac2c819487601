//! The words of the map.

use super::project_count;
use crate::domain::map::Level;
use crate::i18n::format::number;
use crate::i18n::{Locale, MapMessages};

/// The words of maps.
pub const FRENCH_MAP: MapMessages = MapMessages {
    map_lead: "Où agissent les projets, par région et par département, outre-mer compris.",
    map_of_territories: "Carte des territoires",
    level_switch: "Niveau",
    level,
    level_one,
    projects_by,
    projects_by_territory: "Projets par territoire",
    of_which_regional: "Dont régionaux",
    national: "National",
    without_territory: "Sans territoire",
    coarser,
    without_projects,
    territory_projects,
    counted,
    skip_to_map: "Aller à la carte",
    see_as_list: "Voir ces projets en liste",
    see_on_map: "Voir sur la carte",
    map_hint: "Choisissez un territoire pour voir ses projets. Au clavier : les flèches vont d’un territoire à l’autre, une lettre au suivant qui commence par elle, Entrée ouvre ou referme, Retour arrière remonte d’un niveau, + et − changent l’échelle, 0 montre toute la carte.",
    map_awaited: "La carte arrive…",
    map_failed: "Le fond de carte n’a pas pu être chargé. Le tableau des projets par territoire dit la même chose que la carte ; pour la voir, vérifiez la connexion puis réessayez.",
    zoom: "Échelle de la carte",
    zoom_in: "Agrandir",
    zoom_out: "Réduire",
    to_its_projects: "Voir ses projets",
    place_of_project: "Lieu d’un projet",
    counted_once: "Un projet compte une fois dans chaque territoire où il agit.",
    highlighted: |names| format!("En évidence\u{a0}: {names}"),
    zoom_whole: "Carte entière",
    whole_map: "Toute la France",
    around_paris: "Paris et petite couronne",
    circles_mean: "La surface d’un cercle est proportionnelle au nombre de projets :",
    take_map_along: "Télécharger la carte :",
    as_png: "Image PNG",
    as_svg: "Image SVG",
    as_csv: "Tableau CSV",
    export_failed: "Le fichier n’a pas pu être créé par ce navigateur. Rien n’est perdu. Essayez un autre format, ou imprimez la page.",
    insee_code: "Code INSEE",
    filters_are: |filters| format!("Filtres\u{a0}: {filters}"),
    made_on,
    map_file: |day| format!("carte-{day}"),
};

fn level(level: Level) -> &'static str {
    match level {
        Level::Regions => "Régions",
        Level::Departements => "Départements",
    }
}

fn level_one(level: Level) -> &'static str {
    match level {
        Level::Regions => "Région",
        Level::Departements => "Département",
    }
}

fn projects_by(level: Level) -> &'static str {
    match level {
        Level::Regions => "Projets par région",
        Level::Departements => "Projets par département",
    }
}

fn coarser(level: Level) -> &'static str {
    match level {
        Level::Regions => "À l’échelle d’une intercommunalité",
        Level::Departements => "À une échelle plus large",
    }
}

fn without_projects(level: Level, names: &[&str]) -> String {
    let these = match level {
        Level::Regions => "Régions sans projet",
        Level::Departements => "Départements sans projet",
    };
    format!("{these}\u{a0}: {}.", names.join(", "))
}

fn territory_projects(name: &str, projects: usize, regional: usize) -> String {
    let count = if projects == 0 { "aucun projet".to_owned() } else { project_count(projects) };
    match regional {
        0 => format!("{name}, {count}"),
        _ if projects == 1 => format!("{name}, {count} régional"),
        1 => format!("{name}, {count}, dont 1\u{a0}régional"),
        _ => format!("{name}, {count}, dont {}\u{a0}régionaux", number(Locale::French, regional)),
    }
}

fn counted(name: &str, count: usize) -> String {
    format!("{name}\u{a0}: {}", number(Locale::French, count))
}

fn made_on(day: &str, updated: Option<&str>) -> String {
    match updated {
        Some(updated) => format!("Carte établie le {day}, données mises à jour le {updated}"),
        None => format!("Carte établie le {day}"),
    }
}
