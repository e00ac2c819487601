//! Where a place is, and what it lies in.

use restitution::domain::dataset::Place;
use restitution::domain::gazetteer::{Gazetteer, Position, found, surroundings};
use restitution::domain::map::LonLat;

use super::{GAZETTEER, day};

fn with() -> Option<&'static Gazetteer> {
    Some(&GAZETTEER)
}

/// A place, by the members of its object.
#[expect(clippy::unwrap_used, reason = "each test is about one that is read")]
fn place(members: &str) -> Place {
    day(&[members]).projects.at(0).unwrap().places[0].clone()
}

fn around(members: &str, gazetteer: Option<&Gazetteer>) -> String {
    surroundings(&place(members), gazetteer).join(", ")
}

#[test]
fn the_coordinates_of_the_dataset_come_first() {
    let own = LonLat { longitude: 5.7, latitude: 45.2 };
    let place = place(r#""territory": "commune:38185", "lat": 45.2, "lon": 5.7"#);
    assert_eq!(Position::of(&place, Some(&GAZETTEER)), Some(Position::Exact(own)));
    assert_eq!(Position::of(&place, None), Some(Position::Exact(own)));
}

#[test]
fn without_coordinates_a_place_is_somewhere_in_its_commune() {
    let point = |code: &str| GAZETTEER.commune(code).map(|commune| commune.point);
    for (code, now) in [("38185", "38185"), ("69383", "69383"), ("01018", "01033")] {
        let place = place(&format!(r#""territory": "commune:{code}""#));
        let position = Position::of(&place, Some(&GAZETTEER)).unwrap();
        assert!(matches!(position, Position::Approximate(_)), "{position:?}");
        assert_eq!(Some(position.point()), point(now), "{code}");
        assert_eq!(Position::of(&place, None), None);
    }
}

#[test]
fn what_is_no_commune_has_no_position() {
    for territory in
        ["pays:FR", "region:84", "departement:38", "epci:200046977", "commune:98818", "commune:38999"]
    {
        let place = place(&format!(r#""territory": "{territory}""#));
        assert_eq!(Position::of(&place, Some(&GAZETTEER)), None, "{territory}");
        assert_eq!(found(&place.territory, Some(&GAZETTEER)), None, "{territory}");
    }
}

#[test]
fn a_place_lies_in_its_commune_unless_its_name_says_so() {
    let quarter = r#""territory": "commune:38185", "name": "Villeneuve""#;
    assert_eq!(around(quarter, None), "Isère, Auvergne-Rhône-Alpes");
    assert_eq!(around(quarter, with()), "Grenoble, Isère, Auvergne-Rhône-Alpes");
    for name in ["Grenoble", "grenoble", "Grenoble et son agglomération", "Ville de GRENOBLE"] {
        let place = format!(r#""territory": "commune:38185", "name": "{name}""#);
        assert_eq!(around(&place, with()), "Isère, Auvergne-Rhône-Alpes", "{name}");
    }
    // The name of another town that begins with it is not its name.
    let village = r#""territory": "commune:38185", "name": "Grenobles""#;
    assert_eq!(around(village, with()), "Grenoble, Isère, Auvergne-Rhône-Alpes");
    assert_eq!(around(r#""territory": "commune:38185""#, with()), "Isère, Auvergne-Rhône-Alpes");
}

#[test]
fn a_commune_of_the_past_lies_in_that_of_today() {
    assert_eq!(around(r#""territory": "commune:01018""#, with()), "Valserhône, Ain, Auvergne-Rhône-Alpes");
    assert_eq!(around(r#""territory": "commune:75055""#, with()), "Seine-Saint-Denis, Île-de-France");
    assert_eq!(around(r#""territory": "commune:75055""#, None), "Paris, Île-de-France");
    assert_eq!(around(r#""territory": "commune:20004""#, with()), "Corse-du-Sud, Corse");
}

#[test]
fn no_name_stands_twice() {
    assert_eq!(
        around(r#""territory": "commune:75113", "name": "La rue""#, with()),
        "Paris 13e Arrondissement, Paris, Île-de-France"
    );
    assert_eq!(around(r#""territory": "commune:75056", "name": "La rue""#, with()), "Paris, Île-de-France");
    for gazetteer in [with(), None] {
        assert_eq!(around(r#""territory": "commune:97411""#, gazetteer), "La Réunion");
        assert_eq!(around(r#""territory": "departement:38""#, gazetteer), "Auvergne-Rhône-Alpes");
        assert_eq!(around(r#""territory": "departement:974""#, gazetteer), "La Réunion");
        for territory in ["pays:FR", "region:84", "epci:200046977"] {
            assert_eq!(around(&format!(r#""territory": "{territory}""#), gazetteer), "", "{territory}");
        }
    }
}
