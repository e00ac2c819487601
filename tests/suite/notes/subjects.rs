//! What notes are about, and what they are.

use std::collections::BTreeSet;

use ::notes::Kind;
use restitution::domain::notes::Subject;

#[test]
fn subjects_are_read_as_they_are_written() {
    for text in [
        "",
        "projet:vita-air",
        "piste:sens-evaluation",
        "atelier:un",
        "territoire:region:84",
        "territoire:departement:2A",
        "croisement:vita-air:sens-evaluation",
    ] {
        let subject = Subject::parse(text);
        assert!(!matches!(subject, Subject::Unknown(_)), "{text}");
        assert_eq!(subject.to_string(), text);
    }
    for text in [
        "journee:",
        "projet:",
        "projet:Vita",
        "piste",
        "territoire:84",
        "croisement:a",
        "salle:b",
        "atelier:a:b",
    ] {
        assert_eq!(Subject::parse(text), Subject::Unknown(text.to_owned()));
    }
}

#[test]
fn kinds_are_read_as_they_are_written() {
    let keys: BTreeSet<&str> = Kind::ALL.into_iter().map(Kind::key).collect();
    assert_eq!(keys.len(), Kind::ALL.len());
    for kind in Kind::ALL {
        assert_eq!(Kind::from_key(kind.key()), Some(kind));
    }
    assert_eq!(Kind::from_key("humeur"), None);
}
