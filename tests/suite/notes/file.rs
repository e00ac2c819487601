//! Files of notes: taken along and read back.

use std::collections::BTreeSet;

use ::notes::{Content, DeviceId, Form, Kind, MAX_CHARACTERS, NotNotes, Notes, NotesFile, Revision};
use jsonschema::draft202012;
use serde_json::Value;

use super::{revisions, text};
use crate::support::chance::Chance;
use crate::support::repo;

const SCHEMA: &str = "public/schema/notes.schema.json";

fn write(revisions: &[Revision]) -> String {
    NotesFile::write("made-up-day", "Une « journée »", DeviceId(7), 1_481_120_000_000, revisions.iter())
}

#[test]
fn gives_back_what_was_taken_along() {
    let mut chance = Chance::new(31);
    for _ in 0..200 {
        let count = chance.below(12);
        let all = revisions(&mut chance, count);
        let text = write(&all);
        assert_eq!(text, write(&all), "the same gives the same");
        let read = NotesFile::read(text.as_bytes()).unwrap();
        assert_eq!((read.revisions, read.unreadable, read.is_intact), (all, 0, true));
        assert_eq!(
            (read.title.as_str(), read.device, read.made_ms),
            ("Une « journée »", DeviceId(7), 1_481_120_000_000)
        );
        assert_eq!(read.dataset, "made-up-day");
        let marked = format!("\u{feff}{text}");
        assert!(NotesFile::read(marked.as_bytes()).unwrap().is_intact);
    }
}

#[test]
fn what_was_changed_by_hand_is_read_and_told() {
    let mut chance = Chance::new(5);
    let all = revisions(&mut chance, 9);
    let text = write(&all);
    // One record is spoilt: the others are there.
    let spoilt = text.replacen("\"logical\":", "\"logik\":", 1);
    let read = NotesFile::read(spoilt.as_bytes()).unwrap();
    assert_eq!((read.revisions.as_slice(), read.unreadable, read.is_intact), (&all[1..], 1, false));
    // So is what was set in another way, but for the mark that it is as it was.
    let spaced = text.replace("\n]", " ]");
    let read = NotesFile::read(spaced.as_bytes()).unwrap();
    assert_eq!((read.revisions, read.is_intact), (all, false));
}

#[test]
fn what_is_no_file_of_notes_is_told_from_a_damaged_one() {
    let mut chance = Chance::new(5);
    let text = write(&revisions(&mut chance, 5));
    for cut in [30, text.len() / 2, text.len() - 3] {
        let cut = (cut..).find(|at| text.is_char_boundary(*at)).unwrap();
        assert_eq!(NotesFile::read(&text.as_bytes()[..cut]), Err(NotNotes::Damaged), "cut at {cut}");
    }
    for foreign in ["", "[]", "Bonjour", "{\"format\":\"restitution/1\"}", "{\"notes\":[]}", "<html>"] {
        assert_eq!(NotesFile::read(foreign.as_bytes()), Err(NotNotes::Foreign), "{foreign}");
    }
    assert_eq!(NotesFile::read(&[0xff, 0xfe, 0x00]), Err(NotNotes::Foreign));
    let newer = text.replace("restitution-notes/1", "restitution-notes/12");
    assert_eq!(NotesFile::read(newer.as_bytes()), Err(NotNotes::Newer(12)));
    assert_eq!(NotesFile::read("{\"format\":\"restitution-notes/2\"}".as_bytes()), Err(NotNotes::Newer(2)));
    assert_eq!(NotesFile::read(&vec![b' '; (64 << 20) + 1]), Err(NotNotes::TooLarge));
    let nowhere = text.replace("\"dataset\"", "\"dataser\"");
    assert_eq!(NotesFile::read(nowhere.as_bytes()), Err(NotNotes::Damaged));
}

/// Taken along, erased, and read back, in any number of files, the notes are the same.
#[test]
fn the_union_of_files_is_the_union_of_what_is_in_them() {
    let mut chance = Chance::new(17);
    for _ in 0..100 {
        let all = revisions(&mut chance, 20);
        let (one, other) = all.split_at(chance.below(all.len()));
        let mut whole = Notes::default();
        all.iter().for_each(|revision| {
            whole.add(revision.clone());
        });
        let mut read = Notes::default();
        for part in [other, one, one] {
            for revision in NotesFile::read(write(part).as_bytes()).unwrap().revisions {
                read.add(revision);
            }
        }
        assert_eq!(read, whole);
    }
}

#[test]
fn the_published_schema_describes_the_files() {
    let schema: Value = serde_json::from_slice(&repo::bytes(SCHEMA)).unwrap();
    let validator = draft202012::options().should_validate_formats(true).build(&schema).unwrap();
    let valid = |text: &str| validator.is_valid(&serde_json::from_str::<Value>(text).unwrap());
    let mut chance = Chance::new(41);
    for _ in 0..100 {
        let text = write(&revisions(&mut chance, 8));
        assert!(valid(&text), "{text}");
    }
    // What the reader refuses, the schema does, too.
    let one = |content: Content| {
        let revision =
            ::notes::Writer::begin(::notes::NoteId(1), DeviceId(1), 1).write(content, &Notes::default(), 5);
        write(&[revision])
    };
    let sound = one(text("a"));
    assert!(valid(&sound));
    for (from, to) in [
        ("\"id\":\"0000000000000001\"", "\"id\":\"1\""),
        ("\"rev\":\"1-00000001\"", "\"rev\":\"1\""),
        ("\"logical\":1", "\"logical\":0"),
        ("\"at\":5", "\"at\":-5"),
        ("\"text\":\"a\"", "\"text\":7"),
        (",\"text\":\"a\"", ""),
        ("restitution-notes/1", "restitution-notes/2"),
        ("\"dataset\":", "\"dataser\":"),
    ] {
        assert!(sound.contains(from), "{from}");
        let text = sound.replace(from, to);
        assert!(!valid(&text), "{text}");
        let read = NotesFile::read(text.as_bytes());
        assert!(read.as_ref().is_err() || read.is_ok_and(|read| read.unreadable == 1), "{text}");
    }
    // What a later version writes needs no text.
    let later = sound.replace("\"text\":\"a\"", "\"type\":\"sondage\"");
    assert!(valid(&later), "{later}");
    let read = NotesFile::read(later.as_bytes()).unwrap();
    assert_eq!(read.revisions[0].content.as_ref().unwrap().form, Form::Other);
    for (type_, count, is_valid) in
        [("atelier", "1", true), ("bilan", "100000", true), ("bilan", "100001", false)]
    {
        let text = sound.replace("\"text\":", &format!("\"type\":\"{type_}\",\"count\":{count},\"text\":"));
        assert_eq!(valid(&text), is_valid, "{text}");
        assert!(!valid(&text.replace(",\"text\":\"a\"", "")));
    }
    // It names all forms, all kinds, and how long a text may be.
    let kinds: BTreeSet<&str> =
        schema["$defs"]["kind"]["examples"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(kinds, Kind::ALL.into_iter().map(Kind::key).collect());
    let forms: Vec<Option<&str>> =
        schema["$defs"]["form"]["examples"].as_array().unwrap().iter().map(Value::as_str).collect();
    assert_eq!(
        forms,
        [Form::Workshop, Form::Outcome, Form::Group, Form::Mark, Form::Preparation].map(Form::key)
    );
    let said = schema["$defs"]["revision"]["properties"]["text"]["description"].as_str().unwrap();
    assert!(said.contains(&MAX_CHARACTERS.to_string()), "{said}");
}
