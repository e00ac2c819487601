//! What is in something decides what it is.

use ::handover::{Frame, parcel};
use ::notes::{MAX_FILE_BYTES, NotNotes};
use restitution::domain::gathering::{Intake, Item, NotReceived};

use super::{file, revision};

fn taken(name: &str, bytes: &[u8]) -> Vec<Item> {
    let mut intake = Intake::default();
    intake.take(name, bytes);
    intake.items()
}

#[expect(clippy::unwrap_used, reason = "what is given is refused")]
fn refusal(bytes: &[u8]) -> NotReceived {
    taken("notes.json", bytes).remove(0).outcome.unwrap_err()
}

#[expect(clippy::unwrap_used, reason = "the file is written here, and sound")]
fn text(file: &str) -> String {
    let lines: Vec<String> = parcel(file.as_bytes()).unwrap().iter().map(Frame::to_string).collect();
    format!("Bonjour, voici mes notes.\n\n{}\n\nCordialement", lines.join("\n"))
}

#[test]
fn a_file_a_text_and_codes_are_the_same_source() {
    let revisions: Vec<_> =
        (0..40).map(|note| revision(note, 1, 7, &format!("Une idée, la {note}ᵉ"))).collect();
    let file = file(7, &revisions);
    let text = text(&file);
    let mut intake = Intake::default();
    intake.take("photo-de-vacances.png", file.as_bytes());
    intake.take("", text.as_bytes());
    let mut codes = Intake::default();
    for frame in parcel(file.as_bytes()).unwrap().iter().rev() {
        assert!(codes.take_code("", &frame.to_string()));
        assert!(!codes.take_code("", &frame.to_string()), "it was seen already");
    }
    let items = intake.items();
    assert_eq!(items.len(), 1);
    assert_eq!(codes.items()[0].outcome, items[0].outcome);
    let source = items[0].outcome.as_ref().unwrap();
    assert_eq!((source.file.revisions.as_slice(), source.file.is_intact), (revisions.as_slice(), true));
    assert_eq!(source.text, file);
    // Alone, each way gives it as well.
    assert_eq!(taken("", text.as_bytes())[0].outcome.as_ref().unwrap().digest, source.digest);
}

#[test]
fn what_is_missing_of_a_text_is_told_and_the_rest_may_come_later() {
    let revisions: Vec<_> = (0..60).map(|note| revision(note, 1, note, &format!("{note:x} idées"))).collect();
    let file = file(7, &revisions);
    let frames = parcel(file.as_bytes()).unwrap();
    let mut intake = Intake::default();
    intake.take("", frames[1..].iter().map(Frame::to_string).collect::<String>().as_bytes());
    assert_eq!(intake.items()[0].outcome, Err(NotReceived::Incomplete(1, frames.len())));
    intake.take("", frames[0].to_string().as_bytes());
    assert!(intake.items().len() == 1 && intake.items()[0].outcome.is_ok());
}

#[test]
fn hostile_files_are_refused_with_their_reason() {
    use NotReceived::Refused;

    let good = file(7, &[revision(1, 1, 7, "une note")]);
    let deep = format!(
        "{{\"format\":\"restitution-notes/1\",\"revisions\":{}{}}}",
        "[".repeat(1_000_000),
        "]".repeat(1_000_000)
    );
    let prototype = "{\"__proto__\":{\"format\":\"restitution-notes/1\"},\"constructor\":{\"prototype\":{}}}";
    assert_eq!(refusal(&vec![b' '; MAX_FILE_BYTES + 1]), Refused(NotNotes::TooLarge));
    assert_eq!(refusal(b""), Refused(NotNotes::Foreign));
    assert_eq!(refusal(b"\xff\xfe\x00\x01"), Refused(NotNotes::Foreign));
    assert_eq!(refusal(b"[1, 2, 3]"), Refused(NotNotes::Foreign));
    assert_eq!(refusal(prototype.as_bytes()), Refused(NotNotes::Damaged));
    assert_eq!(refusal(deep.as_bytes()), Refused(NotNotes::Damaged));
    assert_eq!(refusal(good.replace("notes/1", "notes/2").as_bytes()), Refused(NotNotes::Newer(2)));
    assert_eq!(refusal(good.replace("\"made\":", "\"made\":-").as_bytes()), Refused(NotNotes::Damaged));
    assert_eq!(refusal(b"RN1:AAAA."), Refused(NotNotes::Damaged));
    // A code may hold anything.
    let foreign = parcel(b"{\"format\":\"something else\"}").unwrap().remove(0).to_string();
    assert_eq!(refusal(foreign.as_bytes()), Refused(NotNotes::Foreign));
}

#[test]
fn a_forged_checksum_is_told_and_script_in_a_text_is_a_text() {
    let script = "<script>alert(1)</script>__proto__";
    let file = file(7, &[revision(1, 1, 7, script)]);
    let forged = file.replace("alert(1)", "alert(2)");
    let source = taken("", forged.as_bytes()).remove(0).outcome.unwrap();
    assert!(!source.file.is_intact);
    let source = taken("", file.as_bytes()).remove(0).outcome.unwrap();
    assert_eq!(source.file.revisions[0].content.as_ref().unwrap().text, script);
    // Names that mean something elsewhere are no names of notes.
    let named = file.replacen("0000000000000001", "__proto__", 1);
    assert_eq!(taken("", named.as_bytes()).remove(0).outcome.unwrap().file.unreadable, 1);
}
