//! Action tracks refer to one another: which is part of which, and what that makes of their numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::collection::Collection;
use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use super::track::Track;
use crate::domain::ids::TrackId;

const LIST: &str = "tracks";

/// How many ancestors a track may have. Pages draw a track inside its parent, and its number holds theirs: no chain
/// of a hostile file may make either endless.
pub const MAX_TRACK_DEPTH: usize = 8;

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

    let mut parents: BTreeMap<TrackId, TrackId> =
        tracks.iter().filter_map(|track| Some((track.id.clone(), track.parent.clone()?))).collect();
    let cycles = cycles(&parents);
    parents.retain(|id, _| !cycles.contains(id));
    for (track, path) in tracks.iter_mut().zip(&paths) {
        let rule = if cycles.contains(&track.id) {
            Rule::NoCycle
        } else if depth(&track.id, &parents) > MAX_TRACK_DEPTH {
            Rule::TrackDepth
        } else {
            continue;
        };
        if let Some(parent) = track.parent.take() {
            root.report_at(path, "parent", parent.to_string(), rule);
        }
    }

    number(&mut tracks);
    Collection::new(LIST, tracks)
}

/// The tracks that are their own ancestors. Each track is walked over once.
fn cycles(parents: &BTreeMap<TrackId, TrackId>) -> BTreeSet<TrackId> {
    let (mut walked, mut cycles) = (BTreeSet::new(), BTreeSet::new());
    for start in parents.keys() {
        let (mut path, mut next) = (Vec::new(), Some(start));
        while let Some(id) = next.filter(|id| walked.insert(*id)) {
            path.push(id);
            next = parents.get(id);
        }
        // A walk that ends on a track of its own path goes in a circle from there on.
        if let Some(end) = next {
            cycles.extend(path.into_iter().skip_while(|id| *id != end).cloned());
        }
    }
    cycles
}

/// How many ancestors a track has, counted no further than the limit.
fn depth(id: &TrackId, parents: &BTreeMap<TrackId, TrackId>) -> usize {
    std::iter::successors(parents.get(id), |id| parents.get(*id)).take(MAX_TRACK_DEPTH + 1).count()
}

/// Gives each track its root, and a number to those that have none: 1, 2, … to roots, 4a, 4b, … below the fourth.
fn number(tracks: &mut [Track]) {
    let mut below: BTreeMap<Option<TrackId>, Vec<&mut Track>> = BTreeMap::new();
    for track in tracks {
        below.entry(track.parent.clone()).or_default().push(track);
    }
    let mut pending: Vec<(Option<TrackId>, String, usize)> = vec![(None, String::new(), 0)];
    while let Some((parent, prefix, parent_root)) = pending.pop() {
        for (index, track) in below.remove(&parent).into_iter().flatten().enumerate() {
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
