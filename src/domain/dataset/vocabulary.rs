//! The lists of terms that a dataset defines for itself.

use super::collection::{Collection, Identified};
use super::evidence::Source;
use super::finding::Rule;
use super::record::Record;
use crate::domain::ids::{SourceId, TermId};

/// A term of a vocabulary.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// How it is shown.
    pub label: String,
    /// What it means.
    pub description: Option<String>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

impl Identified for Term {
    type Id = TermId;

    fn id(&self) -> &TermId {
        &self.id
    }
}

impl Term {
    fn read(record: &Record, sources: &Collection<Source>) -> Option<Self> {
        let id = record.parsed("id", Rule::Slug);
        Some(Self {
            label: record.text("label"),
            description: record.optional_text("description"),
            sources: record.references("sources", sources),
            id: id?,
        })
    }
}

/// The vocabularies of a dataset; the order of the terms is the order of display.
#[derive(Debug, Clone)]
pub struct Vocabularies {
    /// Kinds of organisations.
    pub carrier_kinds: Collection<Term>,
    /// How far a project has come.
    pub statuses: Collection<Term>,
    /// What projects are about.
    pub themes: Collection<Term>,
    /// Whom projects are for.
    pub audiences: Collection<Term>,
}

/// None has a term, and each still has its name, which findings give.
impl Default for Vocabularies {
    fn default() -> Self {
        Self {
            carrier_kinds: Collection::new("carrier_kinds", Vec::new()),
            statuses: Collection::new("statuses", Vec::new()),
            themes: Collection::new("themes", Vec::new()),
            audiences: Collection::new("audiences", Vec::new()),
        }
    }
}

impl Vocabularies {
    pub(super) fn read(record: &Record, sources: &Collection<Source>) -> Self {
        let terms = |key| record.collection(key, |term| Term::read(term, sources));
        Self {
            carrier_kinds: terms("carrier_kinds"),
            statuses: terms("statuses"),
            themes: terms("themes"),
            audiences: terms("audiences"),
        }
    }
}
