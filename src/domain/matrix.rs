//! Projects × tracks.

use super::dataset::{Dataset, Project, Track, TrackLink};

/// The columns of the matrix: the tracks, each followed by its sub-tracks.
#[must_use]
pub fn columns(dataset: &Dataset) -> Vec<&Track> {
    let mut sub_tracks: Vec<Vec<&Track>> = vec![Vec::new(); dataset.tracks.len()];
    for track in dataset.tracks.iter() {
        let parent = track.parent.as_ref().and_then(|parent| dataset.tracks.position(parent));
        parent.and_then(|at| sub_tracks.get_mut(at)).into_iter().for_each(|list| list.push(track));
    }
    // What is still to come, the next one last.
    let mut next: Vec<&Track> = dataset.root_tracks().collect();
    next.reverse();
    let mut columns = Vec::with_capacity(dataset.tracks.len());
    while let Some(track) = next.pop() {
        columns.push(track);
        let below = dataset.tracks.position(&track.id).and_then(|at| sub_tracks.get(at));
        next.extend(below.into_iter().flatten().rev());
    }
    columns
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
