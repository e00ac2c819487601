//! Action tracks refer to one another: which is part of which, and what that makes of their numbers.
#![expect(
    clippy::indexing_slicing,
    reason = "every index here is the position of a track in one and the same list"
)]

use std::collections::BTreeMap;

use super::collection::Collection;
use super::distinct::Distinct;
use super::finding::Rule;
use super::known::Known;
use super::refusal::Refusal;
use super::root::Root;
use super::track::Track;
use crate::domain::ids::Id;

const LIST: &str = "tracks";

/// How many ancestors a track may have. Pages draw a track inside its parent, and its number holds theirs: no chain
/// of a hostile file may make either endless.
pub const MAX_TRACK_DEPTH: usize = 8;

/// How many bytes of a track's number its sub-tracks take up into theirs.
const MAX_NUMBER_LEN: usize = 16;

/// Reads the tracks, then settles parents, numbers and roots. Every parent exists afterwards, and no track is its
/// own ancestor.
pub(super) async fn read(
    root: &Root<'_>,
    known: &Known,
    pause: &impl AsyncFn(),
) -> Result<Collection<Track>, Refusal> {
    let mut distinct = Distinct::default();
    root.each(LIST, &mut |record| distinct.read(record, |track| Track::read(track, known)), pause).await?;
    let Distinct { records: mut tracks, paths, .. } = distinct;
    let mut parents = positions_of_parents(&tracks);
    let circular = circular(&parents);
    for (at, track) in tracks.iter_mut().enumerate() {
        let rule = if track.parent.is_some() && parents[at].is_none() {
            Rule::Reference { list: LIST }
        } else if circular[at] {
            Rule::NoCycle
        } else if ancestors(at, &parents, &circular) > MAX_TRACK_DEPTH {
            Rule::TrackDepth
        } else {
            continue;
        };
        if let Some(parent) = track.parent.take() {
            root.record.report(&format!("{}.parent", paths[at]), parent.to_string(), rule);
        }
    }
    for (parent, track) in parents.iter_mut().zip(&tracks) {
        parent.take_if(|_| track.parent.is_none());
    }
    number(&mut tracks, &parents);
    Ok(Collection::new(LIST, tracks))
}

fn positions_of_parents(tracks: &[Track]) -> Vec<Option<usize>> {
    let mut positions = BTreeMap::new();
    for (at, track) in tracks.iter().enumerate() {
        positions.insert(track.id.slug().clone(), at);
    }
    let parent = |track: &Track| positions.get(track.parent.as_ref()?.slug()).copied();
    tracks.iter().map(parent).collect()
}

/// Which tracks are their own ancestors. Each is walked over once.
fn circular(parents: &[Option<usize>]) -> Vec<bool> {
    let mut walked = vec![false; parents.len()];
    let mut circular = vec![false; parents.len()];
    for start in 0..parents.len() {
        let (mut path, mut next) = (Vec::new(), Some(start));
        while let Some(at) = next.filter(|at| !walked[*at]) {
            walked[at] = true;
            path.push(at);
            next = parents[at];
        }
        // A walk that ends on a track of its own path goes in a circle from there on.
        for at in path.into_iter().skip_while(|at| Some(*at) != next) {
            circular[at] = true;
        }
    }
    circular
}

/// How many ancestors a track has, counted no further than the limit. A track of a cycle is a root.
fn ancestors(at: usize, parents: &[Option<usize>], circular: &[bool]) -> usize {
    let parent = |at: usize| parents[at].filter(|_| !circular[at]);
    std::iter::successors(parent(at), |at| parent(*at)).take(MAX_TRACK_DEPTH + 1).count()
}

/// Gives each track its root, and a number to those that have none: 1, 2, … to roots, 4a, 4b, … below the fourth.
fn number(tracks: &mut [Track], parents: &[Option<usize>]) {
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); tracks.len()];
    let mut roots = Vec::new();
    for (at, parent) in parents.iter().enumerate() {
        parent.map_or(&mut roots, |parent| &mut below[parent]).push(at);
    }
    let mut pending = Vec::new();
    for (index, at) in roots.into_iter().enumerate() {
        tracks[at].root = index;
        tracks[at].number_unless_given(|| (index + 1).to_string());
        pending.push(at);
    }
    while let Some(parent) = pending.pop() {
        let root = tracks[parent].root;
        let number = match tracks[parent].number.as_str() {
            number if number.len() <= MAX_NUMBER_LEN => number.to_owned(),
            // Each of many sub-tracks would hold all of it.
            _ => (root + 1).to_string(),
        };
        for (index, &at) in below[parent].iter().enumerate() {
            tracks[at].root = root;
            tracks[at].number_unless_given(|| format!("{number}{}", letters(index)));
            pending.push(at);
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
