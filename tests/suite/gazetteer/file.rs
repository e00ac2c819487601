//! The file: how its columns are read, and that damaged ones are refused.

use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use std::time::{Duration, Instant};

use restitution::domain::gazetteer::{Gazetteer, NotAGazetteer};

use super::PATH;
use crate::support::repo;

/// A test build reads the file in a fraction of this; with a search through all names for each, it would take minutes.
const PATIENCE: Duration = Duration::from_secs(2);

/// A file with all there is to one: two communes of the Ain and one of Corsica, and a former code.
const SMALL: &str = r#"{ "cog": 2026,
    "code": [{ "departement": "01", "steps": [1, 3] }, { "departement": "2A", "steps": [4] }],
    "name": ["One", "Two", "Three"], "population": [10, 0, 30], "lon": [5000, -20, 3600], "lat": [46000, 1, -4000],
    "arrondissements": [{ "code": "75101", "name": "First", "commune": "75056", "lon": 2336, "lat": 48863 }],
    "former": { "code": [{ "departement": "01", "steps": [2, 1] }], "commune": [2, 0], "name": ["Was", ""] } }"#;

#[test]
fn reads_steps_as_running_sums() {
    let gazetteer = Gazetteer::read(SMALL).unwrap();
    let told = |code: &str| {
        let commune = gazetteer.commune(code).unwrap();
        (commune.name, commune.population, commune.point.longitude, commune.point.latitude)
    };
    assert_eq!(told("01001"), ("One", Some(10), 5.0, 46.0));
    assert_eq!(told("01004"), ("Two", Some(0), 4.98, 46.001));
    assert_eq!(told("2A004"), ("Three", Some(30), 8.58, 42.001));
    assert_eq!(told("75101"), ("First", None, 2.336, 48.863));
    let names =
        ["01002", "01003"].map(|code| gazetteer.find(code).map(|found| (found.name(), found.today().name)));
    assert_eq!(names, [Some(("Was", "Three")), Some(("One", "One"))]);
}

#[test]
fn refuses_columns_that_do_not_fit_together() {
    let changes = [
        // A column is longer or shorter than the others.
        (r#""steps": [1, 3]"#, r#""steps": [1]"#),
        (r#""Two", "#, ""),
        ("[10, 0, 30]", "[10, 0]"),
        ("[5000, -20, 3600]", "[5000, -20]"),
        ("[46000, 1, -4000]", "[46000, 1, -4000, 5]"),
        ("[2, 0]", "[2]"),
        (r#"["Was", ""]"#, r#"["Was"]"#),
        ("[2, 1]", "[2]"),
        // Codes: twice the same, too long a number, no département, out of order, more than a number can be.
        ("[1, 3]", "[1, 0]"),
        ("[1, 3]", "[1, 999]"),
        (r#""departement": "2A""#, r#""departement": "2A0000""#),
        (r#""departement": "2A""#, r#""departement": "2É""#),
        (r#""departement": "2A""#, r#""departement": "00""#),
        ("[1, 3]", "[1, 4294967295]"),
        (r#""75101""#, r#""7510""#),
        // Points that are not on the earth, or grow beyond a number.
        ("3600]", "3600000]"),
        ("-4000]", "-140000]"),
        ("3600]", "2147483647]"),
        ("48863", "90001"),
        // An heir that is not there, and an empty name.
        ("[2, 0]", "[2, 3]"),
        (r#""One""#, r#""""#),
        (r#""First""#, r#""""#),
        // Values of another kind.
        ("[10, 0, 30]", "[10, -1, 30]"),
        ("[10, 0, 30]", "[10, 0.5, 30]"),
        (r#""One""#, "1"),
        (r#""former""#, r#""later""#),
    ];
    for (sound, damaged) in changes {
        assert!(SMALL.contains(sound), "{sound}");
        let text = SMALL.replacen(sound, damaged, 1);
        assert_eq!(Gazetteer::read(&text), Err(NotAGazetteer), "{sound} → {damaged}");
    }
}

#[test]
fn refuses_a_file_that_is_cut_anywhere() {
    for end in 0..SMALL.len() {
        assert_eq!(Gazetteer::read(&SMALL[..end]), Err(NotAGazetteer), "{end} bytes");
    }
    let text = repo::text("public/geo/territories.json");
    assert_eq!(Gazetteer::read(&text), Err(NotAGazetteer), "the other file");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "only browsers have no such clock")]
fn is_read_quickly() {
    let text = repo::text(PATH);
    let start = Instant::now();
    let gazetteer = Gazetteer::read(&text);
    let time = start.elapsed();
    assert!(gazetteer.is_ok() && time < PATIENCE, "{time:?}");
}

#[test]
fn in_steps_it_is_the_same_gazetteer() {
    let text = repo::text("public/geo/communes.json");
    let pauses = Cell::new(0);
    let pause = async || pauses.set(pauses.get() + 1);
    let reading = pin!(Gazetteer::read_in_steps(&text, &pause));
    // Pauses are over at once, and it waits for nothing else.
    let Poll::Ready(in_steps) = reading.poll(&mut Context::from_waker(Waker::noop())) else {
        unreachable!("it waits");
    };
    assert_eq!(in_steps, Gazetteer::read(&text));
    assert!(in_steps.is_ok() && pauses.get() > 12, "{} pauses", pauses.get());
}
