//! Full-text search and facets over short French records, in memory.
//!
//! A [`Builder`] takes documents: texts in up to [`FIELDS`] fields, the first the heaviest, and values in facets. The
//! [`Index`] it makes never changes. A [`Query`] and a [`Selection`] of facet values give an [`Answer`]: how many documents
//! there are, in which order, and how many beside each value.
//!
//! Short texts that change all the time need none of that: [`Parts`] are looked for in each of them.
//!
//! What is right in French: accents, ligatures and apostrophes are folded, elisions dropped, hyphens joined and split
//! ([`words`]); inflected forms meet in their stem; a word is also the beginning of longer ones; and a word that is found
//! in none of these ways is looked for with an edit or two.
//!
//! What it does not do: no weights to tune, no positions (a phrase is looked up in the texts of the few documents that have its
//! words), no deletion (a new index is built), no other language's stems.
#![warn(clippy::indexing_slicing)]

mod answer;
mod builder;
mod facets;
mod fold;
mod id_set;
mod index;
mod interner;
mod marks;
mod masks;
mod parts;
mod phrase;
mod plan;
mod postings;
mod query;
mod rank;
mod selection;
mod sequence;
mod stem;
mod stop_words;
#[cfg(test)]
mod tests;
mod typos;
mod vocabulary;
mod words;

pub use answer::Answer;
pub use builder::Builder;
pub use fold::{collation_key, fold};
pub use id_set::IdSet;
pub use index::{Index, NoTexts, Scratch, Texts};
pub use marks::Marker;
pub use parts::{Parts, sought};
pub use postings::{FIELDS, MAX_DOCUMENTS};
pub use query::Query;
pub use selection::Selection;
pub use sequence::Sequence;
pub use words::{Word, for_each_word};
