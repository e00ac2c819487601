//! Workshops: what is asked in them, about what, when, and how they go.

use chrono::{NaiveDateTime, TimeDelta};

use super::collection::Identified;
use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use super::track::Track;
use crate::domain::ids::{Id, ProjectId, SourceId, TrackId, WorkshopId};
use crate::domain::json::Json;

/// The shortest and the longest workshop, or step of one, in minutes.
pub const MINUTES: (u32, u32) = (1, 600);

/// The least and the greatest number of tables.
pub const TABLES: (u32, u32) = (1, 200);

/// A workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    /// Its id.
    pub id: WorkshopId,
    /// Its name.
    pub title: String,
    /// What it is about to answer.
    pub question: Option<String>,
    /// The action tracks that it is about.
    pub tracks: Vec<TrackId>,
    /// The projects that it is about.
    pub projects: Vec<ProjectId>,
    /// When it begins, at the place of the event.
    pub starts: Option<NaiveDateTime>,
    /// How long it lasts, in minutes.
    pub minutes: Option<u32>,
    /// Where.
    pub room: Option<String>,
    /// Its tables.
    pub tables: Option<Tables>,
    /// Who leads it.
    pub facilitators: Vec<String>,
    /// How it goes.
    pub steps: Vec<Step>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

impl Identified for Workshop {
    type Id = WorkshopId;

    fn id(&self) -> &WorkshopId {
        &self.id
    }
}

impl Workshop {
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        let id = record.parsed("id", Rule::Slug);
        Some(Self {
            title: record.text("title"),
            question: record.optional_text("question"),
            tracks: record.references("tracks", &known.tracks),
            projects: record.references("projects", &known.projects),
            starts: record.optional_time("starts"),
            minutes: record.optional_count("minutes", MINUTES, Rule::Minutes),
            room: record.optional_text("room"),
            tables: Tables::read(record),
            facilitators: record.texts("facilitators"),
            steps: record.records("steps", |step| Step::read(step, known)),
            sources: record.sources(known),
            id: id?,
        })
    }

    /// A workshop on a track, with its id and its title, and nothing that the file does not say.
    pub(super) fn on(track: &Track) -> Self {
        let id = WorkshopId::from_slug(track.id.slug().clone());
        Self { tracks: vec![track.id.clone()], ..Self::added(id, track.title.clone(), None) }
    }

    /// A workshop that no file names.
    #[must_use]
    pub fn added(id: WorkshopId, title: String, question: Option<String>) -> Self {
        Self {
            id,
            title,
            question,
            tracks: Vec::new(),
            projects: Vec::new(),
            starts: None,
            minutes: None,
            room: None,
            tables: None,
            facilitators: Vec::new(),
            steps: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// When it ends, where it is known when it begins and how long it lasts.
    #[must_use]
    pub fn ends(&self) -> Option<NaiveDateTime> {
        let minutes = self.minutes.map(|minutes| TimeDelta::minutes(minutes.into()))?;
        self.starts?.checked_add_signed(minutes)
    }
}

/// The tables of a workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tables {
    /// So many, numbered from 1.
    Numbered(u32),
    /// These, by their names.
    Named(Vec<String>),
}

impl Tables {
    /// What they are called, in their order.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        match self {
            Self::Numbered(count) => (1..=*count).map(|table| table.to_string()).collect(),
            Self::Named(names) => names.clone(),
        }
    }

    fn read(record: &Record) -> Option<Self> {
        match record.member("tables")? {
            Json::List(_) => Some(record.texts("tables")).filter(|names| !names.is_empty()).map(Self::Named),
            _ => record.optional_count("tables", TABLES, Rule::Tables).map(Self::Numbered),
        }
    }
}

/// A step of a workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub title: String,
    /// For how long, in minutes.
    pub minutes: u32,
    /// What is said or asked to begin it.
    pub prompt: Option<String>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

impl Step {
    fn read(record: &Record, known: &Known) -> Option<Self> {
        let minutes = record.count("minutes", MINUTES, Rule::Minutes);
        Some(Self {
            title: record.text("title"),
            prompt: record.optional_text("prompt"),
            sources: record.sources(known),
            minutes: minutes?,
        })
    }
}
