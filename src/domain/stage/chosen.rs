//! What can be chosen on the map of the stage, and which projects that leaves.

use search::collation_key;

use crate::domain::dataset::{Dataset, Project};
use crate::domain::ids::TrackId;
use crate::domain::territory::{REGIONS, Region};

/// Whether a project is in a region and on a track, as far as they are chosen.
#[must_use]
pub fn is_chosen(region: Option<&Region>, track: Option<&TrackId>, project: &Project) -> bool {
    let is_in = |region| project.places.iter().any(|place| place.territory.region() == Some(region));
    let is_on = |track: &TrackId| project.tracks.iter().any(|link| link.track == *track);
    region.is_none_or(is_in) && track.is_none_or(is_on)
}

/// The regions where there are projects, by their names.
#[must_use]
pub fn regions(dataset: &Dataset) -> Vec<&'static Region> {
    let has_projects =
        |region: &&Region| dataset.projects.iter().any(|project| is_chosen(Some(region), None, project));
    let mut regions: Vec<&Region> = REGIONS.iter().filter(has_projects).collect();
    regions.sort_by_cached_key(|region| collation_key(region.name));
    regions
}
