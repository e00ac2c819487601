//! Organisations: those that organise, carry projects, or support.

use super::collection::Identified;
use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use crate::domain::ids::{OrganisationId, SourceId, TermId};
use crate::domain::link::Link;
use crate::domain::registers::{Rna, Siret};

/// An organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name in full.
    pub name: String,
    /// The name it is known by.
    pub short_name: Option<String>,
    /// What kind of carrier it is.
    pub kind: Option<TermId>,
    /// What it does here.
    pub role: Option<String>,
    /// Its site.
    pub url: Option<Link>,
    /// Its number in the register of establishments.
    pub siret: Option<Siret>,
    /// Its number in the register of associations.
    pub rna: Option<Rna>,
    /// Whether it is a partner of the programme.
    pub partner: bool,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

impl Identified for Organisation {
    type Id = OrganisationId;

    fn id(&self) -> &OrganisationId {
        &self.id
    }
}

impl Organisation {
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        let id = record.parsed("id", Rule::Slug);
        Some(Self {
            name: record.text("name"),
            short_name: record.optional_text("short_name"),
            kind: record.optional_reference("kind", &known.vocabularies.carrier_kinds),
            role: record.optional_text("role"),
            url: record.optional_link("url"),
            siret: record.optional_parsed("siret", Rule::Siret),
            rna: record.optional_parsed("rna", Rule::Rna),
            partner: record.flag("partner"),
            sources: record.sources(known),
            id: id?,
        })
    }

    /// The name it is known by: the short one, when it has one.
    #[must_use]
    pub fn known_as(&self) -> &str {
        self.short_name.as_ref().unwrap_or(&self.name)
    }
}
