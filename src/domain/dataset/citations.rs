//! Which sources stand behind a page: those of what it shows, with repetitions.

use super::{Dataset, Project, Track, Workshop};
use crate::domain::ids::SourceId;

/// Ids of sources, as they are gathered.
#[derive(Default)]
struct Citations<'a>(Vec<&'a SourceId>);

impl<'a> Citations<'a> {
    fn add(&mut self, sources: &'a [SourceId]) {
        self.0.extend(sources);
    }
}

impl Dataset {
    /// The sources of the day itself: its event, figures, quotes, timeline and tracks.
    #[must_use]
    pub fn sources_of_day(&self) -> Vec<&SourceId> {
        let mut citations = Citations::default();
        let event = &self.event;
        citations.add(&event.sources);
        event.contact.iter().for_each(|contact| citations.add(&contact.sources));
        event.programme.iter().for_each(|item| citations.add(&item.sources));
        self.figures.iter().for_each(|figure| citations.add(&figure.sources));
        self.quotes.iter().for_each(|quote| citations.add(&quote.sources));
        self.timeline.iter().for_each(|moment| citations.add(&moment.sources));
        self.tracks.iter().for_each(|track| citations.add(&track.sources));
        citations.0
    }

    /// The sources of a project: its own, and those of its tracks, places, figures, links and moments.
    #[must_use]
    pub fn sources_of_project<'a>(&'a self, project: &'a Project) -> Vec<&'a SourceId> {
        let mut citations = Citations::default();
        citations.add(&project.sources);
        project.tracks.iter().for_each(|link| citations.add(&link.sources));
        project.places.iter().for_each(|place| citations.add(&place.sources));
        project.figures.iter().for_each(|figure| citations.add(&figure.sources));
        project.links.iter().for_each(|link| citations.add(&link.sources));
        self.moments_of(&project.id).for_each(|moment| citations.add(&moment.sources));
        citations.0
    }

    /// The sources of a track: its own, and those of its links to projects.
    #[must_use]
    pub fn sources_of_track<'a>(&'a self, track: &'a Track) -> Vec<&'a SourceId> {
        let mut citations = Citations::default();
        citations.add(&track.sources);
        self.projects_on(&track.id).for_each(|(_, link)| citations.add(&link.sources));
        citations.0
    }

    /// The sources of a workshop: its own, those of its steps, and those of its tracks.
    #[must_use]
    pub fn sources_of_workshop<'a>(&'a self, workshop: &'a Workshop) -> Vec<&'a SourceId> {
        let mut citations = Citations::default();
        citations.add(&workshop.sources);
        workshop.steps.iter().for_each(|step| citations.add(&step.sources));
        let tracks = workshop.tracks.iter().filter_map(|id| self.tracks.get(id));
        tracks.for_each(|track| citations.add(&track.sources));
        citations.0
    }
}
