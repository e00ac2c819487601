//! The 18 regions of today, and those of before 2016. Codes and names: INSEE, code officiel géographique.

/// A region of France.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    /// Its INSEE code, two digits.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// Every region, in the order of the codes: those overseas first.
pub const REGIONS: [Region; 18] = [
    Region { code: "01", name: "Guadeloupe" },
    Region { code: "02", name: "Martinique" },
    Region { code: "03", name: "Guyane" },
    Region { code: "04", name: "La Réunion" },
    Region { code: "06", name: "Mayotte" },
    Region { code: "11", name: "Île-de-France" },
    Region { code: "24", name: "Centre-Val de Loire" },
    Region { code: "27", name: "Bourgogne-Franche-Comté" },
    Region { code: "28", name: "Normandie" },
    Region { code: "32", name: "Hauts-de-France" },
    Region { code: "44", name: "Grand Est" },
    Region { code: "52", name: "Pays de la Loire" },
    Region { code: "53", name: "Bretagne" },
    Region { code: "75", name: "Nouvelle-Aquitaine" },
    Region { code: "76", name: "Occitanie" },
    Region { code: "84", name: "Auvergne-Rhône-Alpes" },
    Region { code: "93", name: "Provence-Alpes-Côte d’Azur" },
    Region { code: "94", name: "Corse" },
];

impl Region {
    /// The region with that code.
    #[must_use]
    pub fn with_code(code: &str) -> Option<&'static Self> {
        REGIONS.iter().find(|region| region.code == code)
    }
}

/// The code of today's region in place of one that ended on 31 December 2015 (law n° 2015-29 of 16 January 2015).
#[must_use]
pub(super) fn renamed(code: &str) -> Option<&'static str> {
    Some(match code {
        "21" | "41" | "42" => "44",
        "22" | "31" => "32",
        "23" | "25" => "28",
        "26" | "43" => "27",
        "54" | "72" | "74" => "75",
        "73" | "91" => "76",
        "82" | "83" => "84",
        _ => return None,
    })
}
