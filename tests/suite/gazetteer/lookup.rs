//! What is known of a code.

use restitution::domain::gazetteer::{Commune, Found};
use restitution::domain::map::Atlas;
use restitution::domain::territory::Territory;

use super::GAZETTEER;
use super::columns::Columns;
use crate::support::{assert_no_fault, repo};

#[expect(clippy::unwrap_used, reason = "each test is about one that is there")]
fn commune(code: &str) -> Commune<'static> {
    GAZETTEER.commune(code).unwrap()
}

#[test]
fn knows_communes_by_their_codes() {
    let paris = commune("75056");
    assert_eq!((paris.code, paris.name, paris.population), ("75056", "Paris", Some(2_103_778)));
    let grenoble = commune("38185");
    assert_eq!(grenoble.name, "Grenoble");
    // Where the town is on any map.
    let (longitude, latitude) = (grenoble.point.longitude, grenoble.point.latitude);
    assert!((longitude - 5.72).abs() < 0.02 && (latitude - 45.18).abs() < 0.02, "{:?}", grenoble.point);
    let name = |code| commune(code).name;
    assert_eq!(
        [name("2A004"), name("2B033"), name("01001")],
        ["Ajaccio", "Bastia", "L’Abergement-Clémenciat"]
    );
    assert_eq!([name("97411"), name("97611")], ["Saint-Denis", "Mamoudzou"]);
}

#[test]
fn knows_the_arrondissements_of_three_towns() {
    let lyon = commune("69383");
    assert_eq!((lyon.name, lyon.population), ("Lyon 3e Arrondissement", None));
    let codes = (75101..=75120).chain(69381..=69389).chain(13201..=13216);
    assert!(codes.clone().all(|code| GAZETTEER.commune(&code.to_string()).is_some()));
    assert_eq!(codes.count(), 45);
    assert_eq!(GAZETTEER.commune("75121"), None);
}

#[test]
fn leads_from_a_code_of_the_past_to_the_commune_of_today() {
    let told = |code: &str| GAZETTEER.find(code).map(|found| (found.name(), found.today().code));
    assert_eq!(told("01018"), Some(("Arlod", "01033")));
    // The town is in another département since 1968, and its name is the same.
    assert_eq!(told("38079"), Some(("Chaponnay", "69270")));
    assert_eq!(told("20004"), Some(("Ajaccio", "2A004")));
    assert_eq!(GAZETTEER.commune("01018"), None);
    assert_eq!(told("01033"), Some(("Valserhône", "01033")));
}

#[test]
fn knows_nothing_of_what_is_no_code() {
    for code in ["", "3818", "381855", "38999", "2a004", "2C004", "Grenoble", "3818\u{e9}", "😀0", "98818"]
    {
        assert_eq!(GAZETTEER.find(code), None, "{code}");
    }
}

#[test]
fn every_commune_is_found_and_lies_on_the_map() {
    let plane = Atlas::read(&repo::text("public/geo/territories.json")).unwrap().plane;
    let columns = Columns::of_file();
    assert_eq!(columns.codes.len(), 34_875);
    let (mut faults, mut inhabitants) = (Vec::new(), 0);
    for (code, name) in columns.codes.iter().zip(&columns.names) {
        let commune = commune(code);
        if (commune.code, commune.name) != (code, name) {
            faults.push(format!("{code} {name}: {commune:?}"));
        }
        if plane.project(commune.point).is_none() {
            faults.push(format!("{code} {name} is nowhere: {:?}", commune.point));
        }
        let territory = Territory::Commune(code.as_str().into());
        if territory.departement().is_none() {
            faults.push(format!("{code} {name} is in no département"));
        }
        inhabitants += commune.population.unwrap();
    }
    assert_no_fault(&faults);
    assert_eq!(inhabitants, 68_350_798);
}

#[test]
fn every_code_of_the_past_leads_to_a_commune() {
    let columns = Columns::of_file();
    assert_eq!(columns.former.len(), 4_240);
    let mut faults = Vec::new();
    for ((code, name), at) in columns.former.iter().zip(&columns.former_names).zip(&columns.heirs) {
        let name = if name.is_empty() { &columns.names[*at] } else { name };
        match GAZETTEER.find(code) {
            Some(Found::Former { name: told, now })
                if told == name && now == commune(&columns.codes[*at]) => {}
            other => faults.push(format!("{code} {name}: {other:?}")),
        }
    }
    assert_no_fault(&faults);
}
