//! Projects: what they are, who carries them, where they act, and which tracks they illustrate.

use super::collection::Identified;
use super::evidence::Figure;
use super::fields::Met;
use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use crate::domain::date::PartialDate;
use crate::domain::ids::{OrganisationId, ProjectId, SourceId, TermId, TrackId};
use crate::domain::link::Link;
use crate::domain::territory::Territory;

/// A project of the programme.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// Its name.
    pub title: String,
    /// What it does, in a paragraph.
    pub summary: String,
    /// What it does, at length.
    pub description: Option<String>,
    /// Who carries it. Empty only when the file named none that exists.
    pub carriers: Vec<OrganisationId>,
    /// Who helps.
    pub partners: Vec<OrganisationId>,
    /// How far it has come.
    pub status: Option<TermId>,
    /// Whether the programme puts it to a trial: the asterisk of the published report.
    pub trial: bool,
    /// What it is about.
    pub themes: Vec<TermId>,
    /// Whom it is for.
    pub audiences: Vec<TermId>,
    /// When the project itself began.
    pub start: Option<PartialDate>,
    /// When it entered the programme.
    pub joined: Option<PartialDate>,
    /// When it left the programme.
    pub left: Option<PartialDate>,
    /// Which action tracks it illustrates; no track twice.
    pub tracks: Vec<TrackLink>,
    /// Where it acts.
    pub places: Vec<Place>,
    /// Its key figures.
    pub figures: Vec<Figure>,
    /// Where to read more.
    pub links: Vec<NamedLink>,
    /// What a reader should know about these facts.
    pub note: Option<String>,
    /// Where they come from.
    pub sources: Vec<SourceId>,
}

impl Identified for Project {
    type Id = ProjectId;

    fn id(&self) -> &ProjectId {
        &self.id
    }
}

impl Project {
    pub(super) fn read(record: &Record, known: &Known) -> Option<Self> {
        let (id, met) = (record.parsed("id", Rule::Slug), Met::default());
        Some(Self {
            title: record.text("title"),
            summary: record.text("summary"),
            description: record.optional_text("description"),
            carriers: record.required_references("carriers", &known.organisations),
            partners: record.references("partners", &known.organisations),
            status: record.optional_reference("status", &known.vocabularies.statuses),
            trial: record.flag("trial"),
            themes: record.references("themes", &known.vocabularies.themes),
            audiences: record.references("audiences", &known.vocabularies.audiences),
            start: record.optional_partial_date("start"),
            joined: record.optional_partial_date("joined"),
            left: record.optional_partial_date("left"),
            tracks: record.records("tracks", |link| TrackLink::read(link, known, &met)),
            places: record.records("places", |place| Place::read(place, known)),
            figures: record.records("figures", |figure| Figure::read(figure, known)),
            links: record.records("links", |link| NamedLink::read(link, known)),
            note: record.optional_text("note"),
            sources: record.sources(known),
            id: id?,
        })
    }
}

/// That a project illustrates an action track.
#[derive(Debug, Clone)]
pub struct TrackLink {
    /// The track.
    pub track: TrackId,
    /// Why.
    pub reason: Option<String>,
    /// Whether this is a reading by the editors and not something that was said on the day.
    pub editorial: bool,
    /// What it rests on.
    pub sources: Vec<SourceId>,
}

impl TrackLink {
    fn read(record: &Record, known: &Known, met: &Met) -> Option<Self> {
        let track = record.distinct_reference("track", &known.tracks, met);
        Some(Self {
            reason: record.optional_text("reason"),
            editorial: record.flag("editorial"),
            sources: record.sources(known),
            track: track?,
        })
    }
}

/// A place where a project acts.
#[derive(Debug, Clone)]
pub struct Place {
    /// Where it stands in the file, such as `projects[2].places[0]`: what is found out later says where it is, too.
    pub path: Box<str>,
    /// The territory it counts for.
    pub territory: Territory,
    /// How the place is called.
    pub name: Option<String>,
    /// What exactly of it.
    pub detail: Option<String>,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// Since when.
    pub since: Option<PartialDate>,
    /// Who acts there.
    pub organisation: Option<OrganisationId>,
    /// What a reader should know about these facts.
    pub note: Option<String>,
    /// Where they come from.
    pub sources: Vec<SourceId>,
}

impl Place {
    fn read(record: &Record, known: &Known) -> Option<Self> {
        let territory = record.territory("territory");
        Some(Self {
            path: record.path().into(),
            name: record.optional_text("name"),
            detail: record.optional_text("detail"),
            position: record.optional_position(),
            since: record.optional_partial_date("since"),
            organisation: record.optional_reference("organisation", &known.organisations),
            note: record.optional_text("note"),
            sources: record.sources(known),
            territory: territory?,
        })
    }
}

/// A link and what it leads to.
#[derive(Debug, Clone)]
pub struct NamedLink {
    /// What it leads to.
    pub label: String,
    /// The address, unless it was not safe to follow.
    pub url: Option<Link>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

impl NamedLink {
    fn read(record: &Record, known: &Known) -> Option<Self> {
        Some(Self { label: record.text("label"), url: record.link("url"), sources: record.sources(known) })
    }
}
