//! The gate, on small files that are each named for their defect.

mod derived;
mod findings;
mod mutations;
mod refusals;
mod size;
mod values;
mod whole;

use restitution::domain::dataset::{Collection, Dataset, Findings, Identified, Refusal, Rule, read};

use crate::support::repo;

/// Reads a fixture.
fn gate(name: &str) -> Result<(Dataset, Findings), Refusal> {
    read(&repo::bytes(&format!("tests/fixtures/{name}.json")))
}

/// Why a fixture is refused, and nothing when it is not.
fn refusal(name: &str) -> Option<Refusal> {
    gate(name).err()
}

/// What an accepted fixture gives. Each has three sound records beside its defect, and they must be there.
#[expect(clippy::panic, reason = "there is nothing to look at in a file that is refused")]
fn load(name: &str) -> (Dataset, Vec<Found>) {
    let (dataset, findings) =
        gate(name).unwrap_or_else(|refusal| panic!("{name}.json is refused: {refusal}"));
    assert!(ids(&dataset.organisations).contains(&"sound-organisation".to_owned()), "{name}.json");
    assert!(ids(&dataset.tracks).contains(&"sound-track".to_owned()), "{name}.json");
    assert!(ids(&dataset.projects).contains(&"sound-project".to_owned()), "{name}.json");
    let found = findings.iter().map(|found| (found.path.clone(), found.value.clone(), found.rule.clone()));
    (dataset, found.collect())
}

/// A finding: its path, its value and its rule.
type Found = (String, String, Rule);

fn found(path: &str, value: &str, rule: Rule) -> Found {
    (path.to_owned(), value.to_owned(), rule)
}

fn ids<T: Identified>(records: &Collection<T>) -> Vec<String> {
    records.iter().map(|record| record.id().to_string()).collect()
}

/// The titles of the projects, in their order.
fn titles(dataset: &Dataset) -> Vec<&str> {
    dataset.projects.iter().map(|project| project.title.as_str()).collect()
}

#[test]
fn every_fixture_is_read_by_a_test() {
    let tests: String = repo::files("tests/suite", "rs").into_iter().map(|file| file.text).collect();
    let unread: Vec<String> = repo::names("tests/fixtures")
        .into_iter()
        .filter(|name| !tests.contains(&format!("\"{}\"", name.trim_end_matches(".json"))))
        .collect();
    assert_eq!(unread, Vec::<String>::new());
}
