//! A dataset: one restitution day, read from a file and checked once.
//!
//! [`read`] is the gate. Behind it a dataset never changes, every reference leads somewhere, and every link is
//! safe to follow.

mod build;
mod citations;
mod collection;
mod distinct;
mod event;
mod evidence;
mod fields;
mod finding;
mod gate;
mod known;
mod load_failure;
mod organisation;
mod organisation_groups;
mod outline;
mod programme;
mod project;
mod record;
mod refusal;
mod root;
mod skeleton;
mod track;
mod tree;
mod vocabulary;
mod workshop;

pub use collection::{Collection, Identified};
pub use event::{Contact, Event, Privacy, Wifi};
pub use evidence::{Figure, Moment, Quote, Source};
pub use finding::{Finding, Findings, MAX_FINDINGS, Rule, Severity};
pub use gate::{read, read_in_slices};
pub use load_failure::LoadFailure;
pub use organisation::Organisation;
pub use organisation_groups::OrganisationGroups;
pub use programme::{MINUTES_OF_A_PART, ProgrammeItem, Standing, standing};
pub use project::{NamedLink, Place, Project, TrackLink};
pub use refusal::{FORMATS, FilePlace, MAX_BYTES, MAX_DEPTH, Refusal, Syntax};
pub use track::Track;
pub use tree::MAX_TRACK_DEPTH;
pub use vocabulary::{Term, Vocabularies};
pub use workshop::{MINUTES, Step, TABLES, Tables, Workshop};

use std::borrow::Cow;

use chrono::NaiveDate;

use super::ids::{DatasetId, OrganisationId, ProjectId, TrackId};
use super::lang::Lang;
use super::territory::Territory;

/// A restitution day. Texts are plain, in the language [`Dataset::lang`].
#[derive(Debug, Clone)]
pub struct Dataset {
    /// Under this name a device keeps what belongs to the day.
    pub id: DatasetId,
    /// The language of the values.
    pub lang: Lang,
    /// The name of the day.
    pub title: String,
    /// What the day was about, in a line.
    pub subtitle: Option<String>,
    /// What the day was about, in a paragraph.
    pub summary: Option<String>,
    /// When the file was last worked on.
    pub updated: Option<NaiveDate>,
    /// Under which terms the data may be used.
    pub licence: Option<String>,
    /// The day itself.
    pub event: Event,
    /// Organisations, in the order of the file.
    pub organisations: Collection<Organisation>,
    /// The lists of terms that other records refer to.
    pub vocabularies: Vocabularies,
    /// Projects, in the order of the file.
    pub projects: Collection<Project>,
    /// Action tracks and their sub-tracks, in the order of the file.
    pub tracks: Collection<Track>,
    /// Workshops, in the order of the file; [`Dataset::day_workshops`] are those that one meets.
    pub workshops: Collection<Workshop>,
    /// Key figures of the day.
    pub figures: Vec<Figure>,
    /// What people said.
    pub quotes: Vec<Quote>,
    /// What happened before and after.
    pub timeline: Vec<Moment>,
    /// Where the facts come from.
    pub sources: Collection<Source>,
}

impl Dataset {
    /// The tracks that are not sub-tracks.
    pub fn root_tracks(&self) -> impl Iterator<Item = &Track> {
        self.tracks.iter().filter(|track| track.parent.is_none())
    }

    /// The sub-tracks of a track.
    pub fn sub_tracks<'a>(&'a self, parent: &'a TrackId) -> impl Iterator<Item = &'a Track> {
        self.tracks.iter().filter(move |track| track.parent.as_ref() == Some(parent))
    }

