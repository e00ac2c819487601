//! Records: what is read is what was written, and nothing of it is lost.

use ::notes::{FORMAT, Revision, Unreadable, read_record, write_record};

use super::revisions;
use crate::support::chance::Chance;
use crate::support::repo;

#[test]
fn reads_what_it_wrote() {
    let mut chance = Chance::new(5);
    for _ in 0..400 {
        let all = revisions(&mut chance, 6);
        let text = write_record(all.iter());
        assert_eq!(read_record(&text), Ok(all), "{text}");
    }
}

/// A record of the first format, which every later version must read.
#[test]
fn reads_the_first_format() {
    let text = repo::text("tests/golden/note-1.json");
    let read = read_record(&text).unwrap();
    let told: Vec<String> = read.iter().map(tell).collect();
    assert_eq!(
        told,
        [
            "00000000000000a1 2-00c0ffee 12 croisement:vita-air:sens-evaluation (VITA-Air × Redonner du sens) engagement « Relire les indicateurs. » Nous, en mars ; Une personne",
            "00000000000000a1 1-0000002a 3 deleted",
        ]
    );
    // What this version does not know, a kind among it, comes back as it was written.
    let again = write_record(read.iter());
    assert!(again.contains(r#""mood":{"a":1.50}"#), "{again}");
    assert_eq!(read_record(&again), Ok(read));
}

fn tell(revision: &Revision) -> String {
    let content = revision.content.as_ref().map_or("deleted".to_owned(), |content| {
        format!(
            "{} ({}) {} « {} » {}, {} ; {}",
            content.about,
            content.title,
            content.kind.map_or("-", |kind| kind.key()),
            content.text,
            content.who.as_deref().unwrap_or("-"),
            content.due.as_deref().unwrap_or("-"),
            content.author.as_deref().unwrap_or("-"),
        )
    });
    format!("{} {} {} {content}", revision.note, revision.rev, revision.stamp.logical)
}

#[test]
fn a_kind_of_a_later_version_is_kept_until_another_is_chosen() {
    let text = r#"{"format":1,"revisions":[{"id":"0000000000000001","rev":"1-00000000","device":"0000000000000002","logical":1,"at":0,"begun":0,"kind":"humeur","text":"Bien."}]}"#;
    let mut read = read_record(text).unwrap();
    assert_eq!(read[0].content.as_ref().unwrap().kind, None);
    assert!(write_record(read.iter()).contains(r#""kind":"humeur""#));
    read[0].content.as_mut().unwrap().kind = Some(::notes::Kind::Idea);
    let text = write_record(read.iter());
    assert!(text.contains(r#""kind":"idee""#) && !text.contains("humeur"), "{text}");
}

#[test]
fn refuses_what_it_cannot_read_whole() {
    let revision = r#""id":"0000000000000001","rev":"1-00000000","device":"0000000000000002","logical":1,"at":0,"begun":0,"text":"a""#;
    let record = |members: &str| format!("{{\"format\":{FORMAT},\"revisions\":[{{{members}}}]}}");
    assert!(read_record(&record(revision)).is_ok());
    let change = |from: &str, to: &str| {
        assert!(revision.contains(from), "{from}");
        record(&revision.replacen(from, to, 1))
    };
    let broken = [
        String::new(),
        "{}".to_owned(),
        "null".to_owned(),
        "{\"format\":0,\"revisions\":[]}".to_owned(),
        "{\"format\":1}".to_owned(),
        record(""),
        format!("{} ", record(revision)).replace("]}", "]"),
        change("0000000000000001", "000000000000001"),
        change("0000000000000001", "000000000000000G"),
        change("1-00000000", "01-00000000"),
        change("1-00000000", "1"),
        change("\"logical\":1", "\"logical\":0"),
        change("\"logical\":1", "\"logical\":9007199254740993"),
        change("\"at\":0", "\"at\":-1"),
        change("\"at\":0", "\"at\":\"0\""),
        change("\"begun\":0", "\"begun\":9007199254740993"),
        change("\"text\":\"a\"", "\"texte\":\"a\""),
        change("\"text\":\"a\"", "\"text\":[\"a\"]"),
    ];
    for text in broken {
        assert_eq!(read_record(&text), Err(Unreadable::Broken), "{text}");
    }
    // What is as usual need not be said: a note on the day, begun when it was written last.
    let short = record(&revision.replace(",\"begun\":0", ""));
    assert_eq!(read_record(&short), read_record(&record(revision)));
    assert_eq!(write_record(read_record(&short).unwrap().iter()), short);
    // Of a later format nothing but its number is looked at.
    let later = short.replace("\"format\":1", "\"format\":2");
    assert_eq!(read_record(&later), Err(Unreadable::Newer(2)));
    assert_eq!(read_record("{\"format\":2,\"notes\":7}"), Err(Unreadable::Newer(2)));
}
