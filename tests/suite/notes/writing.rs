//! Writing: one revision grows, the next one leaves it as it is.

use ::notes::{Change, Content, DeviceId, Form, NoteId, Notes, Writer};

use super::text;

const HERE: DeviceId = DeviceId(1);
const THERE: DeviceId = DeviceId(2);

fn write(writer: &mut Writer, notes: &mut Notes, words: &str, now_ms: u64) -> Change {
    let revision = writer.write(text(words), notes, now_ms);
    notes.add(revision)
}

fn shown(notes: &Notes, id: NoteId) -> Option<&str> {
    notes.get(id)?.content().map(|content| content.text.as_str())
}

#[test]
fn a_revision_grows_while_it_is_written() {
    let (mut notes, id) = (Notes::default(), NoteId(9));
    let mut writer = Writer::begin(id, HERE, 4);
    assert_eq!(write(&mut writer, &mut notes, "B", 100), Change::New);
    // A clock that was set back changes nothing.
    assert_eq!(write(&mut writer, &mut notes, "Bon", 50), Change::Updated);
    assert_eq!(shown(&notes, id), Some("Bon"));
    let note = notes.get(id).unwrap();
    assert_eq!((note.others().len(), note.shown().begun_ms, note.shown().stamp.logical), (0, 100, 2));

    let mut later = Writer::go_on(note.shown(), HERE, 5);
    assert_eq!(write(&mut later, &mut notes, "Bonjour", 200), Change::Updated);
    let note = notes.get(id).unwrap();
    assert_eq!((note.shown().rev.generation, note.shown().begun_ms), (2, 100));
    assert_eq!(note.others()[0].content.as_ref().unwrap().text, "Bon");
}

#[test]
fn a_note_that_is_emptied_is_deleted_and_can_come_back() {
    let (mut notes, id) = (Notes::default(), NoteId(9));
    let mut writer = Writer::begin(id, HERE, 4);
    write(&mut writer, &mut notes, "Bon", 1);
    write(&mut writer, &mut notes, " \n", 2);
    assert_eq!((shown(&notes, id), notes.iter().count(), notes.all().count()), (None, 0, 1));
    write(&mut writer, &mut notes, "Bon", 3);
    assert_eq!(shown(&notes, id), Some("Bon"));

    let mut deleting = Writer::go_on(notes.get(id).unwrap().shown(), HERE, 5);
    let tombstone = deleting.delete(&notes, 4);
    assert_eq!(notes.add(tombstone), Change::Updated);
    assert_eq!(notes.iter().count(), 0);
    // What was deleted is still there to be brought back.
    assert_eq!(notes.get(id).unwrap().others()[0].content.as_ref().unwrap().text, "Bon");
}

#[test]
fn whatever_is_written_makes_a_note() {
    let blank = Content { title: "Un titre".to_owned(), is_starred: true, ..Content::default() };
    assert!(blank.is_blank() && text(" \n").is_blank());
    let some = || Some("a".to_owned());
    for written in [
        text("a"),
        Content { question: some(), ..blank.clone() },
        Content { count: Some(0), ..blank.clone() },
        Content { who: some(), ..blank.clone() },
        Content { due: some(), ..blank.clone() },
        // Nobody knows here what a later version wrote.
        Content { form: Form::Other, ..blank.clone() },
    ] {
        assert!(!written.is_blank(), "{written:?}");
    }
}

#[test]
fn what_there_is_one_of_has_versions_of_all_who_wrote_it() {
    let id = NoteId::named("bilan:decloisonner:3");
    let outcome = |words: &str, count| Content {
        form: Form::Outcome,
        about: "atelier:decloisonner".to_owned(),
        count: Some(count),
        ..text(words)
    };
    let mut here = Notes::default();
    here.add(Writer::begin(id, HERE, 1).write(outcome("Ici", 20), &Notes::default(), 1));
    here.add(Writer::begin(id, THERE, 2).write(outcome("Ailleurs", 24), &Notes::default(), 2));
    assert_eq!(here.of_form(Form::Outcome).map(|(id, _)| id).collect::<Vec<_>>(), [id]);
    let note = here.get(id).unwrap();
    assert_eq!((note.content().unwrap().count, note.others().len()), (Some(24), 1));
}

#[test]
fn two_who_write_at_the_same_time_both_keep_what_they_wrote() {
    let id = NoteId(9);
    let mut common = Notes::default();
    write(&mut Writer::begin(id, HERE, 1), &mut common, "Bon", 1);
    let from = common.get(id).unwrap().shown().clone();
    // Two tabs of one device, and another device, go on from the same revision.
    let copies = [(HERE, 2, "un"), (HERE, 3, "deux"), (THERE, 2, "trois")].map(|(device, draw, words)| {
        let mut notes = common.clone();
        write(&mut Writer::go_on(&from, device, draw), &mut notes, words, 2);
        notes
    });
    let mut all = Notes::default();
    copies.into_iter().for_each(|copy| all.merge(copy));
    let note = all.get(id).unwrap();
    let mut texts: Vec<&str> =
        note.revisions().filter_map(|revision| Some(revision.content.as_ref()?.text.as_str())).collect();
    assert_eq!(texts[0], "trois", "the device decides, on every device");
    texts.sort_unstable();
    assert_eq!(texts, ["Bon", "deux", "trois", "un"]);
    // Whoever writes next has seen them all.
    write(&mut Writer::go_on(all.get(id).unwrap().shown(), HERE, 9), &mut all, "quatre", 0);
    assert_eq!((shown(&all, id), all.get(id).unwrap().others().len()), (Some("quatre"), 4));
}

#[test]
fn a_forged_time_stops_nobody_from_writing() {
    let (mut notes, id) = (Notes::default(), NoteId(1));
    let mut forged = Writer::begin(id, THERE, 1).write(text("forged"), &notes, 0);
    forged.stamp.logical = 1 << 53;
    notes.add(forged.clone());
    let mut writer = Writer::go_on(&forged, HERE, 1);
    // With a clock that runs and with one that stands.
    for (words, now_ms) in [("a", 5), ("ab", 5), ("abc", 0)] {
        assert_eq!(write(&mut writer, &mut notes, words, now_ms), Change::Updated);
        assert_eq!(shown(&notes, id), Some(words));
    }
    assert_eq!(notes.get(id).unwrap().others().len(), 1);
    // Other notes do not know of it.
    let other = Writer::begin(NoteId(2), HERE, 1).write(text("b"), &notes, 0);
    assert_eq!(other.stamp.logical, 1);
}
