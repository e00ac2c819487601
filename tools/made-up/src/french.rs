//! Articles and prepositions, and how they join the word that follows.

/// A masculine noun in lower case, with what belongs to it.
pub const fn m(text: &'static str) -> Noun {
    Noun { text, is_feminine: false }
}

/// A feminine noun in lower case, with what belongs to it.
pub const fn f(text: &'static str) -> Noun {
    Noun { text, is_feminine: true }
}

/// A noun in the singular.
pub struct Noun {
    /// Without article.
    pub text: &'static str,
    is_feminine: bool,
}

impl Noun {
    /// « le fournil », « l’épicerie ».
    pub fn the(&self) -> String {
        self.with("l’", "la ", "le ")
    }

    /// « un fournil », « une épicerie ».
    pub fn a(&self) -> String {
        format!("{} {}", if self.is_feminine { "une" } else { "un" }, self.text)
    }

    /// « du fournil », « de l’épicerie ».
    pub fn of_the(&self) -> String {
        self.with("de l’", "de la ", "du ")
    }

    /// « au fournil », « à l’épicerie ».
    pub fn at_the(&self) -> String {
        self.with("à l’", "à la ", "au ")
    }

    /// « Le Fournil », « L’Épicerie », as a name is written.
    pub fn as_name(&self) -> String {
        let article = if elides(self.text) {
            "L’"
        } else if self.is_feminine {
            "La "
        } else {
            "Le "
        };
        format!("{article}{}", capitalised(self.text))
    }

    fn with(&self, elided: &str, feminine: &str, masculine: &str) -> String {
        let article = if elides(self.text) {
            elided
        } else if self.is_feminine {
            feminine
        } else {
            masculine
        };
        format!("{article}{}", self.text)
    }
}

/// « de préparer », « d’accueillir ».
pub fn of(words: &str) -> String {
    format!("{}{words}", if elides(words) { "d’" } else { "de " })
}

/// « à Quimper », « au Havre », « aux Abymes ».
pub fn at_town(name: &str) -> String {
    contracted(name, "au ", "aux ").unwrap_or_else(|| format!("à {name}"))
}

/// « de Quimper », « d’Agen », « du Havre », « des Abymes ».
pub fn of_town(name: &str) -> String {
    contracted(name, "du ", "des ").unwrap_or_else(|| of(name))
}

/// The text with a capital, accent and all.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Only « le » and « les » melt into the preposition: « de La Rochelle », « à L’Haÿ-les-Roses ».
fn contracted(name: &str, singular: &str, plural: &str) -> Option<String> {
    let melted = |article, preposition| name.strip_prefix(article).map(|rest| format!("{preposition}{rest}"));
    melted("Le ", singular).or_else(|| melted("Les ", plural))
}

/// Whether « de », « le » and « la » lose their vowel before a word. An h is taken for an aspirate one, as in « halte »:
/// of the others, the word lists have only « habitant ».
fn elides(word: &str) -> bool {
    word.starts_with("habitant")
        || word.starts_with(|first: char| {
            "aàâeéèêiîoôuyœ".contains(first.to_lowercase().next().unwrap_or(first))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_agree() {
        let (oven, shop, table) = (m("fournil"), f("épicerie"), f("cantine"));
        assert_eq!([oven.the(), shop.the(), table.the()], ["le fournil", "l’épicerie", "la cantine"]);
        assert_eq!([oven.a(), shop.a(), table.a()], ["un fournil", "une épicerie", "une cantine"]);
        let of = [oven.of_the(), shop.of_the(), table.of_the()];
        assert_eq!(of, ["du fournil", "de l’épicerie", "de la cantine"]);
        let at = [oven.at_the(), shop.at_the(), table.at_the()];
        assert_eq!(at, ["au fournil", "à l’épicerie", "à la cantine"]);
        let names = [oven.as_name(), shop.as_name(), table.as_name()];
        assert_eq!(names, ["Le Fournil", "L’Épicerie", "La Cantine"]);
    }

    #[test]
    fn prepositions_join_towns() {
        let towns =
            ["Quimper", "Agen", "Évry-Courcouronnes", "Le Havre", "Les Abymes", "La Rochelle", "L’Haÿ"];
        let of = [
            "de Quimper",
            "d’Agen",
            "d’Évry-Courcouronnes",
            "du Havre",
            "des Abymes",
            "de La Rochelle",
            "de L’Haÿ",
        ];
        assert_eq!(towns.map(of_town), of);
        assert_eq!(at_town("Le Mans"), "au Mans");
        assert_eq!(at_town("Les Sables-d’Olonne"), "aux Sables-d’Olonne");
        assert_eq!(at_town("La Roche-sur-Yon"), "à La Roche-sur-Yon");
    }

    #[test]
    fn infinitives_elide_too() {
        assert_eq!([of("œuvrer"), of("cuire"), of("isoler")], ["d’œuvrer", "de cuire", "d’isoler"]);
    }
}
