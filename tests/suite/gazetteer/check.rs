//! What is wrong in a dataset, and only the gazetteer can tell.

use restitution::domain::dataset::{Finding, Findings, MAX_FINDINGS, Rule, Severity, read};
use restitution::domain::gazetteer::findings;
use restitution::i18n::Locale;

use super::{GAZETTEER, day};
use crate::support::repo;

fn found(places: &[&str]) -> Vec<Finding> {
    findings(&day(places), &GAZETTEER).iter().cloned().collect()
}

fn in_words(found: &Finding) -> [String; 2] {
    Locale::ALL.map(|locale| locale.finding(found))
}

#[test]
fn a_code_that_never_was_is_a_warning_at_its_place_in_the_file() {
    // Of two projects and two places, the first is left out.
    let found = found(&[
        r#""territory": "nowhere""#,
        r#""territory": "commune:38999", "name": "Nowhere""#,
        r#""territory": "commune:20999""#,
    ]);
    let expected = |path: &str, about: &str, value: &str| Finding {
        path: path.to_owned(),
        about: Some(about.to_owned()),
        value: value.to_owned(),
        rule: Rule::NoSuchCommune,
    };
    let path = |at: usize| format!("projects[1].places[{at}].territory");
    assert_eq!(
        found,
        [
            expected(&path(1), "Nowhere", "\"commune:38999\""),
            expected(&path(2), "A made-up project", "\"commune:20999\"")
        ]
    );
    assert_eq!(Rule::NoSuchCommune.severity(), Severity::Warning);
}

#[test]
fn a_code_of_the_past_is_information_with_the_commune_of_today() {
    let found = found(&[r#""territory": "commune:01018""#, r#""territory": "commune:20004""#]);
    let former = |name: &str, now: &str, now_name: &str| Rule::FormerCommune {
        name: name.to_owned(),
        now: now.parse().unwrap(),
        now_name: now_name.to_owned(),
        counted_in: None,
    };
    let rules: Vec<&Rule> = found.iter().map(|found| &found.rule).collect();
    assert_eq!(
        rules,
        [&former("Arlod", "commune:01033", "Valserhône"), &former("Ajaccio", "commune:2A004", "Ajaccio")]
    );
    assert!(rules.iter().all(|rule| rule.severity() == Severity::Information));
    let [french, english] = in_words(&found[0]);
    assert_eq!(
        french,
        "Ce code n’a plus cours\u{202f}; «\u{202f}Arlod\u{202f}» fait aujourd’hui partie de \
         «\u{202f}Valserhône\u{202f}» (commune:01033)."
    );
    assert_eq!(
        english,
        "This code is no longer in use; “Arlod” is a part of “Valserhône” (commune:01033) today."
    );
    assert_eq!(
        in_words(&found[1])[1],
        "This code is no longer in use; “Ajaccio” has the code commune:2A004 today."
    );
}

/// Its code still counts it for the département that it left: what is shown is no longer right.
#[test]
fn a_code_of_the_past_that_tells_another_departement_is_a_warning() {
    let found = found(&[r#""territory": "commune:38079""#, r#""territory": "commune:75055""#]);
    let counted: Vec<_> = found
        .iter()
        .map(|found| match &found.rule {
            Rule::FormerCommune { now, counted_in, .. } => (now.to_string(), *counted_in),
            other => panic!("{other:?}"),
        })
        .collect();
    // Chaponnay came from Isère to the Rhône; Pantin was in the département of the Seine, which had the code of Paris.
    assert_eq!(
        counted,
        [("commune:69270".to_owned(), Some("Isère")), ("commune:93055".to_owned(), Some("Paris"))]
    );
    assert!(found.iter().all(|found| found.rule.severity() == Severity::Warning));
    assert!(in_words(&found[0])[1].ends_with(" This place is counted in “Isère”, which it is no longer in."));
}

#[test]
fn says_nothing_of_what_it_knows_and_of_what_it_cannot_know() {
    let territories = [
        "commune:38185",
        "commune:2A004",
        "commune:69383",
        "commune:75056",
        "departement:38",
        "region:84",
        "epci:200046977",
        "pays:FR",
        // Nouméa, Saint-Pierre, Mamoudzou before it was in a département; Saint-Martin, then and now.
        "commune:98818",
        "commune:97502",
        "commune:98511",
        "commune:97127",
        "commune:97801",
    ];
    let places: Vec<String> =
        territories.iter().map(|territory| format!(r#""territory": "{territory}""#)).collect();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    let dataset = day(&places);
    assert_eq!(dataset.projects.iter().map(|project| project.places.len()).sum::<usize>(), territories.len());
    assert!(findings(&dataset, &GAZETTEER).is_empty(), "{:?}", findings(&dataset, &GAZETTEER));
}

#[test]
fn the_published_day_has_no_such_finding() {
    let (dataset, _) = read(&repo::bytes("public/data/dataset.json")).unwrap();
    let communes = dataset.projects.iter().flat_map(|project| &project.places);
    assert!(communes.filter(|place| place.territory.to_string().starts_with("commune:")).count() > 3);
    assert!(findings(&dataset, &GAZETTEER).is_empty());
}

#[test]
fn they_are_added_to_those_of_the_gate() {
    let count = MAX_FINDINGS - 1;
    let bad = vec![r#""territory": "commune:38999""#; count];
    let mut all = findings(&day(&bad), &GAZETTEER);
    let mut later = vec![r#""territory": "commune:01999""#; MAX_FINDINGS + 5];
    later.push(r#""territory": "commune:01018""#);
    let later: Findings = findings(&day(&later), &GAZETTEER);
    all.append(later);
    assert_eq!(all.count(Severity::Warning), count + MAX_FINDINGS + 5);
    assert_eq!((all.of(Severity::Warning).count(), all.count(Severity::Information)), (MAX_FINDINGS, 1));
    let last = all.of(Severity::Warning).last().map(|found| found.value.as_str());
    assert_eq!(last, Some("\"commune:01999\""), "those that were there come first");
}
