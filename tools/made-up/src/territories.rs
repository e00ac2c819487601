//! Territories above the commune: how a sentence says « in » one, and some intercommunal bodies.

use restitution::domain::territory::{DEPARTEMENTS, REGIONS};

use super::chance::Chance;

/// A territory without a point.
pub struct Area {
    /// Its code, as the format writes it.
    pub territory: String,
    /// Its name.
    pub name: String,
    /// « en Bretagne », « à l’échelle du département ».
    pub here: &'static str,
    /// What of it.
    pub extent: &'static str,
}

/// The whole country.
pub fn country() -> Area {
    Area {
        territory: "pays:FR".to_owned(),
        name: "France entière".to_owned(),
        here: "partout en France",
        extent: "Un réseau d’équipes locales, outre-mer compris",
    }
}

/// One of the regions.
pub fn region(chance: &mut Chance) -> Area {
    let region = chance.pick(&REGIONS);
    Area {
        territory: format!("region:{}", region.code),
        name: region.name.to_owned(),
        here: in_region(region.code),
        extent: "Toute la région, avec des relais dans chaque bassin d’emploi",
    }
}

/// One of the départements.
pub fn departement(chance: &mut Chance) -> Area {
    let departement = chance.pick(&DEPARTEMENTS);
    Area {
        territory: format!("departement:{}", departement.code),
        name: departement.name.to_owned(),
        here: "à l’échelle du département",
        extent: "Tout le département, par des permanences itinérantes",
    }
}

/// One of some intercommunal bodies.
pub fn epci(chance: &mut Chance) -> Area {
    let (code, name) = *chance.pick(&EPCI);
    Area {
        territory: format!("epci:{code}"),
        name: name.to_owned(),
        here: "à l’échelle de l’agglomération",
        extent: "Toutes les communes de l’intercommunalité",
    }
}

/// SIREN and names of intercommunal bodies in 2026: DGCL, through the npm package @etalab/decoupage-administratif 6.0.0
/// (Licence Ouverte 2.0).
const EPCI: [(&str, &str); 17] = [
    ("200023414", "Métropole Rouen Normandie"),
    ("200030195", "Métropole Nice Côte d’Azur"),
    ("200039865", "Metz Métropole"),
    ("200040715", "Grenoble-Alpes-Métropole"),
    ("200046977", "Métropole de Lyon"),
    ("200068120", "CA Quimper Bretagne Occidentale"),
    ("242100410", "Dijon Métropole"),
    ("242900314", "Brest Métropole"),
    ("243100518", "Toulouse Métropole"),
    ("243300316", "Bordeaux Métropole"),
    ("243400017", "Montpellier Méditerranée Métropole"),
    ("243500139", "Rennes Métropole"),
    ("243700754", "Tours Métropole Val de Loire"),
    ("244200770", "Saint-Étienne Métropole"),
    ("244400404", "Nantes Métropole"),
    ("245400676", "Métropole du Grand Nancy"),
    ("246700488", "Eurométropole de Strasbourg"),
];

/// The usage of each region's name, which no rule gives.
fn in_region(code: &str) -> &'static str {
    match code {
        "01" => "en Guadeloupe",
        "02" => "en Martinique",
        "03" => "en Guyane",
        "04" => "à La Réunion",
        "06" => "à Mayotte",
        "11" => "en Île-de-France",
        "24" => "en Centre-Val de Loire",
        "27" => "en Bourgogne-Franche-Comté",
        "28" => "en Normandie",
        "32" => "dans les Hauts-de-France",
        "44" => "dans le Grand Est",
        "52" => "dans les Pays de la Loire",
        "53" => "en Bretagne",
        "75" => "en Nouvelle-Aquitaine",
        "76" => "en Occitanie",
        "84" => "en Auvergne-Rhône-Alpes",
        "93" => "en Provence-Alpes-Côte d’Azur",
        "94" => "en Corse",
        _ => "à l’échelle de la région",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_has_its_preposition() {
        for region in &REGIONS {
            assert!(in_region(region.code).ends_with(region.name), "{}", region.name);
        }
    }
}
