//! What a device hands over.

use ::handover::Frame;
use ::notes::{DeviceId, NotesFile};
use restitution::domain::gathering::{Naming, Parcel, changed_since};
use restitution::domain::notes::Personal;

use super::{DAY, mark, notes, outcome, revision, tombstone, with};

fn parcel(revisions: &[::notes::Revision]) -> Parcel {
    Parcel::of(DAY, "Une journée", DeviceId(7), 1, &notes(revisions))
}

#[test]
fn what_was_taken_back_before_it_was_handed_over_does_not_go_along() {
    let parcel = parcel(&[
        revision(1, 1, 7, "au 06 12 34 56 78"),
        revision(1, 2, 7, "sans numéro"),
        revision(2, 1, 7, "effacée"),
        tombstone(2, 2, 7),
        revision(3, 1, 8, "d'un autre"),
        revision(3, 2, 7, "poursuivie ici"),
    ]);
    let read = NotesFile::read(parcel.text.as_bytes()).unwrap();
    let sent: Vec<_> =
        read.revisions.iter().map(|revision| (revision.note.0, revision.rev.generation)).collect();
    assert_eq!(sent, [(1, 2), (2, 2), (3, 2), (3, 1)]);
    assert!(!parcel.text.contains("06 12") && parcel.personal.is_empty());
    assert_eq!((parcel.notes, parcel.is_empty), (2, false));
}

#[test]
fn what_its_writer_deleted_goes_no_further_whoever_has_received_it() {
    let received = [
        revision(1, 1, 3, "Appeler au 06 12 34 56 78"),
        tombstone(1, 2, 3),
        // What somebody else wrote in it is theirs.
        revision(2, 1, 3, "commencé ailleurs"),
        revision(2, 2, 4, "poursuivi par une autre"),
        tombstone(2, 3, 3),
    ];
    let parcel = parcel(&received);
    assert!(!parcel.text.contains("06 12"), "{}", parcel.text);
    assert!(!parcel.text.contains("commencé ailleurs") && parcel.text.contains("poursuivi par une autre"));
    assert!(parcel.personal.is_empty() && !parcel.is_empty);
    let file = NotesFile::read(parcel.text.as_bytes()).map(|file| file.revisions).unwrap_or_default();
    let there = notes(&file);
    assert_eq!(there.iter().count(), 0, "the deletions came along");
    assert_eq!(there.all().count(), 2);
}

#[test]
fn all_that_goes_along_is_looked_at_for_what_names_somebody() {
    let due = with(revision(2, 1, 7, "rappeler"), |content| {
        content.due = Some("voir claire@exemple.fr".to_owned())
    });
    let others = revision(3, 1, 8, "06 12 34 56 78");
    let found = parcel(&[revision(1, 1, 7, "rien"), due, others, revision(3, 2, 7, "sans numéro")]).personal;
    let naming = |note, kind, text: &str, is_own| Naming {
        note: ::notes::NoteId(note),
        kinds: vec![kind],
        text: text.to_owned(),
        is_own,
    };
    assert_eq!(
        found,
        [
            naming(2, Personal::Email, "voir claire@exemple.fr", true),
            naming(3, Personal::Phone, "06 12 34 56 78", false)
        ]
    );
}

#[test]
fn the_text_is_the_frames_and_few_notes_are_few_codes() {
    let revisions: Vec<_> =
        (0..10).map(|note| revision(note, 1, 7, &format!("Une idée, la {note}ᵉ de la table"))).collect();
    let parcel = parcel(&revisions);
    assert_eq!(Frame::all_in(&parcel.lines()).frames, parcel.frames);
    assert!(parcel.has_codes() && parcel.frames.len() <= 3, "{}", parcel.frames.len());
    assert_eq!(changed_since(&notes(&revisions), DeviceId(7), 999), (10, 0));
    assert_eq!(changed_since(&notes(&revisions), DeviceId(7), 1_000), (0, 0));
    assert_eq!(changed_since(&notes(&revisions), DeviceId(8), 0), (0, 0));
    // What is said of notes is told apart from them.
    let marks = [mark(50, 7, "note:0000000000000001", "etoile"), outcome(51, 7, "un", "1", 3)];
    assert_eq!(changed_since(&notes(&marks), DeviceId(7), 0), (0, 2));
    assert!(parcel_of_nothing().is_empty);
}

fn parcel_of_nothing() -> Parcel {
    parcel(&[])
}
