//! Files with a value of the wrong kind: the smallest record around it is left out.

use restitution::domain::dataset::{Rule, Tables, read};

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
        found("timeline[0].date", "\"2016-2\"", Rule::PartialDate),
        found("updated", "\"7 December 2016\"", Rule::Date),
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
        found("figures", "{…}", Rule::List),
        found("subtitle", "5", Rule::Text),
    ];
    assert_eq!(findings, expected);
    assert_eq!(dataset.subtitle, None);
    // Among references, one that is no id is dropped alone.
    assert_eq!(ids(&dataset.projects), ["faulty-too", "sound-project"]);
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

#[test]
fn a_code_that_never_was_costs_its_place_and_one_of_the_past_is_brought_up_to_date() {
    let (dataset, findings) = load("territories-of-the-past");
    let renamed = |now: &str| Rule::RenamedTerritory { now: now.parse().unwrap() };
    let expected = [
        found("projects[0].places[0].territory", "\"region:82\"", renamed("region:84")),
        found("projects[0].places[1].territory", "\"departement:20\"", renamed("region:94")),
        found("projects[0].places[2].territory", "\"region:99\"", Rule::NoSuchTerritory),
        found("projects[0].places[3].territory", "\"departement:96\"", Rule::Territory),
        found("projects[0].places[4].territory", "\"departement:975\"", renamed("pays:FR")),
        found("projects[0].places[5].territory", "\"commune:96001\"", Rule::NoSuchTerritory),
    ];
    assert_eq!(findings, expected);
    let places = dataset.projects.iter().flat_map(|project| &project.places);
    let places: Vec<String> = places.map(|place| place.territory.to_string()).collect();
    // An arrondissement of Paris, and a commune of Nouvelle-Calédonie.
    assert_eq!(places, ["region:84", "region:94", "pays:FR", "commune:75113", "commune:98818"]);
}

#[test]
fn numbers_of_registers_have_their_form() {
    let (dataset, findings) = load("bad-register-numbers");
    let expected = [
        found("organisations[0].siret", "\"1234\"", Rule::Siret),
        found("organisations[1].siret", "12345678901234", Rule::Siret),
        found("organisations[2].rna", "\"w123456789\"", Rule::Rna),
    ];
    assert_eq!(findings, expected);
    assert_eq!(ids(&dataset.organisations), ["registered", "sound-organisation"]);
}

#[test]
fn a_workshop_has_times_minutes_and_tables_within_the_limits() {
    let (dataset, findings) = load("bad-workshops");
    let expected = [
        found("workshops[0].starts", "\"2016-12-07 14:00\"", Rule::Time),
        found("workshops[1].minutes", "601", Rule::Minutes),
        found("workshops[2].minutes", "1.5", Rule::Minutes),
        found("workshops[3].tables", "0", Rule::Tables),
        found("workshops[4].tables", "\"six\"", Rule::Tables),
        found("workshops[5].tables[1]", "2", Rule::Text),
        found("workshops[6].steps[0].minutes", "", Rule::Required),
        found("workshops[6].steps[1].title", "", Rule::Required),
        found("workshops[7].starts", "\"2016-12-07T24:00\"", Rule::Time),
    ];
    assert_eq!(findings, expected);
    assert_eq!(ids(&dataset.workshops), ["odd-table", "odd-steps", "sound-workshop"]);
    let tables = dataset.workshops.iter().next().and_then(|workshop| workshop.tables.clone());
    assert_eq!(tables, Some(Tables::Named(vec!["North".to_owned()])));
}

#[test]
fn a_bad_part_of_the_event_is_left_out_alone() {
    let (dataset, findings) = load("bad-event-parts");
    let expected = [
        found("event.end_date", "\"2016-12\"", Rule::Date),
        found("event.programme[0].starts", "\"9 h\"", Rule::Time),
        found("event.programme[1].title", "", Rule::Required),
        found("event.programme[2].workshop", "no-workshop", Rule::Reference { list: "workshops" }),
        found("event.app_url", "\"ftp://example.org/\"", Rule::Link),
        found("event.wifi.ssid", "", Rule::Required),
        found("event.privacy.retention_days", "-1", Rule::Days),
        found("lang", "\"français\"", Rule::Language),
    ];
    assert_eq!(findings, expected);
    let event = &dataset.event;
    assert_eq!((event.programme.len(), event.end_date, event.app_url.is_some()), (1, None, false));
    assert_eq!((event.wifi.is_some(), event.privacy.is_some()), (false, false));
    assert_eq!(dataset.lang.as_str(), "fr");
}

#[test]
fn a_last_day_before_the_first_is_dropped() {
    let (dataset, findings) = load("last-day-before-the-first");
    assert_eq!(findings, [found("event.end_date", "\"2016-12-06\"", Rule::LastDay)]);
    assert_eq!(dataset.event.end_date, None);
}

#[test]
fn a_day_that_ends_on_the_day_it_begins_has_no_last_day() {
    let json = br#"{"format":"restitution/1","id":"a","title":"A","projects":[],"tracks":[],
        "event":{"title":"A","date":"2016-12-07","end_date":"2016-12-07"}}"#;
    let (dataset, findings) = read(json).unwrap();
    assert_eq!((dataset.event.end_date, findings.len()), (None, 0));
}
