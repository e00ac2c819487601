//! How places and territories are called.

use crate::domain::dataset::Place;
use crate::domain::gazetteer::{self, Gazetteer};
use crate::domain::territory::Territory;
use crate::ui::Words;

/// The name of a place: its own, or else its territory's.
#[must_use]
pub fn place_name(words: Words, place: &Place, gazetteer: Option<&Gazetteer>) -> String {
    place.name.clone().unwrap_or_else(|| territory_name(words, &place.territory, gazetteer))
}

/// The name of a territory. An intercommunal body is called by its code, and so is a commune that no gazetteer knows.
#[must_use]
pub fn territory_name(words: Words, territory: &Territory, gazetteer: Option<&Gazetteer>) -> String {
    match territory {
        Territory::Country => words.whole_country.to_owned(),
        Territory::Region(_) => {
            territory.region().map_or(territory.to_string(), |region| region.name.to_owned())
        }
        Territory::Departement(code) => {
            territory.departement().map_or(territory.to_string(), |found| format!("{} ({code})", found.name))
        }
        Territory::Commune(code) => gazetteer::found(territory, gazetteer)
            .map_or_else(|| (words.commune_code)(code), |found| found.name().to_owned()),
        Territory::Epci(code) => (words.epci_code)(code),
    }
}

/// What a place lies in, beyond its own name: « Isère, Auvergne-Rhône-Alpes ».
#[must_use]
pub fn surroundings(place: &Place, gazetteer: Option<&Gazetteer>) -> Option<String> {
    let names = gazetteer::surroundings(place, gazetteer);
    (!names.is_empty()).then(|| names.join(", "))
}
