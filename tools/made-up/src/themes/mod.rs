//! What made-up projects are about: twelve themes, each with its own words, so that a sentence of one makes sense.

mod living;
mod making;

use super::french::Noun;
use super::json::Object;

/// A theme and its words.
pub struct Theme {
    /// Its id in the vocabulary.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What it takes in, where the label does not say so.
    pub description: Option<&'static str>,
    /// What people do, and where.
    pub works: [Work; 8],
    /// Ends « les métiers … ».
    pub trades: [&'static str; 2],
    /// Infinitives that need no object.
    pub verbs: [&'static str; 4],
    /// What follows « Et si l’on … ».
    pub were: [&'static str; 3],
    /// What can be counted.
    pub counted: [Counted; 3],
}

/// What people do, and where.
pub struct Work {
    /// The workplace.
    pub venue: Noun,
    /// An infinitive.
    pub doing: &'static str,
}

/// Something that can be counted, and how much of it is plausible.
pub struct Counted {
    /// Follows the number.
    pub label: &'static str,
    /// The least.
    pub low: usize,
    /// The most.
    pub high: usize,
}

/// Every theme, in the order of the vocabulary.
pub const THEMES: [Theme; 12] = [
    making::FOOD,
    making::REUSE,
    making::MOBILITY,
    making::DIGITAL,
    making::HOUSING,
    making::ENERGY,
    living::HEALTH,
    living::CHILDHOOD,
    living::LANGUAGE,
    living::CULTURE,
    living::NATURE,
    living::EMPLOYERS,
];

/// The vocabulary.
pub fn vocabulary() -> Vec<Object> {
    let term = |theme: &Theme| {
        Object::of("id", theme.id).text("label", theme.label).maybe("description", theme.description)
    };
    THEMES.iter().map(term).collect()
}

const fn work(venue: Noun, doing: &'static str) -> Work {
    Work { venue, doing }
}

const fn counted(label: &'static str, low: usize, high: usize) -> Counted {
    Counted { label, low, high }
}
