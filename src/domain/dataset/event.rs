//! The day itself.

use chrono::NaiveDate;

use super::known::Known;
use super::record::Record;
use crate::domain::ids::OrganisationId;
use crate::domain::link::Link;

/// The event of a dataset.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its full title.
    pub title: String,
    /// The day, or the first one.
    pub date: NaiveDate,
    /// The last day, when there are several.
    pub end_date: Option<NaiveDate>,
    /// Where it took place.
    pub place: Option<String>,
    /// Who organised it.
    pub organisers: Vec<OrganisationId>,
    /// What it was for.
    pub summary: Option<String>,
    /// Who chaired it or honoured it with their presence.
    pub chair: Option<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Where the published report is.
    pub report_url: Option<Link>,
}

/// Whom to ask about the event.
#[derive(Debug, Clone)]
pub struct Contact {
    /// A name, of an organisation rather than of a person.
    pub name: Option<String>,
    /// Where to write or read more.
    pub url: Option<Link>,
}

impl Event {
    /// Without an event there is no day to show, so that only its title and date are needed: a wrong value among the
    /// others is left out alone.
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        Some(Self {
            title: record.text("title")?,
            date: record.date("date")?,
            end_date: record.optional_date("end_date").flatten(),
            place: record.optional_text("place").flatten(),
            organisers: record.references("organisers", &known.organisations).unwrap_or_default(),
            summary: record.optional_text("summary").flatten(),
            chair: record.optional_text("chair").flatten(),
            contact: record.optional_record("contact", Contact::read).flatten(),
            report_url: record.optional_link("report_url").flatten(),
        })
    }
}

impl Contact {
    fn read(record: &Record) -> Option<Self> {
        Some(Self {
            name: record.optional_text("name").flatten(),
            url: record.optional_link("url").flatten(),
        })
    }
}
