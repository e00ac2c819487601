//! What backs a day up: figures, quotes, a timeline, and the sources of it all.

use chrono::NaiveDate;

use super::collection::Identified;
use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use crate::domain::date::PartialDate;
use crate::domain::ids::{ProjectId, SourceId};
use crate::domain::link::Link;

/// A key figure.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The figure, as it is shown.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// Its unit, when the label does not say it.
    pub unit: Option<String>,
    /// When it was true.
    pub date: Option<PartialDate>,
    /// Whether it is an order of magnitude.
    pub approximate: bool,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

impl Figure {
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        Some(Self {
            value: record.text("value"),
            label: record.text("label"),
            unit: record.optional_text("unit"),
            date: record.optional_partial_date("date"),
            approximate: record.flag("approximate"),
            sources: record.sources(known),
        })
    }
}

/// Something that somebody said.
#[derive(Debug, Clone)]
pub struct Quote {
    /// The words, without quotation marks.
    pub text: String,
    /// Whose words they are.
    pub by: String,
    /// When they were said.
    pub date: Option<PartialDate>,
    /// How far the wording can be trusted.
    pub note: Option<String>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

impl Quote {
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        Some(Self {
            text: record.text("text"),
            by: record.text("by"),
            date: record.optional_partial_date("date"),
            note: record.optional_text("note"),
            sources: record.sources(known),
        })
    }
}

/// A moment of the timeline.
#[derive(Debug, Clone)]
pub struct Moment {
    /// When.
    pub date: PartialDate,
    /// What happened.
    pub text: String,
    /// Which project it is about, if one.
    pub project: Option<ProjectId>,
    /// Whether it happened after the day.
    pub later: bool,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

impl Moment {
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        let date = record.parsed("date", Rule::PartialDate);
        Some(Self {
            text: record.text("text"),
            project: record.optional_reference("project", &known.projects),
            later: record.flag("later"),
            sources: record.sources(known),
            date: date?,
        })
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<Link>,
    /// When it was published.
    pub date: Option<NaiveDate>,
}

impl Identified for Source {
    type Id = SourceId;

    fn id(&self) -> &SourceId {
        &self.id
    }
}

impl Source {
    pub(super) fn read(record: &Record) -> Option<Self> {
        let id = record.parsed("id", Rule::Slug);
        Some(Self {
            title: record.text("title"),
            url: record.optional_link("url"),
            date: record.optional_date("date"),
            id: id?,
        })
    }
}
