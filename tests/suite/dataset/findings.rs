//! Files with a faulty record: what is said about it, and that the rest is there.

use restitution::domain::dataset::{MAX_FINDINGS, MAX_TRACK_DEPTH, Refusal, Rule, Severity, read};

use super::{Found, found, gate, ids, load, titles};
use crate::support::repo;

fn missing(list: &'static str) -> Rule {
    Rule::Reference { list }
}

fn twice(first: &str) -> Rule {
    Rule::UniqueId { first: first.to_owned() }
}

#[test]
fn a_project_without_title_is_left_out() {
    let (dataset, findings) = load("project-without-title");
    assert_eq!(findings, [found("projects[0].title", "", Rule::Required)]);
    assert_eq!(ids(&dataset.projects), ["sound-project"]);
}

#[test]
fn a_blank_title_is_no_title() {
    let (dataset, findings) = load("blank-title");
    assert_eq!(findings, [found("projects[0].title", "", Rule::Required)]);
    assert_eq!(ids(&dataset.projects), ["sound-project"]);
}

#[test]
fn a_project_that_names_no_carrier_is_left_out() {
    let (dataset, findings) = load("project-without-carrier");
    let without = |path| found(path, "", Rule::Required);
    assert_eq!(findings, [without("projects[0].carriers"), without("projects[1].carriers")]);
    assert_eq!(ids(&dataset.projects), ["sound-project"]);
}

#[test]
fn a_project_whose_id_is_no_slug_is_left_out() {
    let (dataset, findings) = load("project-id-not-a-slug");
    assert_eq!(findings, [found("projects[0].id", "\"Faulty Project\"", Rule::Slug)]);
    assert_eq!(ids(&dataset.projects), ["sound-project"]);
}

#[test]
fn an_unknown_carrier_is_dropped_and_the_project_stays_even_without_any() {
    let (dataset, findings) = load("unknown-carrier");
    let nobody = |path| found(path, "nobody", missing("organisations"));
    assert_eq!(findings, [nobody("projects[0].carriers[0]"), nobody("projects[1].carriers[0]")]);
    let carriers: Vec<usize> = dataset.projects.iter().map(|project| project.carriers.len()).collect();
    assert_eq!((ids(&dataset.projects).len(), carriers), (3, vec![1, 0, 1]));
}

#[test]
fn every_unknown_reference_is_dropped_and_names_its_two_ends() {
    let (dataset, findings) = load("unknown-references");
    let expected: Vec<Found> = vec![
        found("organisations[0].kind", "no-kind", missing("carrier_kinds")),
        found("organisations[0].sources[0]", "no-source", missing("sources")),
        found("tracks[0].parent", "no-track", missing("tracks")),
        found("projects[0].status", "no-status", missing("statuses")),
        found("projects[0].themes[0]", "no-theme", missing("themes")),
        found("projects[0].tracks[0].track", "no-track", missing("tracks")),
        found("projects[0].places[0].organisation", "nobody", missing("organisations")),
        found("timeline[0].project", "no-project", missing("projects")),
        found("event.organisers[0]", "nobody", missing("organisations")),
    ];
    assert_eq!(findings, expected);
    let project = dataset.projects.iter().next().unwrap();
    assert_eq!((project.tracks.len(), project.places.len(), dataset.timeline.len()), (1, 1, 1));
    assert_eq!(project.status, None);
}

#[test]
fn a_reference_that_stands_twice_in_a_list_counts_once() {
    let (dataset, findings) = load("repeated-references");
    let repeated = |path| found(path, "sound-organisation", Rule::RepeatedReference);
    let expected = [
        repeated("projects[0].carriers[1]"),
        found("projects[0].tracks[1].track", "sound-track", Rule::RepeatedReference),
        repeated("event.organisers[1]"),
    ];
    assert_eq!(findings, expected);
    let project = dataset.projects.at(0).unwrap();
    let reasons: Vec<_> = project.tracks.iter().map(|link| link.reason.as_deref()).collect();
    assert_eq!((project.carriers.len(), dataset.event.organisers.len()), (1, 1));
    assert_eq!(reasons, [Some("The first reason.")]);
    assert_eq!(Rule::RepeatedReference.severity(), Severity::Warning);
}

