//! What a person types.

use crate::fold::fold;
use crate::rank::MAX_WORDS;
use crate::stop_words::is_stop_word;
use crate::words::{for_each_word, may_become_elision};

/// A folded word.
pub(crate) type Letters = Vec<u8>;

/// A word that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QueryWord {
    pub letters: Letters,
    /// What it is with the parts that hyphens join to it, for the first of them; and how many these are.
    pub joined: Option<(Letters, usize)>,
    /// Whether it stood in quotes: it is sought as it is.
    pub is_quoted: bool,
}

/// What a document may not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Exclusion {
    /// Its words, next to each other.
    pub words: Vec<Letters>,
    /// Whether they stood in quotes: they are meant as they are.
    pub is_quoted: bool,
}

/// What is searched for.
///
/// Words are all required, each in one of the forms of [`crate`]. `"…"` or `« … »` is a phrase: its words as they are, next to
/// each other; one word alone is sought as it is. A hyphen directly before a word or a phrase excludes what has it. Words that say little (« de », « les ») do not
/// count beside others, unless one is the last and still being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub(crate) words: Vec<QueryWord>,
    /// Each of two words or more.
    pub(crate) phrases: Vec<Vec<Letters>>,
    pub(crate) excluded: Vec<Exclusion>,
    /// The last of the words as it was typed, while it still is: `st` may become « statut » as well as « saint ».
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
            if is_excluded {
                query.exclude(quoted, true)
            } else {
                query.add_quoted(quoted)
            }
            rest = after;
        }
        query.add_words(rest);
        query.drop_stop_words();
        if query.words.len() > MAX_WORDS {
            query.words.truncate(MAX_WORDS);
            query.open = None;
        }
        query
    }

    /// Whether nothing is searched for: everything matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty() && self.excluded.is_empty()
    }

    /// Whether a word says so little that it is not required: it may become another one.
    pub(crate) fn is_optional(&self, at: usize) -> bool {
        let last = self.words.get(at).filter(|word| at + 1 == self.words.len() && !word.is_quoted);
        last.is_some_and(|word| at > 0 && is_stop_word(&word.letters) || may_become_elision(&word.letters))
    }

    fn add_words(&mut self, text: &str) {
        self.open = None;
        for chunk in text.split_whitespace() {
            self.open = None;
            match chunk.strip_prefix('-') {
                Some(excluded) if excluded.starts_with(char::is_alphanumeric) => {
                    self.exclude(excluded, false);
                }
                _ => self.add_chunk(chunk),
            }
        }
        if text.ends_with(char::is_whitespace) {
            self.open = None;
        }
    }

    fn add_chunk(&mut self, chunk: &str) {
        // Where in the chunk each of its words starts, and its place in the query.
        let mut starts: Vec<(usize, usize)> = Vec::new();
        for_each_word(chunk, &mut Vec::new(), |word| {
            let letters = word.folded.to_vec();
            if word.is_joined {
                let first = starts.iter().find(|(start, _)| *start == word.place.start);
                let Some((_, first)) = first else { return };
                let count = self.words.len() - first;
                if let Some(first) = self.words.get_mut(*first) {
                    first.joined = Some((letters, count));
                }
                return;
            }
            let is_open = word.place.end == chunk.len();
            self.open =
                chunk.get(word.place.clone()).filter(|_| is_open).map(|typed| fold(typed).into_bytes());
            starts.push((word.place.start, self.words.len()));
            self.words.push(QueryWord { letters, joined: None, is_quoted: false });
        });
    }

    fn add_quoted(&mut self, text: &str) {
        let mut phrase = parts(text);
        if phrase.len() > 1 {
            self.phrases.push(phrase);
        } else if let Some(letters) = phrase.pop() {
            self.words.push(QueryWord { letters, joined: None, is_quoted: true });
        }
    }

    fn exclude(&mut self, text: &str, is_quoted: bool) {
        let words = parts(text);
        if !words.is_empty() {
            self.excluded.push(Exclusion { words, is_quoted });
        }
    }

    fn drop_stop_words(&mut self) {
        let counts =
            |word: &QueryWord| word.is_quoted || word.joined.is_some() || !is_stop_word(&word.letters);
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
pub(crate) fn cut_quotes(text: &str) -> Option<(&str, &str, &str)> {
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
        let words: Vec<Letters> = query.words.iter().map(|word| word.letters.clone()).collect();
        let phrases = query.phrases.iter().map(|phrase| show(phrase)).collect();
        (show(&words), phrases, query.excluded.iter().map(|excluded| show(&excluded.words)).collect())
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
        let query = Query::parse("jardin/co-voiturage");
        assert_eq!(
            query.words.iter().map(|word| word.joined.is_some()).collect::<Vec<_>>(),
            [false, true, false]
        );
        assert_eq!(Query::parse("la st").open, Some(b"st".to_vec()));
        for not_open in ["la st ", "la st.", "la -st", "-st", "st \"la\""] {
            assert_eq!(Query::parse(not_open).open, None, "{not_open}");
        }
        assert_eq!(Query::parse("pre\u{301}pa").open, Some(b"prepa".to_vec()));
        assert!(Query::parse("jardin pour").is_optional(1) && !Query::parse("pour").is_optional(0));
        for typed in ["jusq", "jusqu'", "jardin lorsqu"] {
            assert!(Query::parse(typed).is_optional(typed.split(' ').count() - 1), "{typed}");
        }
        assert!(!Query::parse("jus").is_optional(0) && !Query::parse("\"jusqu\"").is_optional(0));
    }

    #[test]
    fn quotes_and_exclusions() {
        let (rest, phrases, excluded) = read("jardin « retour à l’emploi » -école -\"sans abri\" \"x");
        assert_eq!(rest, "jardin x");
        assert_eq!(phrases, ["retour a emploi"]);
        assert_eq!(excluded, ["ecole", "sans abri"]);
        assert_eq!(read("co-construction - seule").0, "co construction seule");
        assert_eq!(read("-saint-etienne").2, ["saint etienne"]);
        assert_eq!(read("\"\" emploi").0, "emploi");
        assert_eq!(read("mot-\"à mot\"").1, ["a mot"]);
        assert_eq!(read("\"les\" emplois"), ("les emplois".to_owned(), vec![], vec![]));
        assert!(Query::parse("emploi \"les\"").words.iter().any(|word| word.is_quoted));
    }
}
