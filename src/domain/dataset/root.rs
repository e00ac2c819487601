//! The lists of the root: what can be long, and is read record by record with a pause behind each.

use std::cell::Cell;

use super::outline::{Item, Outline};
use super::record::{Log, Record};
use super::refusal::Refusal;

/// The root of a file.
pub(super) struct Root<'a> {
    /// What is no list.
    pub record: Record<'a>,
    outline: &'a Outline<'a>,
    log: &'a Log,
    /// How many records have been parsed.
    parsed: Cell<usize>,
}

impl<'a> Root<'a> {
    /// The root of that outline. A wrong optional value is left out alone.
    pub fn new(outline: &'a Outline<'a>, log: &'a Log) -> Self {
        Self { record: Record::root(&outline.members, log), outline, log, parsed: Cell::new(0) }
    }

    /// Hands over the members of an optional list, one after the other. It is compiled once for all lists.
    pub async fn each(
        &self,
        key: &'static str,
        then: &mut dyn FnMut(&Record),
        pause: &impl AsyncFn(),
    ) -> Result<(), Refusal> {
        // Another value in place of the list is reported.
        self.record.items(key);
        for (index, item) in self.outline.items(key).into_iter().enumerate() {
            let path = format!("{key}[{index}]");
            match item {
                Item::Text(text) => {
                    self.parsed.set(self.parsed.get() + 1);
                    then(&Record::at(path, &self.outline.tree(text)?, self.log));
                }
                Item::Value(value) => then(&Record::at(path, value, self.log)),
            }
            pause().await;
        }
        Ok(())
    }

    /// Whether the file has records that nobody asked for, in lists that the format does not know.
    pub fn has_more_records(&self) -> bool {
        self.parsed.get() < self.outline.records().count()
    }
}