#[test]
fn a_term_of_a_vocabulary_that_the_file_does_not_have_is_reported_with_its_name() {
    let (dataset, findings) = load("no-vocabularies");
    assert_eq!(findings, [found("projects[0].status", "under-way", missing("statuses"))]);
    assert_eq!(titles(&dataset), ["A faulty project", "A sound project"]);
}

#[test]
fn of_two_projects_with_one_id_the_first_stands_and_both_places_are_named() {
    let (dataset, findings) = load("duplicate-project-id");
    assert_eq!(findings, [found("projects[2].id", "twice", twice("projects[0]"))]);
    assert_eq!(titles(&dataset), ["The first one", "A sound project"]);
}

#[test]
fn of_two_sources_with_one_id_the_first_stands() {
    let (dataset, findings) = load("duplicate-source-id");
    assert_eq!(findings, [found("sources[1].id", "twice", twice("sources[0]"))]);
    assert_eq!(
        dataset.sources.iter().map(|source| source.title.as_str()).collect::<Vec<_>>(),
        ["The first one"]
    );
}

#[test]
fn the_tracks_of_a_cycle_become_roots_and_those_below_it_stay_below() {
    let (dataset, findings) = load("track-cycle");
    let cycle = |path, parent| found(path, parent, Rule::NoCycle);
    let expected = [
        cycle("tracks[1].parent", "two"),
        cycle("tracks[2].parent", "three"),
        cycle("tracks[3].parent", "one"),
        cycle("tracks[5].parent", "own-parent"),
    ];
    assert_eq!(findings, expected);
    let roots: Vec<String> = dataset.root_tracks().map(|track| track.id.to_string()).collect();
    assert_eq!(roots, ["sound-track", "one", "two", "three", "own-parent"]);
    let below = dataset.tracks.iter().find(|track| track.title.starts_with("Below")).unwrap();
    assert_eq!((below.number.as_str(), below.root), ("3a", 2));
}

#[test]
fn an_address_that_could_run_something_is_dropped_and_its_record_stays() {
    let (dataset, findings) = load("javascript-link");
    let expected = [
        found("organisations[0].url", "\"javascript:alert(1)\"", Rule::Link),
        found("projects[0].links[0].url", "\"java\u{fffd}script:alert(1)\"", Rule::Link),
        found("event.report_url", "\"data:text/html,made-up\"", Rule::Link),
    ];
    assert_eq!(findings, expected);
    let labels: Vec<&str> =
        dataset.projects.iter().flat_map(|project| &project.links).map(|link| link.label.as_str()).collect();
    assert_eq!((labels, dataset.event.report_url), (vec!["Unsafe", "Safe"], None));
}

#[test]
fn a_link_without_address_is_left_out_and_that_is_said() {
    let (dataset, findings) = load("link-without-url");
    assert_eq!(findings, [found("projects[0].links[0].url", "", Rule::Required)]);
    assert_eq!(dataset.projects.iter().next().map(|project| project.links.len()), Some(1));
}

#[test]
fn markup_is_kept_as_text_and_is_only_a_warning() {
    let (dataset, findings) = load("html-in-text");
    let expected = [
        found("projects[0].title", "\"A <b>bold</b> project\"", Rule::PlainText),
        found("projects[0].note", "\"Fish &amp; chips; 1 < 2 and 3 > 2\"", Rule::PlainText),
    ];
    assert_eq!(findings, expected);
    assert_eq!(titles(&dataset), ["A <b>bold</b> project", "A sound project"]);
    assert_eq!(Rule::PlainText.severity(), Severity::Warning);
    assert_eq!(Rule::Link.severity(), Severity::Error);
    assert!(Severity::Error < Severity::Warning, "the gravest comes first");
}

#[test]
fn null_means_absent() {
    let (dataset, findings) = load("null-values");
    assert_eq!((findings.len(), dataset.projects.len(), dataset.subtitle), (0, 2, None));
}

