//! Notes: what is written is kept, however copies of it meet.

mod file;
mod filters;
mod listing;
mod merge;
mod personal;
mod record;
mod shelf;
mod sought;
mod subjects;
mod writing;

use std::collections::BTreeMap;

use ::notes::{Content, DeviceId, Form, Kind, NoteId, Rev, Revision, Stamp};

use crate::support::chance::Chance;

/// A note of the day with that text.
fn text(text: &str) -> Content {
    Content { text: text.to_owned(), ..Content::default() }
}

/// Revisions of few notes by few devices at few moments, so that they meet in every way that there is.
fn revisions(chance: &mut Chance, count: usize) -> Vec<Revision> {
    (0..count).map(|_| revision(chance)).collect()
}

fn revision(chance: &mut Chance) -> Revision {
    let subjects = [
        "",
        "projet:vita-air",
        "piste:une",
        "atelier:un",
        "territoire:region:84",
        "croisement:a:b",
        "nouveau:x",
    ];
    let some = |chance: &mut Chance, text: &str| (chance.below(3) == 0).then(|| text.to_owned());
    let kind = *chance.pick(&Kind::ALL);
    let form =
        *chance.pick(&[Form::Note, Form::Note, Form::Note, Form::Workshop, Form::Outcome, Form::Other]);
    let content = Content {
        form,
        about: chance.pick::<&str>(&subjects).to_string(),
        title: some(chance, "Un « titre »").unwrap_or_default(),
        workshop: some(chance, "un-atelier"),
        table: some(chance, "Nord"),
        kind: (chance.below(2) == 0).then_some(kind),
        text: chance.pick::<&str>(&["a", "b\n\"c\"", "é\u{202f}!", "🌱"]).to_string(),
        question: some(chance, "Avec qui\u{202f}?"),
        count: (chance.below(3) == 0).then(|| chance.below(3) as u32),
        who: some(chance, "Nous"),
        due: some(chance, "en mars"),
        author: some(chance, "Une personne"),
        is_author_public: chance.below(2) == 0,
        is_starred: chance.below(4) == 0,
    };
    let mut unknown = match chance.below(4) {
        0 => BTreeMap::from([("later".to_owned(), "{ \"a\": [1, 2.50, null] }".to_owned())]),
        _ => BTreeMap::new(),
    };
    if form == Form::Other {
        unknown.insert("type".to_owned(), "\"sondage\"".to_owned());
    }
    Revision {
        note: NoteId(chance.below(3) as u64),
        rev: Rev { generation: 1 + chance.below(3) as u32, draw: chance.below(2) as u32 },
        stamp: Stamp {
            logical: 1 + chance.below(4) as u64,
            at_ms: chance.below(2) as u64,
            device: DeviceId(chance.below(3) as u64),
        },
        begun_ms: chance.below(2) as u64,
        content: (chance.below(5) > 0).then_some(content),
        unknown,
    }
}
