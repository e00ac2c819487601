//! A made-up file that holds every field.

use restitution::domain::dataset::Dataset;
use restitution::domain::date::PartialDate;

use super::{gate, ids};

fn whole() -> (Dataset, usize) {
    match gate("whole") {
        Ok((dataset, findings)) => (dataset, findings.len()),
        Err(refusal) => unreachable!("whole.json is refused: {refusal}"),
    }
}

#[test]
fn a_sound_file_has_no_finding() {
    let (dataset, findings) = whole();
    assert_eq!(findings, 0);
    assert!(dataset.title.contains("made-up"), "nobody must take it for a real day");
}

/// When the reader learns a field, this asks for it in the fixture: what is absent shows as `None`, as an empty list
/// or as `false`.
#[test]
fn every_field_that_can_be_given_is_given_and_read() {
    let (dataset, _) = whole();
    let shown = format!("{dataset:#?}");
    let absent: Vec<&str> = shown
        .lines()
        .map(str::trim)
        .filter(|line| [": None,", ": [],", ": \"\",", ": false,"].iter().any(|end| line.ends_with(end)))
        .collect();
    // The root track: one track has to be without parent.
    assert_eq!(absent, ["parent: None,"]);
}

#[test]
fn values_come_through_as_they_are_given() {
    let (dataset, _) = whole();
    assert_eq!((dataset.id.to_string().as_str(), dataset.lang.as_str()), ("made-up-day", "en"));
    assert_eq!(dataset.event.end_date.map(|day| day.to_string()).as_deref(), Some("2016-12-08"));
    let contact = dataset.event.contact.unwrap();
    assert_eq!(contact.url.map(|url| url.to_string()).as_deref(), Some("mailto:nobody@example.org"));

    let project = dataset.projects.iter().next().unwrap();
    assert_eq!(project.start, Some(PartialDate::Year(2014)));
    assert_eq!(project.joined, Some(PartialDate::Month(2015, 2)));
    assert_eq!(project.left, "2016-02-29".parse().ok());
    assert_eq!(project.places[0].position, Some((45.1787, 5.7148)));
    assert!(project.trial && project.tracks[0].editorial);
    assert_eq!(
        dataset.vocabularies.statuses.iter().next().map(|term| term.label.as_str()),
        Some("Under way")
    );
    assert!(dataset.timeline[0].later && dataset.figures[0].approximate);
}

#[test]
fn tracks_keep_the_numbers_that_the_file_gives() {
    let (dataset, _) = whole();
    assert_eq!(ids(&dataset.tracks), ["made-up-track", "made-up-sub-track"]);
    assert_eq!(dataset.tracks.iter().map(|track| track.number.as_str()).collect::<Vec<_>>(), ["I", "I bis"]);
}
