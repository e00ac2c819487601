//! What a made-up dataset must be, whatever its size.

mod fields;
mod texts;

use std::collections::BTreeSet;

use restitution::domain::dataset::{Dataset, MAX_BYTES, read};
use restitution::domain::territory::{DEPARTEMENTS, Territory};
use serde_json::Value;

use super::write;

fn bytes(projects: usize, seed: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut bytes, projects, seed).expect("a vector takes everything");
    bytes
}

fn json(projects: usize, seed: u64) -> Value {
    serde_json::from_slice(&bytes(projects, seed)).expect("it is JSON")
}

fn dataset(projects: usize, seed: u64) -> Dataset {
    let (dataset, findings) = read(&bytes(projects, seed)).expect("it is a dataset");
    let first: Vec<_> = findings.iter().take(5).collect();
    assert!(findings.is_empty(), "{} findings: {first:#?}", findings.len());
    dataset
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert!(bytes(60, 7) == bytes(60, 7));
    assert!(bytes(60, 7) != bytes(60, 8));
}

#[test]
fn the_application_reads_it_without_a_finding() {
    for (projects, seed) in [(0, 1), (1, 1), (1, u64::MAX), (5, 2), (50, 3), (50, 4), (2000, 5)] {
        let dataset = dataset(projects, seed);
        assert_eq!(dataset.projects.iter().count(), projects);
        assert_eq!(dataset.root_tracks().count(), 8);
    }
}

#[test]
fn it_says_that_it_is_made_up() {
    let dataset = dataset(5, 9);
    assert_eq!(dataset.id.to_string(), "jeu-d-essai-5-9");
    for text in [Some(dataset.title), dataset.summary, dataset.licence, dataset.event.summary] {
        let text = text.expect("the text is given").to_lowercase();
        assert!(text.contains("fictive") && text.contains("jeu d’essai"), "{text}");
    }
}

#[test]
fn ten_thousand_projects_fit_into_a_file() {
    let size = bytes(10_000, 1).len();
    assert!((20_000_000..30_000_000).contains(&size) && size < MAX_BYTES, "{size}");
}

#[test]
fn every_departement_and_every_level_has_a_place() {
    let (mut departements, mut levels) = (BTreeSet::new(), BTreeSet::new());
    for place in dataset(2000, 1).projects.iter().flat_map(|project| &project.places) {
        let level = match &place.territory {
            Territory::Country => "pays",
            Territory::Region(_) => "region",
            Territory::Departement(_) => "departement",
            Territory::Epci(_) => "epci",
            Territory::Commune(code) => {
                let of = |code: &str| DEPARTEMENTS.iter().position(|departement| departement.code == code);
                departements.extend(code.get(..2).and_then(of).or_else(|| code.get(..3).and_then(of)));
                let is_part = ["751", "6938", "132"].iter().any(|start| code.starts_with(start));
                if is_part { "arrondissement" } else { "commune" }
            }
        };
        levels.insert(level);
    }
    assert_eq!(departements.len(), 101);
    assert_eq!(levels.len(), 6, "{levels:?}");
}

#[test]
fn a_project_joins_after_its_start_and_leaves_after_it_joined() {
    let json = json(2000, 6);
    for project in json["projects"].as_array().expect("a list") {
        let year = |key: &str| project[key].as_str().and_then(|date| date.get(..4)?.parse::<u16>().ok());
        let dates: Vec<u16> = ["start", "joined", "left"].into_iter().filter_map(year).collect();
        assert!(dates.is_sorted(), "{}: {dates:?}", project["id"]);
    }
}
