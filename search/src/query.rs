//! What a person types.

use crate::rank::MAX_WORDS;
use crate::stop_words::is_stop_word;
use crate::words::for_each_word;

/// A folded word.
pub(crate) type Letters = Vec<u8>;

/// What is searched for.
///
/// Words are all required, each in one of the forms of [`crate`]. `"…"` or `« … »` is a phrase: its words as they are, next to each other. A
/// hyphen directly before a word or a phrase excludes what has it. Words that say little (« de », « les ») do not count beside
/// others, unless one is the last and still being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub(crate) words: Vec<Letters>,
    pub(crate) phrases: Vec<Vec<Letters>>,
    pub(crate) excluded: Vec<Vec<Letters>>,
}

impl Query {
    /// Reads what was typed; whatever that is, it means something.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut rest = text;
        // Whether what stands right before `rest` excludes the phrase that may come.
        while let Some((before, quoted, after)) = cut_quotes(rest) {
            let (before, is_excluded) = match before.strip_suffix('-') {
                Some(words) if words.is_empty() || words.ends_with(char::is_whitespace) => (words, true),
                _ => (before, false),
            };
            query.add_words(before);
            let phrase = parts(quoted);
            if !phrase.is_empty() {
                if is_excluded { query.excluded.push(phrase) } else { query.phrases.push(phrase) }
            }
            rest = after;
        }
        query.add_words(rest);
        query.drop_stop_words(rest.ends_with(char::is_alphanumeric));
        query.words.truncate(MAX_WORDS);
        query
    }

    /// Whether nothing is searched for: everything matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty() && self.excluded.is_empty()
    }

    fn add_words(&mut self, text: &str) {
        for chunk in text.split_whitespace() {
            match chunk.strip_prefix('-') {
                Some(excluded) if excluded.starts_with(char::is_alphanumeric) => {
                    self.excluded.push(parts(excluded));
                }
                _ => self.words.extend(parts(chunk)),
            }
        }
        self.excluded.retain(|words| !words.is_empty());
    }

    fn drop_stop_words(&mut self, is_last_open: bool) {
        let counts = |word: &Letters| !is_stop_word(word);
        if self.phrases.is_empty() && !self.words.iter().any(counts) {
            return;
        }
        let last = self.words.pop();
        self.words.retain(counts);
        self.words.extend(last.filter(|word| is_last_open || counts(word)));
    }
}

/// The words of a text without those that are joined of others.
pub(crate) fn parts(text: &str) -> Vec<Letters> {
    let mut parts = Vec::new();
    for_each_word(text, &mut Vec::new(), |word| {
        if !word.is_joined {
            parts.push(word.folded.to_vec());
        }
    });
    parts
}

/// What stands before the first quotation, in it, and after it. One that is not closed yet is none.
fn cut_quotes(text: &str) -> Option<(&str, &str, &str)> {
    let (open, mark) = text.char_indices().find(|(_, letter)| matches!(letter, '"' | '«' | '“' | '”'))?;
    let inside = text.get(open + mark.len_utf8()..)?;
    let (close, end) = inside.char_indices().find(|(_, letter)| matches!(letter, '"' | '»' | '”'))?;
    Some((text.get(..open)?, inside.get(..close)?, inside.get(close + end.len_utf8()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(letters: &[Letters]) -> String {
        letters.iter().map(|word| String::from_utf8_lossy(word).into_owned()).collect::<Vec<_>>().join(" ")
    }

    fn read(text: &str) -> (String, Vec<String>, Vec<String>) {
        let query = Query::parse(text);
        let all = |lists: &[Vec<Letters>]| lists.iter().map(|list| show(list)).collect();
        (show(&query.words), all(&query.phrases), all(&query.excluded))
    }

    fn words(text: &str) -> String {
        read(text).0
    }

    #[test]
    fn words_are_folded_and_split() {
        assert_eq!(words("L’École de Saint-Étienne"), "ecole saint etienne");
        assert_eq!(words("  st   etienne "), "saint etienne");
        assert!(Query::parse(" … ! ").is_empty());
        assert!(Query::parse("-").is_empty());
    }

    #[test]
    fn stop_words_count_alone_or_while_they_are_typed() {
        assert_eq!(words("emploi de longue durée"), "emploi longue duree");
        assert_eq!(words("emploi de"), "emploi de");
        assert_eq!(words("emploi de "), "emploi");
        assert_eq!(words("pour les "), "pour les");
        assert_eq!(words("de"), "de");
    }

    #[test]
    fn quotes_and_exclusions() {
        let (rest, phrases, excluded) = read("jardin « retour à l’emploi » -école -\"sans abri\" \"x");
        assert_eq!(rest, "jardin x");
        assert_eq!(phrases, ["retour a emploi"]);
        assert_eq!(excluded, ["sans abri", "ecole"].iter().rev().copied().collect::<Vec<_>>());
        assert_eq!(read("co-construction - seule").0, "co construction seule");
        assert_eq!(read("-saint-etienne").2, ["saint etienne"]);
        assert_eq!(read("\"\" emploi").0, "emploi");
        assert_eq!(read("mot-\"à mot\"").1, ["a mot"]);
    }
}
