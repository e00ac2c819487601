//! What a facilitator makes of the sequence: which items are shown, in which order, and of which notes.

use std::fmt;
use std::str::FromStr;

use super::item::Item;

/// What a sequence is called among what a facilitator prepares; what they want to say at one of its items, behind that and a colon.
pub const SEQUENCE: &str = "projection";

/// What a facilitator has said of the sequence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The items in their order, and whether each is shown. It may name some that there are no longer, or not yet: they keep their place.
    said: Vec<(Item, bool)>,
    /// Whether of notes only those are shown that somebody has reviewed.
    pub only_reviewed: bool,
}

impl Arrangement {
    /// The items that there are, given in the order in which they come by themselves, as they are arranged. One of which nothing is said
    /// is shown, behind the one that it comes behind by itself.
    #[must_use]
    pub fn of(&self, items: &[Item]) -> Vec<(Item, bool)> {
        let is_there = |(item, _): &&(Item, bool)| items.contains(item);
        self.with_all(items).iter().filter(is_there).cloned().collect()
    }

    /// The items that are shown.
    #[must_use]
    pub fn shown(&self, items: &[Item]) -> Vec<Item> {
        self.of(items).into_iter().filter(|(_, is_shown)| *is_shown).map(|(item, _)| item).collect()
    }

    /// Shows an item, or no longer.
    pub fn show(&mut self, items: &[Item], item: &Item, is_shown: bool) {
        self.said = self.with_all(items);
        self.said.iter_mut().filter(|(said, _)| said == item).for_each(|(_, shown)| *shown = is_shown);
    }

    /// Puts an item at a place among those that there are, counted from 0 without itself; at the end when there are fewer.
    pub fn place(&mut self, items: &[Item], item: &Item, place: usize) {
        let mut said = self.with_all(items);
        let Some(at) = said.iter().position(|(said, _)| said == item) else { return };
        let moved = said.remove(at);
        let present: Vec<usize> = (0..said.len())
            .filter(|at| said.get(*at).is_some_and(|(said, _)| items.contains(said)))
            .collect();
        // At the end it comes behind the last one that there is.
        let goal =
            present.get(place).copied().unwrap_or_else(|| present.last().map_or(said.len(), |last| last + 1));
        said.insert(goal, moved);
        self.said = said;
    }

    /// All that is said, with the items of which nothing was said.
    fn with_all(&self, items: &[Item]) -> Vec<(Item, bool)> {
        let mut all = self.said.clone();
        let mut behind = 0;
        for item in items {
            behind = match all.iter().position(|(said, _)| said == item) {
                Some(at) => at + 1,
                None => {
                    all.insert(behind, (item.clone(), true));
                    behind + 1
                }
            };
        }
        all
    }
}

/// The line that says that of notes only those are shown that somebody has reviewed.
const ONLY_REVIEWED: &str = "notes-relues";

/// What stands before an item that is not shown.
const LEFT_OUT: char = '-';

/// A line for each item; before one that is not shown stands `-`.
impl fmt::Display for Arrangement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.only_reviewed {
            writeln!(f, "{ONLY_REVIEWED}")?;
        }
        for (item, is_shown) in &self.said {
            if !is_shown {
                write!(f, "{LEFT_OUT}")?;
            }
            writeln!(f, "{item}")?;
        }
        Ok(())
    }
}

/// Reads what was written; a line that says nothing here is left out, and so is an item that comes once more.
impl From<&str> for Arrangement {
    fn from(text: &str) -> Self {
        let mut read = Self::default();
        for line in text.lines() {
            if line == ONLY_REVIEWED {
                read.only_reviewed = true;
                continue;
            }
            let (name, is_shown) = line.strip_prefix(LEFT_OUT).map_or((line, true), |name| (name, false));
            if let Ok(item) = Item::from_str(name)
                && !read.said.iter().any(|(said, _)| *said == item)
            {
                read.said.push((item, is_shown));
            }
        }
        read
    }
}
