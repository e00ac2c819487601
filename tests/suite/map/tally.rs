//! Every project is counted where it acts, once, and none is lost.

use std::collections::BTreeSet;

use restitution::domain::dataset::{Dataset, Project, read};
use restitution::domain::map::{Count, Level, Tally};
use restitution::domain::territory::{DEPARTEMENTS, Territory};

use crate::support::repo;

#[expect(clippy::panic, reason = "there is nothing to count in a file that is refused")]
fn dataset(bytes: &[u8]) -> Dataset {
    read(bytes).unwrap_or_else(|refusal| panic!("{refusal}")).0
}

fn of(dataset: &Dataset, level: Level) -> Tally {
    Tally::of(level, dataset.projects.iter())
}

/// The projects that have a place for which something is so.
fn with(dataset: &Dataset, is_so: impl Fn(&Territory) -> bool) -> BTreeSet<&str> {
    let has = |project: &&Project| project.places.iter().any(|place| is_so(&place.territory));
    dataset.projects.iter().filter(has).map(|project| project.title.as_str()).collect()
}

#[test]
fn the_real_day() {
    let day = dataset(&repo::bytes("public/data/dataset.json"));
    let regions = of(&day, Level::Regions);
    assert_eq!(regions.territories.get("84"), Some(&Count { projects: 3, regional: 0 }));
    assert_eq!(regions.territories.get("94"), None);
    let departements = of(&day, Level::Departements);
    assert_eq!(departements.territories.get("38"), Some(&Count { projects: 1, regional: 0 }));
    assert_eq!((departements.national, departements.coarser, departements.unplaced), (0, 0, 0));
}

#[test]
fn counts_are_the_sizes_of_sets() {
    let days =
        ["tests/golden/planted.json", "public/data/dataset.json"].map(|path| dataset(&repo::bytes(path)));
    for day in &days {
        let tallies = [of(day, Level::Regions), of(day, Level::Departements)];
        for tally in &tallies {
            assert_eq!(tally.national, with(day, Territory::is_country).len());
        }
        let [regions, departements] = tallies;
        for (code, count) in &regions.territories {
            let projects =
                with(day, |territory| territory.region().is_some_and(|region| region.code == *code));
            let within = with(day, |territory| {
                let is_there = territory.region().is_some_and(|region| region.code == *code);
                is_there && !matches!(territory, Territory::Region(_))
            });
            assert_eq!(count.projects, projects.len(), "{code}");
            assert_eq!(count.regional, projects.difference(&within).count(), "{code}");
            // A region has no fewer than any département of it, and no more than all of them and those of its own.
            let below: Vec<usize> = DEPARTEMENTS
                .iter()
                .filter(|departement| departement.region == *code)
                .filter_map(|departement| departements.territories.get(departement.code))
                .map(|count| count.projects)
                .collect();
            assert!(below.iter().all(|projects| *projects <= count.projects), "{code}");
            assert!(count.projects <= below.iter().sum::<usize>() + count.regional, "{code}");
        }
        // Nothing falls off: who is in no territory is national, or says a coarser place, or none.
        let placed = with(day, |territory| territory.departement().is_some());
        let national = with(day, Territory::is_country);
        let elsewhere = day.projects.len() - placed.union(&national).count();
        assert_eq!(departements.coarser + departements.unplaced, elsewhere);
        assert_eq!(departements.unplaced, day.projects.len() - with(day, |_| true).len());
        assert_eq!(regions.unplaced, departements.unplaced);
        assert!(regions.coarser <= departements.coarser);
    }
    let planted = of(&days[0], Level::Departements);
    assert!(planted.national > 0 && planted.unplaced + planted.coarser > 0, "the planted day has both");
}

#[test]
fn a_commune_of_old_corsica_is_no_whole_region() {
    let text = repo::text("tests/golden/planted.json");
    let mut day: serde_json::Value = serde_json::from_str(&text).unwrap();
    day["projects"][0]["places"] = serde_json::json!([{ "territory": "commune:20004" }]);
    let before = of(&dataset(text.as_bytes()), Level::Regions).get("94");
    let after = of(&dataset(day.to_string().as_bytes()), Level::Regions).get("94");
    assert_eq!((after.projects, after.regional), (before.projects + 1, before.regional));
}
