//! What happens when, and what that makes of a moment: now, and next.

use chrono::{NaiveDateTime, TimeDelta};

use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use crate::domain::ids::{SourceId, WorkshopId};

/// The shortest and the longest part of a programme, in minutes: it may last the whole day.
pub const MINUTES_OF_A_PART: (u32, u32) = (1, 24 * 60);

/// A part of the programme of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeItem {
    /// When it begins, at the place of the event.
    pub starts: NaiveDateTime,
    /// What it is.
    pub title: String,
    /// How long it lasts, in minutes; when that is not given, until the next part begins.
    pub minutes: Option<u32>,
    /// Where.
    pub room: Option<String>,
    /// The workshop that it is, if one.
    pub workshop: Option<WorkshopId>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

impl ProgrammeItem {
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        let starts = record.time("starts");
        Some(Self {
            title: record.text("title"),
            minutes: record.optional_count("minutes", MINUTES_OF_A_PART, Rule::PartMinutes),
            room: record.optional_text("room"),
            workshop: record.optional_reference("workshop", &known.workshops),
            sources: record.sources(known),
            starts: starts?,
        })
    }

    /// When it ends, if its length is given.
    #[must_use]
    pub fn ends(&self) -> Option<NaiveDateTime> {
        self.starts.checked_add_signed(TimeDelta::minutes(self.minutes?.into()))
    }
}

/// Where a moment stands in a programme. Several parts can be on at the same time, and begin at the same time.
/// They are named by their positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What is on.
    pub now: Vec<usize>,
    /// What begins next.
    pub next: Vec<usize>,
}

/// Where a moment stands in a programme, whatever the order of its parts.
#[must_use]
pub fn standing(programme: &[ProgrammeItem], moment: NaiveDateTime) -> Standing {
    let starts = || programme.iter().map(|item| item.starts);
    let latest = starts().filter(|starts| *starts <= moment).max();
    // Before the first part, the programme is of interest on its own day only.
    let is_near = |starts: &NaiveDateTime| latest.is_some() || starts.date() == moment.date();
    let next = starts().filter(|starts| *starts > moment && is_near(starts)).min();
    let is_on = |item: &ProgrammeItem| {
        item.starts <= moment
            && match item.ends() {
                Some(ends) => moment < ends,
                // Without an end it lasts until another part begins after it, or the day is over.
                None => Some(item.starts) == latest && item.starts.date() == moment.date(),
            }
    };
    let positions = |is_meant: &dyn Fn(&ProgrammeItem) -> bool| {
        programme.iter().enumerate().filter(|(_, item)| is_meant(item)).map(|(at, _)| at).collect()
    };
    Standing { now: positions(&is_on), next: positions(&|item| Some(item.starts) == next) }
}
