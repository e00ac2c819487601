//! Stems: what inflected forms of a French word have in common.

use frostem::{Algorithm, Stemmer};

/// From how many letters on `ee` at the end is taken for that of a participle; in a shorter word it is its own (« marée »).
const SHORTEST_PARTICIPLE: usize = 7;

/// The stem of a folded word; codes and numbers have none but themselves. Texts and queries are both folded: a person who types
/// without accents meets the same stem as the text with them.
pub(crate) fn stem(word: &[u8]) -> Vec<u8> {
    if !word.iter().all(u8::is_ascii_lowercase) {
        return word.to_vec();
    }
    let word = std::str::from_utf8(word).unwrap_or_default();
    // The algorithm tells « salariée » from « salarie » by the accent, which is not there.
    let participle = word.strip_suffix('s').unwrap_or(word).strip_suffix('e');
    let masculine = participle.filter(|word| word.ends_with('e') && word.len() + 1 >= SHORTEST_PARTICIPLE);
    let stem = Stemmer::new(Algorithm::French).stem(masculine.unwrap_or(word));
    let stem = without_plural(&stem);
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
            &["salarie", "salariee", "salaries", "salariees"],
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
