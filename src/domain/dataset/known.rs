//! What has been read so far: the records that later ones may refer to.

use super::collection::Collection;
use super::evidence::Source;
use super::organisation::Organisation;
use super::project::Project;
use super::track::Track;
use super::vocabulary::Vocabularies;
use super::workshop::Workshop;

/// Lists in the order of their reading: a record refers to those above it. So a reference is checked where it is
/// read, and its finding knows the place.
#[derive(Default)]
pub(super) struct Known {
    pub sources: Collection<Source>,
    pub vocabularies: Vocabularies,
    pub organisations: Collection<Organisation>,
    pub tracks: Collection<Track>,
    pub projects: Collection<Project>,
    pub workshops: Collection<Workshop>,
}
