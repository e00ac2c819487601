//! Files with many tracks: the time to read them grows with their number, not with its square.

use std::fmt::Write;
use std::time::{Duration, Instant};

use restitution::domain::dataset::{Dataset, MAX_DEPTH, Track, read};

/// Thousands of tracks are read in well under a second even by a test build; an algorithm that compares each with
/// all others takes many times as long as this.
const PATIENCE: Duration = Duration::from_secs(2);

/// Reads a day with that many tracks, and says how long that took.
#[expect(clippy::disallowed_methods, reason = "only browsers have no such clock")]
fn day_of_tracks(count: usize, parent: impl Fn(usize) -> Option<usize>) -> (Option<Dataset>, Duration) {
    let mut json = String::from(
        r#"{"format":"restitution/1","id":"a","title":"A","event":{"title":"A","date":"2016-12-07"},"projects":[],"tracks":["#,
    );
    for index in 0..count {
        let separator = if index == 0 { "" } else { "," };
        let parent = parent(index).map(|parent| format!(r#","parent":"t{parent}""#)).unwrap_or_default();
        let _ = write!(json, r#"{separator}{{"id":"t{index}","title":"T"{parent}}}"#);
    }
    json.push_str("]}");
    let start = Instant::now();
    let dataset = read(json.as_bytes()).ok().map(|(dataset, _)| dataset);
    (dataset, start.elapsed())
}

#[test]
fn many_root_tracks_are_read_quickly() {
    let (dataset, time) = day_of_tracks(20_000, |_| None);
    assert_eq!(dataset.map(|dataset| dataset.tracks.len()), Some(20_000));
    assert!(time < PATIENCE, "{time:?}");
}

#[test]
fn a_long_chain_of_sub_tracks_is_read_quickly() {
    let (dataset, time) = day_of_tracks(4_000, |index| index.checked_sub(1));
    assert_eq!(dataset.map(|dataset| dataset.tracks.len()), Some(4_000));
    assert!(time < PATIENCE, "{time:?}");
}

/// A page draws each track inside its parent, and a number holds those above it: both end somewhere, at the latest
/// where a file may nest no deeper either.
#[test]
fn a_chain_of_sub_tracks_is_cut_before_no_page_can_draw_it() {
    let (dataset, _) = day_of_tracks(200, |index| index.checked_sub(1));
    let dataset = dataset.unwrap();
    let depth = |track| {
        std::iter::successors(Some(track), |track: &&Track| dataset.tracks.get(track.parent.as_ref()?))
    };
    let deepest = dataset.tracks.iter().map(|track| depth(track).count()).max();
    assert!(deepest <= Some(MAX_DEPTH), "{deepest:?} tracks inside one another");
}

#[test]
fn a_long_cycle_of_tracks_is_cut_quickly() {
    let (dataset, time) = day_of_tracks(4_000, |index| Some((index + 1) % 4_000));
    assert_eq!(dataset.map(|dataset| dataset.root_tracks().count()), Some(4_000));
    assert!(time < PATIENCE, "{time:?}");
}

#[test]
fn numbers_that_the_file_does_not_give_follow_the_order_of_the_tracks() {
    // Two roots; the second has thirty sub-tracks, of which the first has one in turn.
    let (dataset, _) = day_of_tracks(33, |index| match index {
        0 | 1 => None,
        32 => Some(2),
        _ => Some(1),
    });
    let dataset = dataset.unwrap();
    let numbers: Vec<&str> = dataset.tracks.iter().map(|track| track.number.as_str()).collect();
    assert_eq!(numbers[..4], ["1", "2", "2a", "2b"]);
    assert_eq!(numbers[27..30], ["2z", "2aa", "2ab"]);
    assert_eq!(numbers[32], "2aa", "the first sub-track of 2a");
    assert!(dataset.tracks.iter().skip(1).all(|track| track.root == 1), "one root gives one colour");
}

/// Each sub-track begins its number with its parent's: a long one must not be held as many times.
#[test]
fn a_long_number_is_held_once() {
    let number = "9".repeat(100_000);
    let sub_tracks: String =
        (0..100).map(|index| format!(r#",{{"id":"t{index}","title":"T","parent":"root"}}"#)).collect();
    let json = format!(
        r#"{{"format":"restitution/1","id":"a","title":"A","event":{{"title":"A","date":"2016-12-07"}},"projects":[],"tracks":[{{"id":"root","title":"T","number":"{number}"}}{sub_tracks}]}}"#
    );
    let (dataset, _) = read(json.as_bytes()).unwrap();
    let bytes: usize = dataset.tracks.iter().map(|track| track.number.len()).sum();
    assert!(bytes < json.len(), "{bytes} bytes of numbers from a file of {}", json.len());
    assert_eq!(dataset.tracks.at(1).map(|track| track.number.as_str()), Some("1a"));
}
