//! What is derived from a dataset: its programme at a moment, the groups of its organisations, the columns of the matrix,
//! and the sources behind a page.

use restitution::domain::dataset::{Dataset, OrganisationGroups, Workshop, read, standing};
use restitution::domain::date::Time;
use restitution::domain::matrix::{bare, columns, crossing};
use serde_json::{Value, json};

#[expect(clippy::unwrap_used, reason = "the file is written here, and sound")]
fn dataset(members: Value) -> Dataset {
    let mut file = json!({
        "format": "restitution/1", "id": "made-up-day", "title": "A made-up day",
        "event": { "title": "A made-up day", "date": "2016-12-07" }, "projects": [], "tracks": []
    });
    file.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    let (dataset, findings) = read(file.to_string().as_bytes()).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    dataset
}

#[test]
fn a_moment_has_what_is_on_and_what_is_next() {
    let part = |starts: &str, title: &str, minutes: Value| json!({ "starts": format!("2016-12-{starts}"), "title": title, "minutes": minutes });
    let day = dataset(json!({ "event": { "title": "A made-up day", "date": "2016-12-07", "programme": [
        part("07T10:30", "projects", Value::Null),
        part("07T09:00", "welcome", json!(60)),
        part("07T12:00", "lunch", json!(90)),
        part("07T13:00", "walk", json!(30)),
        part("07T23:30", "night", json!(60)),
        part("08T09:00", "second day", Value::Null),
    ] } }));
    let at = |moment: &str| {
        let Time(moment) = format!("2016-12-{moment}").parse().unwrap();
        let standing = standing(&day.event.programme, moment);
        let titles = |positions: Vec<usize>| -> Vec<String> {
            positions.into_iter().map(|at| day.event.programme[at].title.clone()).collect()
        };
        (titles(standing.now), titles(standing.next))
    };
    let said = |now: &[&str], next: &[&str]| {
        let owned = |titles: &[&str]| titles.iter().map(|title| (*title).to_owned()).collect::<Vec<_>>();
        (owned(now), owned(next))
    };
    assert_eq!(at("06T23:59"), said(&[], &[]), "on another day nothing is next");
    assert_eq!(at("07T08:00"), said(&[], &["welcome"]));
    assert_eq!(at("07T09:00"), said(&["welcome"], &["projects"]));
    assert_eq!(at("07T10:00"), said(&[], &["projects"]), "the end is over");
    assert_eq!(at("07T11:59"), said(&["projects"], &["lunch"]), "without an end, until the next begins");
    assert_eq!(at("07T13:10"), said(&["lunch", "walk"], &["night"]), "two at once");
    assert_eq!(at("08T00:10"), said(&["night"], &["second day"]), "past midnight");
    assert_eq!(at("08T23:00"), said(&["second day"], &[]));
    assert_eq!(at("09T08:00"), said(&[], &[]));
}

#[test]
fn each_organisation_stands_in_the_first_group_that_it_belongs_to() {
    let organisation = |id: &str, partner: bool| json!({ "id": id, "name": id, "partner": partner });
    let day = dataset(json!({
        "event": { "title": "A made-up day", "date": "2016-12-07", "organisers": ["all-of-it"] },
        "organisations": [
            organisation("other", false), organisation("partner", true), organisation("carrier", true),
            organisation("all-of-it", true)
        ],
        "projects": [
            { "id": "one", "title": "One", "summary": "Made up.", "carriers": ["carrier", "all-of-it"] },
            { "id": "two", "title": "Two", "summary": "Made up.", "carriers": ["carrier"] }
        ]
    }));
    let groups = OrganisationGroups::of(&day);
    assert_eq!((groups.organisers, groups.carriers), (vec![3], vec![2]));
    assert_eq!((groups.partners, groups.others), (vec![1], vec![0]));
    assert_eq!(groups.carried, [vec![], vec![], vec![0, 1], vec![0]]);
}