#[test]
fn every_fault_of_a_record_is_found_at_once() {
    let (dataset, findings) = load("many-faults-in-one-record");
    let expected = [
        found("projects[0].title", "", Rule::Required),
        found("projects[0].summary", "5", Rule::Text),
        found("projects[0].carriers", "", Rule::Required),
        found("projects[0].trial", "\"oui\"", Rule::Flag),
        found("projects[0].start", "\"soon\"", Rule::PartialDate),
        found("projects[0].places[0].lat", "91", Rule::Coordinate),
        found("projects[0].places[0].lon", "", Rule::Required),
        found("projects[0].colour", "\"red\"", Rule::UnknownKey),
    ];
    // The id is read first, and its fault is told first.
    assert_eq!(findings[0], found("projects[0].id", "\"Faulty Project\"", Rule::Slug));
    assert_eq!(findings[1..], expected);
    assert_eq!(ids(&dataset.projects), ["sound-project"]);
}

#[test]
fn an_unknown_key_changes_nothing_and_is_only_information() {
    let (dataset, findings) = load("unknown-keys");
    let unknown = |path, value| found(path, value, Rule::UnknownKey);
    let expected = [
        unknown("projects[0].places[0].postcode", "\"38000\""),
        unknown("projects[0].colour", "{…}"),
        unknown("vocabularies.colours", "[…]"),
        unknown("event.weather", "\"rain\""),
        unknown("version", "2"),
    ];
    let mut sorted = findings.clone();
    sorted.sort_by_key(|(path, ..)| expected.iter().position(|(known, ..)| known == path));
    assert_eq!(sorted, expected);
    assert_eq!(titles(&dataset), ["A faulty project", "A sound project"]);
    assert_eq!(Rule::UnknownKey.severity(), Severity::Information);
}

#[test]
fn of_a_key_that_stands_twice_the_first_value_counts() {
    let (dataset, findings) = load("repeated-keys");
    let expected = [
        found("projects[0].title", "\"The second title\"", Rule::RepeatedKey),
        found("title", "\"A second day\"", Rule::RepeatedKey),
    ];
    assert_eq!(findings, expected);
    assert_eq!((titles(&dataset)[0], dataset.title.as_str()), ("The first title", "A made-up day"));
    assert_eq!(Rule::RepeatedKey.severity(), Severity::Warning);
}

#[test]
fn every_object_may_name_its_sources() {
    let (dataset, findings) = load("sources-everywhere");
    assert_eq!(findings, [found("event.contact.sources[0]", "no-source", missing("sources"))]);
    assert_eq!(dataset.event.programme[0].sources.len(), 1);
}

/// A hostile file can have more faults than memory has room for.
#[test]
fn findings_are_kept_up_to_a_limit_and_counted_beyond_it() {
    let record = "{ \"id\": 5 },".repeat(MAX_FINDINGS * 2);
    let file = format!(
        "{{ \"format\": \"restitution/1\", \"id\": \"made-up\", \"title\": \"Made up\", \"tracks\": [], \
         \"event\": {{ \"title\": \"Made up\", \"date\": \"2016-12-07\" }}, \"projects\": [{}] }}",
        record.trim_end_matches(',')
    );
    let findings = read(file.as_bytes()).map(|(_, findings)| findings).unwrap_or_default();
    assert_eq!(findings.of(Severity::Error).count(), MAX_FINDINGS);
    // An id, a title, a summary and carriers are missing or wrong in each.
    assert_eq!(findings.count(Severity::Error), MAX_FINDINGS * 2 * 4);
    assert_eq!(findings.len(), findings.count(Severity::Error));
}

#[test]
fn a_finding_says_what_the_record_around_it_is_called() {
    let about = |name: &str| -> Vec<Option<String>> {
        gate(name)
            .map(|(_, findings)| findings.iter().map(|found| found.about.clone()).collect())
            .unwrap_or_default()
    };
    let named = |name: &str| Some(name.to_owned());
    let project = named("A faulty project");
    assert_eq!(
        about("bad-territory"),
        [project.clone(), project, named("Nowhere")],
        "a place may have its own name"
    );
    assert_eq!(about("project-without-title"), [None], "a record without a name");
    assert_eq!(about("bad-event-parts").last(), Some(&None), "the root is no record");
}

