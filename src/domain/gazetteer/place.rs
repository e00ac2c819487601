//! What the gazetteer adds to a place of a dataset: where it is, and what it lies in.

use search::collation_key;

use super::{Found, Gazetteer};
use crate::domain::dataset::Place;
use crate::domain::map::LonLat;
use crate::domain::territory::Territory;

/// Where a place is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Position {
    /// Where the dataset says.
    Exact(LonLat),
    /// Somewhere in its commune; this is the point of that, or of the commune of today.
    Approximate(LonLat),
}

impl Position {
    /// Where a place is: by its own coordinates, or else by its commune. Nothing when it has neither, or when there is no gazetteer
    /// to tell.
    #[must_use]
    pub fn of(place: &Place, gazetteer: Option<&Gazetteer>) -> Option<Self> {
        match place.position {
            Some((latitude, longitude)) => Some(Self::Exact(LonLat { longitude, latitude })),
            None => found(&place.territory, gazetteer).map(|found| Self::Approximate(found.today().point)),
        }
    }

    /// The point to draw, of whichever kind it is.
    #[must_use]
    pub fn point(self) -> LonLat {
        match self {
            Self::Exact(point) | Self::Approximate(point) => point,
        }
    }
}

/// What there is of the code of a commune; nothing for another territory, or when there is no gazetteer to tell.
#[must_use]
pub fn found<'a>(territory: &Territory, gazetteer: Option<&'a Gazetteer>) -> Option<Found<'a>> {
    match territory {
        Territory::Commune(code) => gazetteer?.find(code),
        Territory::Country | Territory::Region(_) | Territory::Departement(_) | Territory::Epci(_) => None,
    }
}

/// The names of what a place lies in, beyond its own name, the smallest first: « Grenoble », « Isère », « Auvergne-Rhône-Alpes ». The
/// commune is among them when there is a gazetteer to tell, and when the name of the place does not hold it.
#[must_use]
pub fn surroundings<'a>(place: &Place, gazetteer: Option<&'a Gazetteer>) -> Vec<&'a str> {
    let found = found(&place.territory, gazetteer);
    let today = found.map(|found| Territory::Commune(found.today().code.into()));
    let territory = today.as_ref().unwrap_or(&place.territory);
    let mut names: Vec<&str> = Vec::new();
    if let Some(found) = found {
        let own = place.name.as_deref().unwrap_or(found.name());
        if !holds(own, found.today().name) {
            names.push(found.today().name);
        }
    }
    if let Territory::Commune(_) = territory {
        names.extend(territory.departement().map(|departement| departement.name));
    }
    if matches!(territory, Territory::Commune(_) | Territory::Departement(_)) {
        names.extend(territory.region().map(|region| region.name));
    }
    // Overseas the one bears the name of the other, and so it is in Paris.
    names.dedup();
    names
}

/// Whether a text has the words of a name, one behind the other.
fn holds(text: &str, name: &str) -> bool {
    let words = |text: &str| format!(" {} ", collation_key(text).0);
    words(text).contains(&words(name))
}
