//! What a facilitator makes of the sequence: which items are shown, in which order, and of which notes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use super::item::Item;
use super::screen::Screen;

/// What a sequence is called among what a facilitator prepares; what they want to say at one of its screens, as [`cue_of`] has it.
pub const SEQUENCE: &str = "projection";

/// What the words that a facilitator wants to say at a screen are prepared about. Which screens a wall has, and the map, follows from what
/// is revealed and chosen: they have theirs together.
#[must_use]
pub fn cue_of(screen: &Screen) -> String {
    let Screen { item, part, .. } = screen;
    let is_one = *part == 0 || matches!(item, Item::Wall(_) | Item::Map);
    if is_one { format!("{SEQUENCE}:{item}") } else { format!("{SEQUENCE}:{item}#{}", part + 1) }
}

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
        let there: BTreeSet<&Item> = items.iter().collect();
        self.with_all(items).into_iter().filter(|(item, _)| there.contains(item)).collect()
    }

    /// The items that are shown; the opening, where none is, so that a room has something to look at.
    #[must_use]
    pub fn shown(&self, items: &[Item]) -> Vec<Item> {
        let mut shown = self.of(items);
        shown.retain(|(_, is_shown)| *is_shown);
        if shown.is_empty() {
            return vec![Item::Opening];
        }
        shown.into_iter().map(|(item, _)| item).collect()
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
        let there: BTreeSet<&Item> = items.iter().collect();
        let present: Vec<usize> =
            (0..).zip(&said).filter(|(_, (said, _))| there.contains(said)).map(|(at, _)| at).collect();
        // At the end it comes behind the last one that there is.
        let goal =
            present.get(place).copied().unwrap_or_else(|| present.last().map_or(said.len(), |last| last + 1));
        said.insert(goal, moved);
        self.said = said;
    }

    /// Leaves the items as they come by themselves; which notes are shown stays as it is.
    pub fn reset(&mut self) {
        self.said.clear();
    }

    /// All that is said, with the items of which nothing was said.
    fn with_all(&self, items: &[Item]) -> Vec<(Item, bool)> {
        let places: BTreeMap<&Item, usize> = self.said.iter().map(|(item, _)| item).zip(1..).collect();
        // By how many of those that are said they come behind.
        let mut new: BTreeMap<usize, Vec<(Item, bool)>> = BTreeMap::new();
        let mut behind = 0;
        for item in items {
            match places.get(item) {
                Some(place) => behind = *place,
                None => new.entry(behind).or_default().push((item.clone(), true)),
            }
        }
        let mut all = new.remove(&0).unwrap_or_default();
        for (said, place) in self.said.iter().zip(1..) {
            all.push(said.clone());
            all.extend(new.remove(&place).unwrap_or_default());
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
        let mut known = BTreeSet::new();
        for line in text.lines() {
            if line == ONLY_REVIEWED {
                read.only_reviewed = true;
                continue;
            }
            let (name, is_shown) = line.strip_prefix(LEFT_OUT).map_or((line, true), |name| (name, false));
            if let Ok(item) = Item::from_str(name)
                && known.insert(item.clone())
            {
                read.said.push((item, is_shown));
            }
        }
        read
    }
}