#[test]
fn a_day_without_workshops_has_one_on_each_track() {
    let project = |id: &str, tracks: Value| json!({ "id": id, "title": id, "summary": "Made up.", "carriers": ["someone"], "tracks": tracks });
    let members = |workshops: Value| {
        json!({
            "organisations": [{ "id": "someone", "name": "Someone" }],
            "tracks": [
                { "id": "one", "title": "One", "wording": "The whole of one" },
                { "id": "below", "title": "Below", "parent": "one" },
                { "id": "two", "title": "Two" }
            ],
            "projects": [
                project("first", json!([{ "track": "one", "editorial": true }])),
                project("second", json!([{ "track": "below" }])),
                project("third", json!([]))
            ],
            "workshops": workshops
        })
    };
    let told = |day: &Dataset| -> Vec<String> {
        let tell = |workshop: &Workshop| {
            let subject = day.subject_of_workshop(workshop).unwrap_or("-");
            let projects: Vec<_> = day
                .projects_of_workshop(workshop)
                .map(|(project, link)| (project.title.as_str(), link.map(|link| link.editorial)))
                .collect();
            format!("{} ({subject}): {projects:?}", workshop.id)
        };
        day.day_workshops().iter().map(tell).collect()
    };
    assert_eq!(
        told(&dataset(members(json!([])))),
        [r#"one (The whole of one): [("first", Some(true))]"#, "two (-): []"]
    );
    let named = dataset(members(json!([
        { "id": "asked", "title": "Asked", "question": "Why?", "tracks": ["one"], "projects": ["third"],
          "starts": "2016-12-07T23:30", "minutes": 60 },
        { "id": "bare", "title": "Bare", "tracks": ["one", "below"], "starts": "2016-12-07T09:00" }
    ])));
    assert_eq!(
        told(&named),
        [
            r#"asked (Why?): [("third", None)]"#,
            r#"bare (-): [("first", Some(true)), ("second", Some(false))]"#,
        ]
    );
    let ends: Vec<_> = named.day_workshops().iter().map(|workshop| workshop.ends()).collect();
    let Time(past_midnight) = "2016-12-08T00:30".parse().unwrap();
    assert_eq!(ends, [Some(past_midnight), None]);
}

#[test]
fn the_columns_of_the_matrix_are_the_tracks_each_followed_by_its_own() {
    let track = |id: &str, parent: Value| json!({ "id": id, "title": id, "parent": parent });
    let day = dataset(json!({
        "organisations": [{ "id": "someone", "name": "Someone" }],
        "tracks": [
            track("a", Value::Null), track("b", Value::Null), track("b2", json!("b")), track("a1", json!("a")),
            track("a1x", json!("a1"))
        ],
        "projects": [
            { "id": "one", "title": "One", "summary": "Made up.", "carriers": ["someone"],
              "tracks": [{ "track": "a1", "reason": "Why not." }] },
            { "id": "two", "title": "Two", "summary": "Made up.", "carriers": ["someone"] }
        ]
    }));
    let columns = columns(&day);
    let ids: Vec<String> = columns.iter().map(|track| track.id.to_string()).collect();
    assert_eq!(ids, ["a", "a1", "a1x", "b", "b2"]);
    let bare: Vec<String> = bare(&day, &columns).iter().map(|track| track.id.to_string()).collect();
    assert_eq!(bare, ["a", "a1x", "b", "b2"]);
    let project = day.projects.at(0).unwrap();
    let reasons: Vec<Option<&str>> = columns
        .iter()
        .map(|track| crossing(project, track).and_then(|link| link.reason.as_deref()))
        .collect();
    assert_eq!(reasons, [None, Some("Why not."), None, None, None]);
}

#[test]
fn the_sources_of_a_page_are_those_of_all_that_it_shows() {
    let source = |id: &str| json!({ "id": id, "title": id });
    let sources =
        ["s-event", "s-project", "s-link", "s-place", "s-moment", "s-track", "s-figure"].map(source);
    let day = dataset(json!({
        "sources": sources,
        "event": { "title": "A made-up day", "date": "2016-12-07", "sources": ["s-event"] },
        "organisations": [{ "id": "someone", "name": "Someone" }],
        "tracks": [{ "id": "a", "title": "A", "sources": ["s-track"] }],
        "projects": [{
            "id": "one", "title": "One", "summary": "Made up.", "carriers": ["someone"], "sources": ["s-project"],
            "tracks": [{ "track": "a", "sources": ["s-link"] }],
            "places": [{ "territory": "commune:38185", "sources": ["s-place"] }]
        }],
        "figures": [{ "value": "1", "label": "figure", "sources": ["s-figure"] }],
        "timeline": [{ "date": "2016", "text": "Something.", "project": "one", "sources": ["s-moment"] }]
    }));
    let names = |ids: Vec<&restitution::domain::ids::SourceId>| -> Vec<String> {
        ids.into_iter().map(ToString::to_string).collect()
    };
    let project = day.projects.at(0).unwrap();
    assert_eq!(names(day.sources_of_project(project)), ["s-project", "s-link", "s-place", "s-moment"]);
    assert_eq!(names(day.sources_of_track(day.tracks.at(0).unwrap())), ["s-track", "s-link"]);
    assert_eq!(names(day.sources_of_day()), ["s-event", "s-figure", "s-moment", "s-track"]);
}
