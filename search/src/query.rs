//! What a person types.

use crate::fold::fold;
use crate::rank::MAX_WORDS;
use crate::stop_words::is_stop_word;
use crate::words::for_each_word;

/// A folded word.
pub(crate) type Letters = Vec<u8>;

/// A word that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QueryWord {
    pub letters: Letters,
    /// What it is with the parts that hyphens join to it, for the first of them; and how many these are.
    pub joined: Option<(Letters, usize)>,
}

/// What is searched for.
///
/// Words are all required, each in one of the forms of [`crate`]. `"…"` or `« … »` is a phrase: its words as they are, next to
/// each other. A hyphen directly before a word or a phrase excludes what has it. Words that say little (« de », « les ») do not
/// count beside others, unless one is the last and still being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub(crate) words: Vec<QueryWord>,
    pub(crate) phrases: Vec<Vec<Letters>>,
    pub(crate) excluded: Vec<Vec<Letters>>,
    /// The last word as it was typed, while it still is: `st` may become « statut » as well as « saint ».
    pub(crate) open: Option<Letters>,
}

impl Query {
    /// Reads what was typed; whatever that is, it means something.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut rest = text;
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
        let typed = rest.rsplit(|letter: char| !letter.is_alphanumeric()).next();
        query.open = typed.filter(|typed| !typed.is_empty()).map(|typed| fold(typed).into_bytes());
        query.drop_stop_words();
        query.words.truncate(MAX_WORDS);
        query
    }

    /// Whether nothing is searched for: everything matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty() && self.excluded.is_empty()
    }

    /// Whether a word says so little that it is not required: it may become another one.
    pub(crate) fn is_optional(&self, at: usize) -> bool {
        let is_last = at > 0 && at + 1 == self.words.len();
        is_last && self.words.get(at).is_some_and(|word| is_stop_word(&word.letters))
    }

    fn add_words(&mut self, text: &str) {
        for chunk in text.split_whitespace() {
            match chunk.strip_prefix('-') {
                Some(excluded) if excluded.starts_with(char::is_alphanumeric) => {
                    self.excluded.push(parts(excluded));
                }
                _ => self.add_chunk(chunk),
            }
        }
        self.excluded.retain(|words| !words.is_empty());
    }

    fn add_chunk(&mut self, chunk: &str) {
        let mut joined_from = self.words.len();
        for_each_word(chunk, &mut Vec::new(), |word| {
            let letters = word.folded.to_vec();
            if word.is_joined {
                let count = self.words.len() - joined_from;
                if let Some(first) = self.words.get_mut(joined_from) {
                    first.joined = Some((letters, count));
                }
                joined_from = self.words.len();
            } else {
                self.words.push(QueryWord { letters, joined: None });
            }
        });
    }

    fn drop_stop_words(&mut self) {
        let counts = |word: &QueryWord| !is_stop_word(&word.letters) || word.joined.is_some();
        if self.phrases.is_empty() && !self.words.iter().any(counts) {
            return;
        }
        let is_open = self.open.is_some();
        let last = self.words.pop();
        // A part of a joined word is never dropped: its first part counts them.
        let mut parts_left = 0_usize;
        self.words.retain(|word| {
            let is_part = parts_left > 0;
            parts_left = word.joined.as_ref().map_or(parts_left.saturating_sub(1), |(_, parts)| parts - 1);
            is_part || counts(word)
        });
        self.words.extend(last.filter(|word| is_open || parts_left > 0 || counts(word)));
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
        let words: Vec<Letters> = query.words.iter().map(|word| word.letters.clone()).collect();
        (show(&words), all(&query.phrases), all(&query.excluded))
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
    fn what_hyphens_join_is_also_one_word() {
        let query = Query::parse("aide à-domicile co-voiturage-aidé");
        let joined: Vec<_> =
            query.words.iter().map(|word| word.joined.as_ref().map(|(_, count)| *count)).collect();
        assert_eq!(words("aide à-domicile co-voiturage-aidé"), "aide a domicile co voiturage aide");
        assert_eq!(joined, [None, Some(2), None, Some(3), None, None]);
        assert_eq!(Query::parse("la st").open, Some(b"st".to_vec()));
        assert_eq!(Query::parse("la st ").open, None);
        assert!(Query::parse("jardin pour").is_optional(1) && !Query::parse("pour").is_optional(0));
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
