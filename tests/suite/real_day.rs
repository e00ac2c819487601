//! The published day: what the report of 7 December 2016 says, and what nobody has to find in it.

use restitution::domain::dataset::{Dataset, Identified, read};
use restitution::domain::link::Link;

use crate::support::repo;

const PATH: &str = "public/data/dataset.json";

fn day() -> Dataset {
    match read(&repo::bytes(PATH)) {
        Ok((dataset, _)) => dataset,
        Err(refusal) => unreachable!("the published day is refused: {refusal}"),
    }
}

/// Every text of a JSON file that stands under a key, wherever it is.
fn texts_under<'a>(json: &'a serde_json::Value, key: &str, texts: &mut Vec<&'a str>) {
    match json {
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts_under(item, key, texts)),
        serde_json::Value::Object(members) => {
            texts.extend(members.get(key).and_then(serde_json::Value::as_str));
            members.values().for_each(|member| texts_under(member, key, texts));
        }
        _ => {}
    }
}

#[test]
fn it_loads_without_any_finding() {
    let findings = read(&repo::bytes(PATH)).map(|(_, findings)| findings);
    assert_eq!(findings, Ok(Vec::new()));
}

#[test]
fn the_five_projects_stand_in_the_order_of_the_report_and_four_are_on_trial() {
    let projects: Vec<(String, String, bool)> = day()
        .projects
        .iter()
        .map(|project| (project.id.to_string(), project.title.clone(), project.trial))
        .collect();
    let project = |id: &str, title: &str, trial| (id.to_owned(), title.to_owned(), trial);
    let report = [
        project("territoires-zero-chomeur", "Territoire zéro chômeur", false),
        project("vita-air", "VITA-Air", true),
        project("parcours-gardien", "Parcours gardien", true),
        project("tapaj", "Tapaj", true),
        project("soleni", "Soleni", true),
    ];
    assert_eq!(projects, report);
}

#[test]
fn the_eleven_tracks_are_eight_roots_and_three_sub_tracks_of_the_fourth() {
    let day = day();
    let numbers: Vec<&str> = day.tracks.iter().map(|track| track.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "4a", "4b", "4c", "5", "6", "7", "8"]);
    let roots: Vec<usize> = day.root_tracks().map(|track| track.root).collect();
    assert_eq!(roots, [0, 1, 2, 3, 4, 5, 6, 7]);
    let parent = "sens-evaluation".parse().unwrap();
    let below: Vec<(&str, usize)> =
        day.sub_tracks(&parent).map(|track| (track.number.as_str(), track.root)).collect();
    assert_eq!(below, [("4a", 3), ("4b", 3), ("4c", 3)]);
    assert!(day.tracks.iter().all(|track| track.wording.is_some()), "each has its official wording");
}

#[test]
fn the_day_is_the_seventh_of_december_2016_organised_by_the_ansa() {
    let day = day();
    assert_eq!(day.event.date.to_string(), "2016-12-07");
    assert_eq!(day.event.organisers.iter().map(ToString::to_string).collect::<Vec<_>>(), ["ansa"]);
    assert!(day.event.chair.is_some_and(|chair| chair.starts_with("Myriam El Khomri, ministre du Travail")));
}

#[test]
fn every_record_that_can_name_its_sources_does() {
    let day = day();
    let mut bare: Vec<String> = Vec::new();
    let mut check = |what: String, sources: usize| {
        if sources == 0 {
            bare.push(what);
        }
    };
    day.organisations.iter().for_each(|one| check(one.id().to_string(), one.sources.len()));
    day.tracks.iter().for_each(|one| check(one.id().to_string(), one.sources.len()));
    day.figures.iter().for_each(|one| check(one.label.clone(), one.sources.len()));
    day.quotes.iter().for_each(|one| check(one.text.clone(), one.sources.len()));
    day.timeline.iter().for_each(|one| check(one.text.clone(), one.sources.len()));
    for project in day.projects.iter() {
        check(project.title.clone(), project.sources.len());
        project
            .tracks
            .iter()
            .for_each(|one| check(format!("{} on {}", project.title, one.track), one.sources.len()));
        project
            .places
            .iter()
            .for_each(|one| check(format!("{} in {}", project.title, one.territory), one.sources.len()));
        project.figures.iter().for_each(|one| check(one.label.clone(), one.sources.len()));
    }
    assert_eq!(bare, Vec::<String>::new());
}

#[test]
fn every_project_illustrates_a_track_by_an_editorial_reading_that_gives_its_reason() {
    // The report relates no project to a track: whatever does so here is the editors' reading.
    for project in day().projects.iter() {
        assert!(!project.tracks.is_empty(), "{}", project.title);
        assert!(
            project.tracks.iter().all(|link| link.editorial && link.reason.is_some()),
            "{}",
            project.title
        );
    }
}

#[test]
fn every_address_in_the_file_is_safe_to_follow() {
    let json: serde_json::Value = serde_json::from_slice(&repo::bytes(PATH)).unwrap();
    let mut addresses = Vec::new();
    texts_under(&json, "url", &mut addresses);
    texts_under(&json, "report_url", &mut addresses);
    texts_under(&json, "app_url", &mut addresses);
    assert!(addresses.len() > 40, "the addresses were not found");
    let unsafe_ones: Vec<&str> =
        addresses.into_iter().filter(|address| address.parse::<Link>().is_err()).collect();
    assert_eq!(unsafe_ones, Vec::<&str>::new());
    // An address that hides in a text would escape the check above.
    let text = repo::text(PATH);
    let schemes: Vec<&str> =
        text.split("://").map(|before| before.rsplit('"').next().unwrap_or_default()).collect();
    let others: Vec<&&str> =
        schemes[..schemes.len() - 1].iter().filter(|scheme| !matches!(**scheme, "http" | "https")).collect();
    assert_eq!(others, Vec::<&&str>::new());
}

#[test]
fn nobody_s_mail_address_or_telephone_number_is_in_the_file() {
    let text = repo::text(PATH);
    assert!(!text.contains('@') && !text.contains("mailto:") && !text.contains("tel:"));
    assert_eq!(telephone_numbers(&text), Vec::<String>::new());
    for number in ["06 12 34 56 78", "+33 1 23 45 67 89", "01.23.45.67.89", "0612345678", "0033123456789"] {
        assert_eq!(telephone_numbers(&format!("\"{number}\"")).len(), 1, "the test must see {number}");
    }
}

/// Runs of digits as the French write telephone numbers: ten of them from 0 on, or what stands behind +33.
fn telephone_numbers(text: &str) -> Vec<String> {
    let is_separator = |c: char| matches!(c, ' ' | '.' | '-' | '\u{a0}' | '\u{202f}');
    text.split(|c: char| !(c.is_ascii_digit() || c == '+' || is_separator(c)))
        .map(|run| run.chars().filter(|c| !is_separator(*c)).collect::<String>())
        .filter(|run| {
            let national = run.strip_prefix("+33").or_else(|| run.strip_prefix("0033"));
            national.map_or(run.len() == 10 && run.starts_with('0'), |rest| rest.len() == 9)
        })
        .collect()
}
