//! How places and territories are called.

use crate::domain::dataset::Place;
use crate::domain::territory::Territory;
use crate::ui::Words;

/// The name of a place: its own, or else its territory's.
#[must_use]
pub fn place_name(words: Words, place: &Place) -> String {
    place.name.clone().unwrap_or_else(|| territory_name(words, &place.territory))
}

/// The name of a territory. A commune or an intercommunal body is called by its code: only the gazetteer knows more.
#[must_use]
fn territory_name(words: Words, territory: &Territory) -> String {
    match territory {
        Territory::Country => words.whole_country.to_owned(),
        Territory::Region(_) => {
            territory.region().map_or(territory.to_string(), |region| region.name.to_owned())
        }
        Territory::Departement(code) => {
            territory.departement().map_or(territory.to_string(), |found| format!("{} ({code})", found.name))
        }
        Territory::Commune(code) => (words.commune_code)(code),
        Territory::Epci(code) => (words.epci_code)(code),
    }
}

/// What a place lies in, beyond its own name: « Isère, Auvergne-Rhône-Alpes ».
#[must_use]
pub fn surroundings(territory: &Territory) -> Option<String> {
    match territory {
        Territory::Commune(_) => {
            let region = territory.region()?;
            Some(match territory.departement() {
                // Overseas the one bears the name of the other.
                Some(departement) if departement.name == region.name => region.name.to_owned(),
                Some(departement) => format!("{}, {}", departement.name, region.name),
                None => region.name.to_owned(),
            })
        }
        Territory::Departement(_) => territory.region().map(|region| region.name.to_owned()),
        Territory::Country | Territory::Region(_) | Territory::Epci(_) => None,
    }
}
