//! What tests and pictures both hold on to: the addresses that every check of every page visits, and the keys of
//! the preferences.

/// One page of the application.
#[derive(Clone, Copy, Debug)]
pub struct Address {
    /// What stands after the file's address, `#` included.
    pub hash: &'static str,
    /// What its `h1` contains in French.
    pub heading: &'static str,
}

/// A project that carries the mark of a trial.
pub const PROJECT: &str = "#/projets/vita-air";
/// An action track.
pub const TRACK: &str = "#/pistes/sens-evaluation";

/// A workshop, which has projects and so a map.
pub const WORKSHOP: &str = "#/ateliers/decloisonner";

/// An organisation that carries a project.
pub const ORGANISATION: &str = "#/organisations/air-services";

/// Every page. A single screen of the projection stands away from the projection itself, so that going from one to
/// the next is always a change of page, and behind it: who comes back to the projection goes on where they left it.
pub const ADDRESSES: [Address; 21] = [
    Address { hash: "#/", heading: "Journée nationale de restitution" },
    Address { hash: "#/projets", heading: "Projets" },
    Address { hash: PROJECT, heading: "VITA-Air" },
    Address { hash: "#/pistes", heading: "Pistes d'action" },
    Address { hash: TRACK, heading: "Redonner du sens" },
    Address { hash: "#/organisations", heading: "Organisations" },
    Address { hash: ORGANISATION, heading: "Air Services" },
    Address { hash: "#/projection", heading: "Projection" },
    Address { hash: "#/carte", heading: "Carte" },
    Address { hash: "#/croisements", heading: "Croisements" },
    Address { hash: "#/ateliers", heading: "Ateliers" },
    Address { hash: WORKSHOP, heading: "Sortir des silos" },
    Address { hash: "#/ateliers/_tables", heading: "Affiches de table" },
    Address { hash: "#/notes", heading: "Notes" },
    Address { hash: "#/notes/mise-en-commun", heading: "Mise en commun" },
    Address { hash: "#/notes/tri", heading: "Tri des notes" },
    Address { hash: "#/projection/deroule", heading: "Déroulé de la projection" },
    Address { hash: "#/projection/animation", heading: "Vue animateur" },
    Address { hash: "#/restitution", heading: "Restitution" },
    Address { hash: "#/projection/3", heading: "Projection" },
    Address { hash: "#/donnees", heading: "Données" },
];

/// The links of the main navigation: name, address, and what the page's `h1` contains.
pub const NAVIGATION: [(&str, &str, &str); 9] = [
    ("Journée", "#/", "Journée nationale de restitution"),
    ("Projets", "#/projets", "Projets"),
    ("Pistes d'action", "#/pistes", "Pistes d'action"),
    ("Carte", "#/carte", "Carte"),
    ("Croisements", "#/croisements", "Croisements"),
    ("Ateliers", "#/ateliers", "Ateliers"),
    ("Notes", "#/notes", "Notes"),
    ("Restitution", "#/restitution", "Restitution"),
    ("Données", "#/donnees", "Données"),
];

/// Where the application keeps the language of its interface.
pub const LANGUAGE_KEY: &str = "restitution.language";
/// Where it keeps the theme.
pub const THEME_KEY: &str = "restitution.theme";

/// A file name for pictures: `#/projets/vita-air` becomes `projets-vita-air`.
pub fn file_name(hash: &str) -> String {
    let path = hash.trim_start_matches('#').trim_matches('/');
    if path.is_empty() { "journee".to_owned() } else { path.replace(['/', '?', '&', '='], "-") }
}
