//! Files with a value of the wrong kind: the smallest record around it is left out.

use restitution::domain::dataset::Rule;

use super::{found, ids, load};

#[test]
fn a_place_whose_territory_has_no_such_code_is_left_out_alone() {
    let (dataset, findings) = load("bad-territory");
    let expected = [
        found("projects[0].places[0].territory", "\"departement:2C\"", Rule::Territory),
        found("projects[0].places[1].territory", "\"38185\"", Rule::Territory),
        found("projects[0].places[3].territory", "", Rule::Required),
    ];
    assert_eq!(findings, expected);
    let places = dataset.projects.iter().flat_map(|project| &project.places);
    assert_eq!(places.map(|place| place.territory.to_string()).collect::<Vec<_>>(), ["commune:2A004"]);
}

#[test]
fn a_place_off_the_globe_is_left_out_alone() {
    let (dataset, findings) = load("bad-coordinates");
    let expected = [
        found("projects[0].places[0].lat", "91", Rule::Coordinate),
        found("projects[0].places[1].lat", "\"45.2\"", Rule::Number),
    ];
    assert_eq!(findings, expected);
    let places = dataset.projects.iter().flat_map(|project| &project.places);
    assert_eq!(places.map(|place| place.position).collect::<Vec<_>>(), [Some((-90.0, 180.0))]);
}

#[test]
fn a_day_that_no_calendar_has_is_reported() {
    let (dataset, findings) = load("bad-dates");
    let expected = [
        found("projects[0].start", "\"2016-13\"", Rule::PartialDate),
        found("projects[1].joined", "\"2015-02-29\"", Rule::PartialDate),
        found("updated", "\"7 December 2016\"", Rule::Date),
        found("timeline[0].date", "\"2016-2\"", Rule::PartialDate),
    ];
    assert_eq!(findings, expected);
    assert_eq!((dataset.updated, dataset.timeline.len()), (None, 1));
    assert_eq!(ids(&dataset.projects), ["sound-project"]);
}

#[test]
fn a_value_of_another_type_is_reported_with_what_stands_there() {
    let (dataset, findings) = load("wrong-types");
    let expected = [
        found("projects[0]", "\"not an object\"", Rule::Object),
        found("projects[1].trial", "\"oui\"", Rule::Flag),
        found("projects[2].tracks", "\"sound-track\"", Rule::List),
        found("projects[3].sources[0]", "5", Rule::Slug),
        found("subtitle", "5", Rule::Text),
        found("figures", "{…}", Rule::List),
    ];
    assert_eq!(findings, expected);
    assert_eq!(dataset.subtitle, None);
    // A list that is none is as good as absent, and so is an id that is none; the record around them can be shown.
    assert_eq!(ids(&dataset.projects), ["tracks-not-a-list", "faulty-too", "sound-project"]);
}

#[test]
fn whatever_a_finding_quotes_is_cut_to_what_a_person_can_take_in() {
    let (_, findings) = load("very-long-values");
    let rules: Vec<&Rule> = findings.iter().map(|(_, _, rule)| rule).collect();
    assert_eq!(rules, [&Rule::Slug, &Rule::PlainText, &Rule::Link]);
    for (path, value, _) in &findings {
        let length = value.chars().count();
        assert!(length < 80 && value.ends_with("…\""), "{path} quotes {length} characters");
    }
}
