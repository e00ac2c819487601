//! Finding parts of words in short texts that change: letter by letter while they are typed, and without an index.

use memchr::memmem::Finder;

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
///
/// Each is made ready to be found once, not for each text: that is most of the work in texts of a few lines.
#[derive(Debug, Clone, Default)]
pub struct Parts(Vec<Finder<'static>>);

impl Parts {
    /// Reads what was typed; whatever that is, it means something.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut parts = Self::default();
        let mut rest = text;
        while let Some((before, quoted, after)) = cut_quotes(rest) {
            parts.add_words(before);
            parts.add(&sought(quoted));
            rest = after;
        }
        parts.add_words(rest);
        parts
    }

    /// Whether all of them occur in a text that [`sought`] gave.
    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        self.0.iter().all(|part| part.find(text.as_bytes()).is_some())
    }

    /// A quotation mark without the other one means nothing yet.
    fn add_words(&mut self, text: &str) {
        let words = sought(text);
        words.split([' ', '"', '«', '»', '“', '”']).for_each(|word| self.add(word));
    }

    fn add(&mut self, part: &str) {
        if !part.is_empty() {
            self.0.push(Finder::new(part).into_owned());
        }
    }
}
