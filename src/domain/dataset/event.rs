//! The day itself.

use chrono::NaiveDate;

use super::finding::Rule;
use super::known::Known;
use super::programme::ProgrammeItem;
use super::record::Record;
use crate::domain::ids::{OrganisationId, SourceId};
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
    /// What happens when, in the order of the file.
    pub programme: Vec<ProgrammeItem>,
    /// The public address of the application for this day.
    pub app_url: Option<Link>,
    /// Where the published report is, or will be.
    pub report_url: Option<Link>,
    /// The network of the room.
    pub wifi: Option<Wifi>,
    /// What becomes of the notes that people write.
    pub privacy: Option<Privacy>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

/// Whom to ask about the event.
#[derive(Debug, Clone)]
pub struct Contact {
    /// A name, of an organisation rather than of a person.
    pub name: Option<String>,
    /// Where to write or read more.
    pub url: Option<Link>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

/// The network of the room.
#[derive(Debug, Clone)]
pub struct Wifi {
    /// Its name.
    pub ssid: String,
    /// Its password; none when it is open.
    pub password: Option<String>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

/// What becomes of the notes that people write.
#[derive(Debug, Clone)]
pub struct Privacy {
    /// Who answers for them.
    pub controller: String,
    /// Where to write to them.
    pub contact: Option<String>,
    /// How long they keep the notes, in days.
    pub retention_days: Option<u32>,
    /// What else people should know.
    pub text: Option<String>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

impl Event {
    /// Without an event there is no day to show, so that only its title and date are needed: it is read leniently.
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        let date = record.date("date");
        let end_date = record.optional_date("end_date").filter(|end| {
            let is_after = date.is_none_or(|date| date <= *end);
            if !is_after {
                record.dropped::<()>("end_date", Rule::LastDay);
            }
            // A day that ends on the day it begins is one day.
            is_after && date != Some(*end)
        });
        Some(Self {
            title: record.text("title"),
            end_date,
            place: record.optional_text("place"),
            organisers: record.references("organisers", &known.organisations),
            summary: record.optional_text("summary"),
            chair: record.optional_text("chair"),
            contact: record.optional_record("contact", |contact| Contact::read(contact, known)),
            programme: record.records("programme", |item| ProgrammeItem::read(item, known)),
            app_url: record.optional_link("app_url"),
            report_url: record.optional_link("report_url"),
            wifi: record.optional_record("wifi", |wifi| Wifi::read(wifi, known)),
            privacy: record.optional_record("privacy", |privacy| Privacy::read(privacy, known)),
            sources: record.sources(known),
            date: date?,
        })
    }

    /// The last day.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        self.end_date.unwrap_or(self.date)
    }
}

impl Contact {
    fn read(record: &Record, known: &Known) -> Option<Self> {
        let (name, url) = (record.optional_text("name"), record.optional_link("url"));
        let contact = Self { name, url, sources: record.sources(known) };
        (contact.name.is_some() || contact.url.is_some()).then_some(contact)
    }
}

impl Wifi {
    fn read(record: &Record, known: &Known) -> Option<Self> {
        Some(Self {
            ssid: record.text("ssid"),
            password: record.optional_text("password"),
            sources: record.sources(known),
        })
    }
}

impl Privacy {
    fn read(record: &Record, known: &Known) -> Option<Self> {
        Some(Self {
            controller: record.text("controller"),
            contact: record.optional_text("contact"),
            retention_days: record.optional_count("retention_days", (0, u32::MAX), Rule::Days),
            text: record.optional_text("text"),
            sources: record.sources(known),
        })
    }
}
