//! The records of a device.

use ::notes::{Change, DeviceId, NoteId, Notes, Shelf, Unreadable, Writer, unite_records};

use super::{revisions, text};
use crate::support::chance::Chance;

/// Writes all notes of a shelf, as a device does.
fn written(shelf: &Shelf) -> Vec<(String, String)> {
    shelf.notes().all().filter_map(|(id, _)| shelf.record(id)).collect()
}

fn read(records: &[(String, String)]) -> Shelf {
    Shelf::read(records.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

#[test]
fn what_is_kept_is_read_again_from_any_part_of_two_places() {
    let mut chance = Chance::new(23);
    for round in 0..200 {
        let mut shelf = Shelf::default();
        let mut places = [vec![], vec![]];
        for revision in revisions(&mut chance, 20) {
            let id = revision.note;
            shelf.add(revision);
            // Each state reaches at least one of the two places, as when one of them fails.
            let reached = 1 + chance.below(3);
            for (place, bit) in places.iter_mut().zip([1, 2]) {
                if reached & bit != 0 {
                    let (name, text) = shelf.record(id).unwrap();
                    place.retain(|(other, _)| *other != name);
                    place.push((name, text));
                }
            }
        }
        let [one, two] = &places;
        assert_eq!(read(&[one.as_slice(), two].concat()), shelf, "round {round}");
        assert_eq!(read(&[two.as_slice(), one].concat()), shelf, "round {round}");
        assert_eq!(read(&written(&shelf)), shelf, "round {round}");
    }
}

#[test]
fn a_record_that_cannot_be_read_is_never_written_over() {
    let id = NoteId(1);
    let (name, second) = (id.to_string(), format!("{id}.2"));
    let mut shelf = Shelf::read([(name.as_str(), "{\"format\":1,\"revisions\":[{"), (second.as_str(), "?")]);
    assert_eq!((shelf.notes(), shelf.has_newer()), (&Notes::default(), false));
    // The note itself comes from elsewhere, or is written anew.
    let revision = Writer::begin(id, DeviceId(1), 1).write(text("a"), shelf.notes(), 1);
    shelf.add(revision);
    let (third, record) = shelf.record(id).unwrap();
    assert_eq!(third, format!("{id}.3"));
    assert_eq!(shelf.unreadable().len(), 2);
    // All three records on a next visit, .
    let mut next =
        Shelf::read([(name.as_str(), "?"), (second.as_str(), "?"), (third.as_str(), record.as_str())]);
    assert_eq!((next.notes(), next.record(id).unwrap().0), (shelf.notes(), third));
    // The same record can be read in another place: here it still cannot, and is not written over.
    next.take(&name, &record);
    assert_eq!(next.record(id).unwrap().0, format!("{id}.3"));
}

#[test]
fn a_newer_version_is_not_written_beside() {
    let shelf = Shelf::read([("0000000000000001", "{\"format\":7,\"pages\":[]}")]);
    assert!(shelf.has_newer());
    assert_eq!(shelf.unreadable()["0000000000000001"], Unreadable::Newer(7));
    assert_eq!(shelf.record(NoteId(1)), None);
}

#[test]
fn what_is_cleared_was_never_here_but_for_what_cannot_be_read() {
    let mut chance = Chance::new(9);
    let mut shelf = Shelf::read([("0000000000000001", "?")]);
    let all = revisions(&mut chance, 40);
    all.iter().for_each(|revision| {
        shelf.add(revision.clone());
    });
    shelf.clear();
    assert_eq!(shelf, Shelf::read([("0000000000000001", "?")]));
    // It is no tombstone: what comes again is there again.
    let one = all.iter().find(|revision| revision.note == NoteId(1)).unwrap();
    assert_eq!(shelf.add(one.clone()), Change::New);
    assert_eq!(shelf.record(NoteId(1)).unwrap().0, "0000000000000001.2");
}

#[test]
fn what_a_place_has_and_a_shelf_has_not_is_seen() {
    let mut chance = Chance::new(17);
    for _ in 0..200 {
        let (mut shelf, mut other) = (Shelf::default(), Shelf::default());
        let note: Vec<_> =
            revisions(&mut chance, 8).into_iter().filter(|revision| revision.note == NoteId(1)).collect();
        for revision in note {
            let reached = 1 + chance.below(3);
            for (shelf, bit) in [(&mut shelf, 1), (&mut other, 2)] {
                if reached & bit != 0 {
                    shelf.add(revision.clone());
                }
            }
        }
        let Some((name, there)) = other.record(NoteId(1)) else { continue };
        let mut united = shelf.clone();
        united.take(&name, &there);
        assert_eq!(shelf.lacks(&name, &there), united != shelf);
        assert!(!united.lacks(&name, &there));
        if let Some((_, given)) = shelf.record(NoteId(1)) {
            let record = unite_records(&there, &given).unwrap();
            assert_eq!(Some((name, record)), united.record(NoteId(1)));
        }
    }
    let shelf = Shelf::read([("0000000000000001", "?")]);
    assert!(!shelf.lacks("0000000000000001", "??") && shelf.lacks("0000000000000002", "?"));
    assert!(unite_records("?", "{\"format\":1,\"revisions\":[]}").is_err());
}
