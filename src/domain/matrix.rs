//! Projects × tracks.

use super::dataset::{Dataset, Project, Track, TrackLink};

/// The columns of the matrix: the tracks, each followed by its sub-tracks.
#[must_use]
pub fn columns(dataset: &Dataset) -> Vec<&Track> {
    let mut columns = Vec::with_capacity(dataset.tracks.len());
    for root in dataset.root_tracks() {
        add_with_sub_tracks(dataset, root, &mut columns);
    }
    columns
}

// No chain of sub-tracks is longer than the gate allows.
fn add_with_sub_tracks<'a>(dataset: &'a Dataset, track: &'a Track, columns: &mut Vec<&'a Track>) {
    columns.push(track);
    for sub_track in dataset.sub_tracks(&track.id) {
        add_with_sub_tracks(dataset, sub_track, columns);
    }
}

/// What stands where a project and a track cross: that the one illustrates the other, or nothing.
#[must_use]
pub fn crossing<'a>(project: &'a Project, track: &Track) -> Option<&'a TrackLink> {
    project.tracks.iter().find(|link| link.track == track.id)
}

/// Those of the tracks that no project illustrates.
pub fn bare<'a>(dataset: &Dataset, tracks: &[&'a Track]) -> Vec<&'a Track> {
    tracks.iter().copied().filter(|track| dataset.projects_on(&track.id).next().is_none()).collect()
}
