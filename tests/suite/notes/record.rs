//! Records: what is read is what was written, and nothing of it is lost.

use ::notes::{FORMAT, Form, Revision, Unreadable, read_record, write_record};

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
            "00000000000000a2 1-0000002b 1 Workshop  () - « Hors les murs » Avec qui ? -, - ; -",
            "00000000000000a3 1-0000002c 1 Outcome 24 atelier:decloisonner () - « Se parler. » -, - ; -",
            "00000000000000a4 1-0000002d 1 Other  (Un sondage) - «  » -, - ; -",
        ]
    );
    // What this version does not know, a kind among it, comes back as it was written.
    let again = write_record(read.iter());
    for kept in [r#""mood":{"a":1.50}"#, r#""type":"sondage""#, r#""answers":[1, 2]"#] {
        assert!(again.contains(kept), "{again}");
    }
    assert_eq!(read_record(&again), Ok(read));
}

fn tell(revision: &Revision) -> String {
    let content = revision.content.as_ref().map_or("deleted".to_owned(), |content| {
        let form = match content.form {
            Form::Note => String::new(),
            form => format!("{form:?} "),
        };
        format!(
            "{form}{}{} ({}) {} « {} » {}{}, {} ; {}",
            content.count.map_or(String::new(), |count| format!("{count} ")),
            content.about,
            content.title,
            content.kind.map_or("-", |kind| kind.key()),
            content.text,
            content.question.as_deref().map_or(String::new(), |question| format!("{question} ")),
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

/// The one revision of a record with these members besides those that all have.
fn read_one(members: &str) -> Option<Revision> {
    let text = format!(
        r#"{{"format":1,"revisions":[{{"id":"0000000000000001","rev":"1-00000000","device":"0000000000000002","logical":1,"at":0,{members}}}]}}"#
    );
    read_record(&text).ok()?.pop()
}

#[test]
fn a_form_of_a_later_version_is_kept_until_another_is_chosen() {
    for value in [r#""sondage""#, r#""note""#, r#""Atelier""#, "null", "7", r#"{"a":[1]}"#] {
        let member = format!("\"type\":{value}");
        let mut read = read_one(&member).unwrap();
        let content = read.content.as_ref().unwrap();
        assert_eq!((content.form, content.text.as_str(), content.is_blank()), (Form::Other, "", false));
        let text = write_record([&read].into_iter());
        assert!(text.contains(&member) && !text.contains("\"text\""), "{text}");
        assert_eq!(read_record(&text), Ok(vec![read.clone()]));
        // Its text comes back, and so does a tombstone.
        let with_text = read_one(&format!("{member},\"text\":\"a\"")).unwrap();
        assert!(write_record([&with_text].into_iter()).contains("\"text\":\"a\""));
        let deleted = read_one(&format!("{member},\"deleted\":true")).unwrap();
        assert!(deleted.is_tombstone() && write_record([&deleted].into_iter()).contains(&member));
        for (form, written) in [(Form::Note, None), (Form::Workshop, Some("\"type\":\"atelier\""))] {
            read.content.as_mut().unwrap().form = form;
            let text = write_record([&read].into_iter());
            assert!(
                !text.contains(&member) && written.is_none_or(|written| text.contains(written)),
                "{text}"
            );
        }
    }
    // What this version knows has a text.
    for form in ["\"count\":1", "\"type\":\"atelier\"", "\"type\":\"bilan\",\"count\":1"] {
        assert_eq!(read_one(form), None, "{form}");
    }
}

#[test]
fn a_count_that_is_not_believed_is_kept_until_another_is_written() {
    for (value, count) in [("0", 0), ("100000", 100_000)] {
        let read = read_one(&format!("\"text\":\"a\",\"count\":{value}")).unwrap();
        assert_eq!((read.content.unwrap().count, read.unknown.len()), (Some(count), 0));
    }
    for value in ["100001", "-1", "1.5", "1e400", r#""vingt""#, "null", "[24]"] {
        let member = format!("\"count\":{value}");
        let mut read = read_one(&format!("\"text\":\"a\",{member}")).unwrap();
        assert_eq!(read.content.as_ref().unwrap().count, None, "{value}");
        assert!(write_record([&read].into_iter()).contains(&member), "{value}");
        read.content.as_mut().unwrap().count = Some(24);
        let text = write_record([&read].into_iter());
        assert!(text.contains("\"count\":24") && !text.contains(&member), "{text}");
    }
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