/// The lists of the root are read record by record, and all the same as any other value.
#[test]
fn of_a_list_that_stands_twice_the_first_one_counts() {
    let quote = |text: &str| format!("[{{ \"text\": \"{text}\", \"by\": \"Nobody\" }}]");
    let (one, two) = (quote("one"), quote("two"));
    for (first, second, expected) in
        [(&*one, &*two, vec!["one"]), ("null", &two, vec![]), ("5", &two, vec![]), ("{}", &two, vec![])]
    {
        let file = repo::text("tests/fixtures/null-values.json");
        let members = format!("{{ \"quotes\": {first}, \"quotes\": {second},");
        let (dataset, findings) = read(file.replacen('{', &members, 1).as_bytes()).unwrap();
        let quotes: Vec<&str> = dataset.quotes.iter().map(|quote| quote.text.as_str()).collect();
        assert_eq!(quotes, expected, "{first}");
        assert!(findings.iter().any(|found| found.rule == Rule::RepeatedKey), "{first}: {findings:?}");
    }
}

#[test]
fn a_vocabulary_that_is_none_costs_the_others_nothing() {
    let (dataset, findings) = load("one-bad-vocabulary");
    assert_eq!(findings, [found("vocabularies.themes", "5", Rule::List)]);
    assert!(dataset.projects.iter().any(|project| project.status.is_some()));
}

#[test]
fn a_parent_that_is_no_id_is_dropped_like_any_reference() {
    let (dataset, findings) = load("parent-not-a-slug");
    assert_eq!(findings, [found("tracks[0].parent", "\"No Slug\"", Rule::Slug)]);
    assert_eq!(ids(&dataset.tracks), ["faulty", "sound-track"]);
}

#[test]
fn a_chain_of_tracks_that_is_too_long_is_cut_where_the_limit_is() {
    let (dataset, findings) = load("tracks-nested-too-deep");
    let too_deep = |path, parent| found(path, parent, Rule::TrackDepth);
    assert_eq!(findings, [too_deep("tracks[9].parent", "t8")]);
    let roots: Vec<String> = dataset.root_tracks().map(|track| track.id.to_string()).collect();
    assert_eq!(
        (roots, MAX_TRACK_DEPTH),
        (vec!["t0".to_owned(), "t9".to_owned(), "sound-track".to_owned()], 8)
    );
}

#[test]
fn markup_in_a_list_of_texts_is_reported_too() {
    let (dataset, findings) = load("html-in-lists");
    let expected = [
        found("workshops[0].tables[0]", "\"<i>North</i>\"", Rule::PlainText),
        found("workshops[0].facilitators[1]", "\"caf&eacute;\"", Rule::PlainText),
    ];
    assert_eq!(findings, expected);
    assert_eq!(dataset.workshops.at(0).map(|workshop| workshop.facilitators.len()), Some(2));
}

/// However many findings there are before it.
#[test]
fn a_root_key_that_cannot_stand_is_named_among_a_thousand_findings() {
    let organisations = "{ \"id\": 5 },".repeat(MAX_FINDINGS);
    let file = |id: &str, title: &str| {
        format!(
            "{{ \"format\": \"restitution/1\", \"id\": \"{id}\", \"title\": \"{title}\", \"tracks\": [], \
             \"event\": {{ \"title\": \"A <b>day</b>\", \"date\": \"2016-12-07\" }}, \"projects\": [], \
             \"organisations\": [{}] }}",
            organisations.trim_end_matches(',')
        )
    };
    let missing = |id, title| read(file(id, title).as_bytes()).err();
    assert_eq!(missing("No Slug", "A day"), Some(Refusal::MissingKey("id".to_owned())));
    assert_eq!(missing("made-up", " "), Some(Refusal::MissingKey("title".to_owned())));
    assert_eq!(missing("made-up", "A day"), None);
}
