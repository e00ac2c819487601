//! The 101 départements. Codes, names and regions: INSEE, code officiel géographique.

use super::region::Region;

/// A département of France.
#[derive(Debug, PartialEq, Eq)]
pub struct Departement {
    /// Its INSEE code: two digits, `2A`, `2B`, or three digits overseas.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The code of its region.
    pub region: &'static str,
}

/// Every département, in the order of the codes.
pub const DEPARTEMENTS: [Departement; 101] = [
    departement("01", "Ain", "84"),
    departement("02", "Aisne", "32"),
    departement("03", "Allier", "84"),
    departement("04", "Alpes-de-Haute-Provence", "93"),
    departement("05", "Hautes-Alpes", "93"),
    departement("06", "Alpes-Maritimes", "93"),
    departement("07", "Ardèche", "84"),
    departement("08", "Ardennes", "44"),
    departement("09", "Ariège", "76"),
    departement("10", "Aube", "44"),
    departement("11", "Aude", "76"),
    departement("12", "Aveyron", "76"),
    departement("13", "Bouches-du-Rhône", "93"),
    departement("14", "Calvados", "28"),
    departement("15", "Cantal", "84"),
    departement("16", "Charente", "75"),
    departement("17", "Charente-Maritime", "75"),
    departement("18", "Cher", "24"),
    departement("19", "Corrèze", "75"),
    departement("21", "Côte-d’Or", "27"),
    departement("22", "Côtes-d’Armor", "53"),
    departement("23", "Creuse", "75"),
    departement("24", "Dordogne", "75"),
    departement("25", "Doubs", "27"),
    departement("26", "Drôme", "84"),
    departement("27", "Eure", "28"),
    departement("28", "Eure-et-Loir", "24"),
    departement("29", "Finistère", "53"),
    departement("2A", "Corse-du-Sud", "94"),
    departement("2B", "Haute-Corse", "94"),
    departement("30", "Gard", "76"),
    departement("31", "Haute-Garonne", "76"),
    departement("32", "Gers", "76"),
    departement("33", "Gironde", "75"),
    departement("34", "Hérault", "76"),
    departement("35", "Ille-et-Vilaine", "53"),
    departement("36", "Indre", "24"),
    departement("37", "Indre-et-Loire", "24"),
    departement("38", "Isère", "84"),
    departement("39", "Jura", "27"),
    departement("40", "Landes", "75"),
    departement("41", "Loir-et-Cher", "24"),
    departement("42", "Loire", "84"),
    departement("43", "Haute-Loire", "84"),
    departement("44", "Loire-Atlantique", "52"),
    departement("45", "Loiret", "24"),
    departement("46", "Lot", "76"),
    departement("47", "Lot-et-Garonne", "75"),
    departement("48", "Lozère", "76"),
    departement("49", "Maine-et-Loire", "52"),
    departement("50", "Manche", "28"),
    departement("51", "Marne", "44"),
    departement("52", "Haute-Marne", "44"),
    departement("53", "Mayenne", "52"),
    departement("54", "Meurthe-et-Moselle", "44"),
    departement("55", "Meuse", "44"),
    departement("56", "Morbihan", "53"),
    departement("57", "Moselle", "44"),
    departement("58", "Nièvre", "27"),
    departement("59", "Nord", "32"),
    departement("60", "Oise", "32"),
    departement("61", "Orne", "28"),
    departement("62", "Pas-de-Calais", "32"),
    departement("63", "Puy-de-Dôme", "84"),
    departement("64", "Pyrénées-Atlantiques", "75"),
    departement("65", "Hautes-Pyrénées", "76"),
    departement("66", "Pyrénées-Orientales", "76"),
    departement("67", "Bas-Rhin", "44"),
    departement("68", "Haut-Rhin", "44"),
    departement("69", "Rhône", "84"),
    departement("70", "Haute-Saône", "27"),
    departement("71", "Saône-et-Loire", "27"),
    departement("72", "Sarthe", "52"),
    departement("73", "Savoie", "84"),
    departement("74", "Haute-Savoie", "84"),
    departement("75", "Paris", "11"),
    departement("76", "Seine-Maritime", "28"),
    departement("77", "Seine-et-Marne", "11"),
    departement("78", "Yvelines", "11"),
    departement("79", "Deux-Sèvres", "75"),
    departement("80", "Somme", "32"),
    departement("81", "Tarn", "76"),
    departement("82", "Tarn-et-Garonne", "76"),
    departement("83", "Var", "93"),
    departement("84", "Vaucluse", "93"),
    departement("85", "Vendée", "52"),
    departement("86", "Vienne", "75"),
    departement("87", "Haute-Vienne", "75"),
    departement("88", "Vosges", "44"),
    departement("89", "Yonne", "27"),
    departement("90", "Territoire de Belfort", "27"),
    departement("91", "Essonne", "11"),
    departement("92", "Hauts-de-Seine", "11"),
    departement("93", "Seine-Saint-Denis", "11"),
    departement("94", "Val-de-Marne", "11"),
    departement("95", "Val-d’Oise", "11"),
    departement("971", "Guadeloupe", "01"),
    departement("972", "Martinique", "02"),
    departement("973", "Guyane", "03"),
    departement("974", "La Réunion", "04"),
    departement("976", "Mayotte", "06"),
];

const fn departement(code: &'static str, name: &'static str, region: &'static str) -> Departement {
    Departement { code, name, region }
}

impl Departement {
    /// The département with that code.
    #[must_use]
    pub fn with_code(code: &str) -> Option<&'static Self> {
        DEPARTEMENTS.iter().find(|departement| departement.code == code)
    }

    /// The region that it belongs to.
    #[must_use]
    pub fn region(&self) -> Option<&'static Region> {
        Region::with_code(self.region)
    }
}
