//! Numbers for the values that notes are filtered by: they are compared and counted far faster than texts.

use std::collections::BTreeMap;

/// Texts, numbered as they come. None is ever taken out: there are few, and they come from what people type.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    numbers: BTreeMap<String, usize>,
    texts: Vec<String>,
}

impl Names {
    /// The number of a text, which may be new.
    pub fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.find(text) {
            return number;
        }
        let number = self.texts.len();
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        number
    }

    /// The number of a text, when it has one.
    pub fn find(&self, text: &str) -> Option<usize> {
        self.numbers.get(text).copied()
    }

    /// The text of a number.
    pub fn text(&self, number: usize) -> &str {
        self.texts.get(number).map_or("", String::as_str)
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }
}
