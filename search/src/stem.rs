//! Stems: what inflected forms of a French word have in common.

use frostem::{Algorithm, Stemmer};

/// The stem of a folded word; codes and numbers have none but themselves. Texts and queries are both folded: a person who types
/// without accents meets the same stem as the text with them.
pub(crate) fn stem(word: &[u8]) -> Vec<u8> {
    if !word.iter().all(u8::is_ascii_lowercase) {
        return word.to_vec();
    }
    let word = std::str::from_utf8(word).unwrap_or_default();
    let stem = Stemmer::new(Algorithm::French).stem(word);
    // The algorithm tells « partagée » from « partage » by the accent, which is not there.
    let stem = without_plural(stem.trim_end_matches('e'));
    if stem.is_empty() { word.into() } else { stem.into() }
}

/// The algorithm keeps the plural of « emplois », « essais », « lieux ».
fn without_plural(stem: &str) -> &str {
    let is_plural = ["as", "is", "os", "us", "eux", "oux"].iter().any(|ending| stem.ends_with(ending));
    let singular = stem.strip_suffix(['s', 'x']).filter(|singular| is_plural && singular.len() > 2);
    singular.unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_meet() {
        for words in [
            &["emploi", "emplois"][..],
            &["essai", "essais"],
            &["lieu", "lieux"],
            &["local", "locale", "locaux"],
            &["francais", "francaise", "francaises"],
            &["partage", "partages", "partagee", "partagees"],
            &["mobilite", "mobilites"],
            &["jardin", "jardins"],
            &["accompagner", "accompagnement", "accompagnes"],
            &["economique", "economiques"],
            &["evaluer", "evaluation", "evaluations"],
            &["solidaire", "solidaires"],
        ] {
            let stems: Vec<_> = words
                .iter()
                .map(|word| String::from_utf8_lossy(&stem(word.as_bytes())).into_owned())
                .collect();
            assert!(stems.windows(2).all(|two| two.first() == two.last()), "{words:?} {stems:?}");
        }
    }

    #[test]
    fn codes_are_their_own() {
        assert_eq!(stem(b"2a"), b"2a");
        assert_eq!(stem(b"38185"), b"38185");
    }
}
