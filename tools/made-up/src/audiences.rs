//! For whom made-up projects are.

use super::french;
use super::json::Object;

/// An audience, always in the plural.
pub struct Audience {
    /// Its id in the vocabulary.
    pub id: &'static str,
    /// Without article, in lower case.
    words: &'static str,
    /// What « accompagné » takes on besides its plural.
    pub ending: &'static str,
    description: Option<&'static str>,
}

/// Every audience, in the order of the vocabulary.
pub const AUDIENCES: [Audience; 10] = [
    men("longue-duree", "demandeurs d’emploi de longue durée", Some("Sans emploi depuis plus d’un an.")),
    men("jeunes", "jeunes sans diplôme", Some("De 16 à 29 ans.")),
    women("plus-de-50-ans", "personnes de plus de 50 ans", None),
    men("parents-isoles", "parents isolés", None),
    men("allocataires-rsa", "allocataires du RSA", Some("RSA : revenu de solidarité active.")),
    women("refugiees", "personnes réfugiées", None),
    women("handicap", "personnes en situation de handicap", None),
    men("quartiers", "habitants des quartiers prioritaires", None),
    men("zones-rurales", "habitants des zones rurales", None),
    women(
        "femmes",
        "femmes éloignées de l’emploi",
        Some("Souvent après plusieurs années sans activité déclarée."),
    ),
];

/// The vocabulary.
pub fn vocabulary() -> Vec<Object> {
    let term = |audience: &Audience| {
        Object::of("id", audience.id)
            .text("label", &french::capitalised(audience.words))
            .maybe("description", audience.description)
    };
    AUDIENCES.iter().map(term).collect()
}

impl Audience {
    /// « des jeunes sans diplôme ».
    pub fn some(&self) -> String {
        format!("des {}", self.words)
    }

    /// « les jeunes sans diplôme ».
    pub fn the(&self) -> String {
        format!("les {}", self.words)
    }

    /// « aux jeunes sans diplôme ».
    pub fn to_the(&self) -> String {
        format!("aux {}", self.words)
    }

    /// « de jeunes sans diplôme », as behind « une dizaine ».
    pub fn of(&self) -> String {
        french::of(self.words)
    }
}

const fn men(id: &'static str, words: &'static str, description: Option<&'static str>) -> Audience {
    Audience { id, words, ending: "", description }
}

const fn women(id: &'static str, words: &'static str, description: Option<&'static str>) -> Audience {
    Audience { id, words, ending: "e", description }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_those_of_the_plural() {
        let audience = men("a", "allocataires", None);
        let worded = [audience.some(), audience.the(), audience.to_the(), audience.of()];
        assert_eq!(worded, ["des allocataires", "les allocataires", "aux allocataires", "d’allocataires"]);
    }
}
