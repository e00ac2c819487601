//! The lists of the root: what can be long, and is read record by record with a pause behind each.

use super::outline::Outline;
use super::record::{Log, Record};
use super::refusal::Refusal;

/// The root of a file.
pub(super) struct Root<'a> {
    /// What is no list.
    pub record: Record<'a>,
    outline: &'a Outline<'a>,
    log: &'a Log,
}

impl<'a> Root<'a> {
    /// The root of that outline. A wrong optional value is left out alone.
    pub fn new(outline: &'a Outline<'a>, log: &'a Log) -> Self {
        Self { record: Record::lenient(String::new(), &outline.members, log), outline, log }
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
        for (index, item) in self.outline.items(key).iter().enumerate() {
            let tree = self.outline.tree(item)?;
            then(&Record::at(format!("{key}[{index}]"), &tree, self.log));
            pause().await;
        }
        Ok(())
    }
}
