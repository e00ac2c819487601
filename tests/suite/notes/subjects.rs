//! What notes are about, and what they are.

use std::collections::BTreeSet;

use ::notes::{Form, Kind, NoteId, Notes};
use restitution::domain::notes::{Subject, table_name};

use super::revisions;
use crate::support::chance::Chance;

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

#[test]
fn forms_are_read_as_they_are_written() {
    for form in [Form::Workshop, Form::Outcome, Form::Group, Form::Mark, Form::Preparation] {
        assert_eq!(form.key().map(Form::from_key), Some(form));
    }
    assert_eq!((Form::Note.key(), Form::Other.key()), (None, None));
    assert_eq!(Form::from_key("sondage"), Form::Other);
}

#[test]
fn each_note_that_is_not_deleted_has_one_form() {
    let mut chance = Chance::new(13);
    for _ in 0..100 {
        let mut notes = Notes::default();
        revisions(&mut chance, 12).into_iter().for_each(|revision| {
            notes.add(revision);
        });
        let forms = [
            Form::Note,
            Form::Workshop,
            Form::Outcome,
            Form::Group,
            Form::Mark,
            Form::Preparation,
            Form::Other,
        ];
        let mut of_forms: Vec<NoteId> =
            forms.into_iter().flat_map(|form| notes.of_form(form).map(|(id, _)| id)).collect();
        of_forms.sort_unstable();
        assert_eq!(of_forms, notes.iter().map(|(id, _)| id).collect::<Vec<_>>());
    }
}

/// The names are in what devices keep: they must stay what they are.
#[test]
fn a_name_follows_from_a_text() {
    assert_eq!(NoteId::named("").to_string(), "e3b0c44298fc1c14");
    assert_eq!(NoteId::named("abc").to_string(), "ba7816bf8f01cfea");
}

#[test]
fn a_table_is_called_without_the_word_for_it() {
    for (typed, name) in [
        ("Table 3", Some("3")),
        ("  table  B-7 ", Some("B-7")),
        ("3", Some("3")),
        ("Table", Some("Table")),
        ("table ronde du fond", Some("ronde du fond")),
        ("Tablette", Some("Tablette")),
        ("Table ", Some("Table")),
        ("  ", None),
    ] {
        assert_eq!(table_name(typed).as_deref(), name, "{typed:?}");
    }
}
