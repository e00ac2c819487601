//! Finding parts of words in short texts that change: letter by letter while they are typed, and without an index.

use crate::fold::fold;
use crate::query::cut_quotes;

/// A text as parts are sought in it: folded, with one kind of apostrophe, and with one blank between two words, whatever stood
/// there.
#[must_use]
pub fn sought(text: &str) -> String {
    let folded = fold(text);
    let mut sought = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !sought.is_empty() {
            sought.push(' ');
        }
        let mut pieces = word.split('’');
        sought.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            sought.push('\'');
            sought.push_str(piece);
        }
    }
    sought
}

/// What must occur in a text, all of it: parts of words, and `"…"` or `« … »`, which may be some words in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts(Vec<String>);

impl Parts {
    /// Reads what was typed; whatever that is, it means something.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut parts = Self::default();
        let mut rest = text;
        while let Some((before, quoted, after)) = cut_quotes(rest) {
            parts.add_words(before);
            parts.add(sought(quoted));
            rest = after;
        }
        parts.add_words(rest);
        parts
    }

    /// Whether all of them occur in a text that [`sought`] gave.
    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        self.0.iter().all(|part| text.contains(part.as_str()))
    }

    /// A quotation mark without the other one means nothing yet.
    fn add_words(&mut self, text: &str) {
        let words = sought(text);
        words.split([' ', '"', '«', '»', '“', '”']).for_each(|word| self.add(word.to_owned()));
    }

    fn add(&mut self, part: String) {
        if !part.is_empty() {
            self.0.push(part);
        }
    }
}
