//! What is pointed at before notes leave the device.

use restitution::domain::notes::{Personal, personal};

#[test]
fn telephone_numbers_are_found_however_they_are_written() {
    for text in [
        "06 12 34 56 78",
        "Appeler le 0612345678.",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "06\u{a0}12\u{202f}34 56 78",
        "+33 6 12 34 56 78",
        "+33 (0)6 12 34 56 78",
        "0033612345678",
        "tél.\u{a0}: 01/23/45/67/89",
        "+32 2 123 45 67",
    ] {
        assert_eq!(personal(text), [Personal::Phone], "{text}");
    }
}

#[test]
fn addresses_are_found() {
    for text in [
        "claire@exemple.fr",
        "Écrire à c.d-e+f@mairie.ville.example, merci",
        "(élodie@exemple.org)",
        "a@b.co.",
    ] {
        assert_eq!(personal(text), [Personal::Email], "{text}");
    }
}

#[test]
fn social_security_numbers_are_found_with_their_key_or_without() {
    // Made up: 1 85 12 75 108 001, key 97 − (body mod 97).
    let body = 1_851_275_108_001_u64;
    let key = 97 - body % 97;
    let corsican = 97 - 2_990_719_033_002_u64 % 97;
    for text in [
        format!("{body}"),
        format!("{body}{key:02}"),
        format!("n° 1 85 12 75 108 001 {key:02}"),
        format!("2 99 07 2A 033 002 {corsican:02}"),
    ] {
        assert_eq!(personal(&text), [Personal::SocialSecurity], "{text}");
    }
    let wrong = if key == 96 { 95 } else { 96 };
    assert_eq!(personal(&format!("{body}{wrong}")), []);
}

#[test]
fn what_people_write_on_such_a_day_is_left_alone() {
    for text in [
        "",
        "En 2016, 3 500 personnes, 12 projets",
        "le 7 décembre 2016 à 14:30",
        "de 2015 à 2017, 1 200 000 euros",
        "SIRET 123 456 789 00012",
        "75011 Paris, 38000 Grenoble",
        "@ansa sur le réseau, ou user@",
        "10 000 000 000 habitants",
        "2016-12-07",
        "1,5 % et 12,75 €",
        "01/12/2016",
    ] {
        assert_eq!(personal(text), [], "{text}");
    }
    assert_eq!(personal("06 12 34 56 78 ou a@b.fr"), [Personal::Phone, Personal::Email]);
}
