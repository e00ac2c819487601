//! Action tracks refer to one another: which is part of which, and what that makes of their numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::collection::Collection;
use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use super::track::Track;
use crate::domain::ids::TrackId;

const LIST: &str = "tracks";

/// Reads the tracks, then settles parents, numbers and roots. Every parent exists afterwards, and no track is its
/// own ancestor.
pub(super) fn read(root: &Record, known: &Known) -> Collection<Track> {
    let (mut tracks, paths): (Vec<_>, Vec<_>) =
        root.distinct(LIST, |record| Track::read(record, known)).into_iter().unzip();

    let ids: BTreeSet<TrackId> = tracks.iter().map(|track| track.id.clone()).collect();
    for (track, path) in tracks.iter_mut().zip(&paths) {
        if let Some(parent) = track.parent.take_if(|parent| !ids.contains(parent)) {
            root.report_at(path, "parent", parent.to_string(), Rule::Reference { list: LIST });
        }
    }

    let parents: BTreeMap<TrackId, TrackId> =
        tracks.iter().filter_map(|track| Some((track.id.clone(), track.parent.clone()?))).collect();
    for (track, path) in tracks.iter_mut().zip(&paths) {
        let id = track.id.clone();
        if let Some(parent) = track.parent.take_if(|_| ancestors(&id, &parents).any(|a| *a == id)) {
            root.report_at(path, "parent", parent.to_string(), Rule::NoCycle);
        }
    }

    number(&mut tracks);
    Collection::new(LIST, tracks)
}

/// The ancestors of a track, the nearest first. In a cycle they repeat, so the walk is as long as the map at most.
fn ancestors<'a>(
    id: &'a TrackId,
    parents: &'a BTreeMap<TrackId, TrackId>,
) -> impl Iterator<Item = &'a TrackId> {
    std::iter::successors(parents.get(id), |id| parents.get(*id)).take(parents.len())
}

/// Gives each track its root, and a number to those that have none: 1, 2, … to roots, 4a, 4b, … below the fourth.
fn number(tracks: &mut [Track]) {
    let mut pending: Vec<(Option<TrackId>, String, usize)> = vec![(None, String::new(), 0)];
    while let Some((parent, prefix, parent_root)) = pending.pop() {
        let siblings = tracks.iter_mut().filter(|track| track.parent == parent);
        for (index, track) in siblings.enumerate() {
            track.root = if parent.is_none() { index } else { parent_root };
            if track.number.is_empty() {
                track.number = if parent.is_none() {
                    (index + 1).to_string()
                } else {
                    format!("{prefix}{}", letters(index))
                };
            }
            pending.push((Some(track.id.clone()), track.number.clone(), track.root));
        }
    }
}

/// a, b, … z, aa, ab, …
fn letters(mut index: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, (b'a'..=b'z').nth(index % 26).map_or('z', char::from));
        if index < 26 {
            return letters;
        }
        index = index / 26 - 1;
    }
}