    /// The projects that illustrate a track, each with its link to it.
    pub fn projects_on<'a>(
        &'a self,
        track: &'a TrackId,
    ) -> impl Iterator<Item = (&'a Project, &'a TrackLink)> {
        self.projects.iter().filter_map(move |project| {
            project.tracks.iter().find(|link| link.track == *track).map(|link| (project, link))
        })
    }

    /// The workshops of the day: those of the file or, when it names none, one on each root track, whose id and title it has.
    #[must_use]
    pub fn day_workshops(&self) -> Cow<'_, Collection<Workshop>> {
        if self.workshops.is_empty() {
            let on_tracks = self.root_tracks().map(Workshop::on).collect();
            Cow::Owned(Collection::new(self.workshops.name(), on_tracks))
        } else {
            Cow::Borrowed(&self.workshops)
        }
    }

    /// What a workshop is about: its question or, without one, the official wording of its only track.
    #[must_use]
    pub fn subject_of_workshop<'a>(&'a self, workshop: &'a Workshop) -> Option<&'a str> {
        let wording = || match workshop.tracks.as_slice() {
            [track] => {
                self.tracks.get(track)?.wording.as_deref().filter(|wording| *wording != workshop.title)
            }
            _ => None,
        };
        workshop.question.as_deref().or_else(wording)
    }

    /// The projects that a workshop is about: those that it names or, when it names none, those that illustrate its tracks, each
    /// with its first link to them.
    pub fn projects_of_workshop<'a>(
        &'a self,
        workshop: &'a Workshop,
    ) -> impl Iterator<Item = (&'a Project, Option<&'a TrackLink>)> {
        self.projects.iter().filter_map(move |project| {
            if workshop.projects.is_empty() {
                let link = project.tracks.iter().find(|link| workshop.tracks.contains(&link.track))?;
                Some((project, Some(link)))
            } else {
                workshop.projects.contains(&project.id).then_some((project, None))
            }
        })
    }

    /// The projects that an organisation carries.
    pub fn projects_carried_by<'a>(&'a self, id: &'a OrganisationId) -> impl Iterator<Item = &'a Project> {
        self.projects.iter().filter(move |project| project.carriers.contains(id))
    }

    /// The projects that an organisation helps.
    pub fn projects_helped_by<'a>(&'a self, id: &'a OrganisationId) -> impl Iterator<Item = &'a Project> {
        self.projects.iter().filter(move |project| project.partners.contains(id))
    }

    /// The projects for which an organisation acts in a place.
    pub fn projects_where_acts<'a>(&'a self, id: &'a OrganisationId) -> impl Iterator<Item = &'a Project> {
        let acts = move |project: &&Project| {
            project.places.iter().any(|place| place.organisation.as_ref() == Some(id))
        };
        self.projects.iter().filter(acts)
    }

    /// What happened that is about a project.
    pub fn moments_of<'a>(&'a self, project: &'a ProjectId) -> impl Iterator<Item = &'a Moment> {
        self.timeline.iter().filter(move |moment| moment.project.as_ref() == Some(project))
    }

    /// The organisations of a list of ids, in its order.
    pub fn organisations_of<'a>(
        &'a self,
        ids: &'a [OrganisationId],
    ) -> impl Iterator<Item = &'a Organisation> {
        ids.iter().filter_map(|id| self.organisations.get(id))
    }

    /// How many projects, tracks, workshops, organisations and sources there are.
    #[must_use]
    pub fn counts(&self) -> [usize; 5] {
        [
            self.projects.len(),
            self.tracks.len(),
            self.workshops.len(),
            self.organisations.len(),
            self.sources.len(),
        ]
    }

    /// Whether a place of a project is told by the code of a commune.
    #[must_use]
    pub fn has_commune(&self) -> bool {
        let mut places = self.projects.iter().flat_map(|project| &project.places);
        places.any(|place| matches!(place.territory, Territory::Commune(_)))
    }

    /// Whether a project is put to a trial, so that a page of all projects bears the asterisk.
    #[must_use]
    pub fn has_trial(&self) -> bool {
        self.projects.iter().any(|project| project.trial)
    }

    /// Whether a project is linked to a track by the editors, so that a page of all links bears their mark.
    #[must_use]
    pub fn has_editorial_link(&self) -> bool {
        self.projects.iter().flat_map(|project| &project.tracks).any(|link| link.editorial)
    }
}
