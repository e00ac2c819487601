//! The lists of the root: what can be long, and is read record by record with a pause behind each.

use std::cell::RefCell;

use super::outline::{Item, Outline};
use super::record::{Log, Record};
use super::refusal::Refusal;

/// The root of a file.
pub(super) struct Root<'a> {
    /// What is no list.
    pub record: Record<'a>,
    outline: &'a Outline<'a>,
    log: &'a Log,
    /// The lists that were asked for.
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Root<'a> {
    /// The root of that outline. A wrong optional value is left out alone.
    pub fn new(outline: &'a Outline<'a>, log: &'a Log) -> Self {
        Self { record: Record::root(&outline.members, log), outline, log, asked: RefCell::default() }
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
        self.asked.borrow_mut().push(key);
        for (index, item) in self.outline.items(key).into_iter().enumerate() {
            let path = format!("{key}[{index}]");
            match item {
                Item::Text(text) => then(&Record::at(path, &self.outline.tree(text)?, self.log)),
                Item::Value(value) => then(&Record::at(path, value, self.log)),
            }
            pause().await;
        }
        Ok(())
    }

    /// Looks at the records that nobody asked for, such as those of lists that the format does not know: they change nothing,
    /// and yet have to be JSON.
    pub async fn finish(&self, pause: &impl AsyncFn()) -> Result<(), Refusal> {
        let asked = self.asked.take();
        for record in self.outline.records_beside(&asked) {
            self.outline.tree(record)?;
            pause().await;
        }
        Ok(())
    }
}
