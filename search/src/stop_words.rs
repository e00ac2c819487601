//! Words that say little: most texts have them.

/// French function words, folded; not those that are also a season (« été ») or a point of the compass (« est »).
const STOP_WORDS: [&str; 102] = [
    "a", "ai", "au", "aussi", "aux", "avec", "avoir", "car", "ce", "ceci", "cela", "celle", "celles",
    "celui", "ces", "cet", "cette", "ceux", "chez", "comme", "d", "dans", "de", "des", "dont", "du", "elle",
    "elles", "en", "entre", "es", "et", "etait", "etaient", "etre", "eux", "il", "ils", "j", "je", "l", "la",
    "le", "les", "leur", "leurs", "lui", "m", "ma", "mais", "me", "meme", "mes", "mon", "n", "ne", "ni",
    "nos", "notre", "nous", "on", "ont", "ou", "par", "pas", "plus", "pour", "qu", "que", "quel", "quelle",
    "quelles", "quels", "qui", "quoi", "s", "sa", "sans", "se", "ses", "si", "son", "sont", "sous", "sur",
    "t", "ta", "te", "tes", "toi", "ton", "tu", "un", "une", "vers", "vos", "votre", "vous", "y", "afin",
    "ainsi", "donc",
];

/// Whether a folded word is one of them.
pub(crate) fn is_stop_word(word: &[u8]) -> bool {
    STOP_WORDS.iter().any(|stop_word| stop_word.as_bytes() == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[test]
    fn are_folded_and_distinct() {
        for (at, word) in STOP_WORDS.iter().enumerate() {
            assert_eq!(fold(word), *word);
            assert!(!STOP_WORDS.get(at + 1..).is_some_and(|rest| rest.contains(word)), "{word} twice");
        }
        assert!(is_stop_word(b"pour") && !is_stop_word(b"emploi"));
    }
}
