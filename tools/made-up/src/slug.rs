//! Ids out of titles.

use std::collections::BTreeSet;

/// Long enough to be read, and leaves room for a number under the format's limit of 64.
const MAX_LEN: usize = 56;

/// Gives each title an id that no other one has.
#[derive(Default)]
pub struct Ids {
    taken: BTreeSet<String>,
}

impl Ids {
    /// An id of its own, with a number behind it when the plain one is taken.
    pub fn of(&mut self, title: &str) -> String {
        let plain = slug(title);
        let mut id = plain.clone();
        let mut number = 2;
        while !self.taken.insert(id.clone()) {
            id = format!("{plain}-{number}");
            number += 1;
        }
        id
    }
}

/// A text in lower-case ASCII letters and digits, with a hyphen for all that lies between them. Whole words only.
pub fn slug(text: &str) -> String {
    let folded: String = text.chars().flat_map(char::to_lowercase).map(fold).collect();
    let mut slug = String::new();
    for word in folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if slug.len() + word.len() >= MAX_LEN {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() { "sans-titre".to_owned() } else { slug }
}

/// The letters of French in ASCII; what else there is parts words.
fn fold(letter: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    match letter {
        'à' | 'â' | 'ä' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'î' | 'ï' => "i",
        'ô' | 'ö' => "o",
        'ù' | 'û' | 'ü' => "u",
        'ÿ' => "y",
        'ç' => "c",
        'œ' => "oe",
        'æ' => "ae",
        other => ASCII.find(other).and_then(|at| ASCII.get(at..=at)).unwrap_or(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_french_has() {
        assert_eq!(slug("L’Œuvre d’Évry : 100 % à l’Haÿ !"), "l-oeuvre-d-evry-100-a-l-hay");
        assert_eq!(slug("?"), "sans-titre");
    }

    #[test]
    fn stays_short_and_whole() {
        let long = slug(&"abcdefghi ".repeat(10));
        assert!(long.len() <= MAX_LEN && long.ends_with("abcdefghi"), "{long}");
    }

    #[test]
    fn gives_no_id_twice() {
        let mut ids = Ids::default();
        let given = ["Le Jardin", "Le Jardin 2", "Le jardin", "Le Jardin"].map(|title| ids.of(title));
        assert_eq!(given, ["le-jardin", "le-jardin-2", "le-jardin-3", "le-jardin-4"]);
    }
}
