//! What can be chosen on the map of the stage, and which projects that leaves.

use search::collation_key;

use crate::domain::dataset::Project;
use crate::domain::ids::TrackId;
use crate::domain::territory::{REGIONS, Region};

/// Whether a project is in a region and on a track, as far as they are chosen.
#[must_use]
pub fn is_chosen(region: Option<&Region>, track: Option<&TrackId>, project: &Project) -> bool {
    let is_in = |region| project.places.iter().any(|place| place.territory.region() == Some(region));
    let is_on = |track: &TrackId| project.tracks.iter().any(|link| link.track == *track);
    region.is_none_or(is_in) && track.is_none_or(is_on)
}

/// All regions, by their names: « et chez nous ? » is asked where there is no project as well.
#[must_use]
pub fn regions() -> Vec<&'static Region> {
    let mut regions: Vec<&Region> = REGIONS.iter().collect();
    regions.sort_by_cached_key(|region| collation_key(region.name));
    regions
}
