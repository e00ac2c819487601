//! Which notes are listed, in which order, and what their filters offer.

use std::cmp::Reverse;

use ::notes::{Content, DeviceId, Form, Kind, NoteId, Notes, Revision, Writer};
use restitution::domain::notes::{KindChoice, Listing, NoteChoices, NoteFilters, NoteOrder, Subject, about};

use super::revisions;
use crate::support::chance::Chance;

fn choices(notes: &Notes) -> NoteChoices {
    let mut listing = Listing::default();
    listing.update(notes);
    listing.choices()
}

/// Notes with these contents, numbered from 1 and begun in this order.
fn notes(contents: impl IntoIterator<Item = Content>) -> Notes {
    let mut notes = Notes::default();
    for (number, content) in (1..).zip(contents) {
        let revision = Writer::begin(NoteId(number), DeviceId(1), 1).write(content, &notes, number * 1000);
        notes.add(revision);
    }
    notes
}

fn note(text: &str) -> Content {
    super::text(text)
}

fn numbers(ids: &[NoteId]) -> Vec<u64> {
    ids.iter().map(|id| id.0).collect()
}

fn listed(notes: &Notes, query: &str) -> Vec<u64> {
    let mut listing = Listing::default();
    listing.update(notes);
    numbers(&listing.select(&NoteFilters::parse(query)))
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A note about a project, at a table of a workshop.
fn about_project(id: &str, title: &str, workshop: &str, table: &str) -> Content {
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Content {
        about: format!("projet:{id}"),
        title: title.to_owned(),
        workshop: given(workshop),
        table: given(table),
        ..note("a")
    }
}

#[test]
fn every_part_of_a_text_is_sought() {
    let contents = [
        Content { who: some("Léa"), due: some("en mars"), ..note("Relire l’étude, l'été prochain") },
        Content {
            title: "École du cœur".to_owned(),
            about: "projet:a".to_owned(),
            ..note("Les élèves\u{a0}!")
        },
        Content { author: some("Zoé Martin"), ..note("Un mot\nau\u{202f}tableau") },
    ];
    let notes = notes(contents);
    for (text, expected) in [
        ("", &[3, 2, 1][..]),
        (" \u{a0} ", &[3, 2, 1]),
        ("ETUDE", &[1]),
        ("tud", &[1]),
        ("prochain relire", &[1]),
        ("l'étu", &[1]),
        ("l’ete", &[1]),
        ("lea mars", &[1]),
        ("coeur", &[2]),
        ("ÉCOLE ÉLÈVES", &[2]),
        ("zoe", &[3]),
        ("m", &[3, 1]),
        ("rel eleves", &[]),
        // A phrase is in one of the texts, whatever stands between its words there.
        ("\"mot au tableau\"", &[3]),
        ("«\u{a0}mot  au\u{202f}»", &[3]),
        ("“zoe martin” mot", &[3]),
        ("\"tableau zoe\"", &[]),
        ("\"prochain relire\"", &[]),
        // It is still being typed.
        ("\"prochain relire", &[1]),
        ("«", &[3, 2, 1]),
        ("\"\" étude", &[1]),
    ] {
        let filters = NoteFilters { text: text.to_owned(), ..NoteFilters::default() };
        let mut listing = Listing::default();
        listing.update(&notes);
        assert_eq!(numbers(&listing.select(&filters)), expected, "{text}");
    }
}

#[test]
fn filters_are_joined() {
    let notes = notes([
        Content { kind: Some(Kind::Idea), is_starred: true, ..about_project("a", "A", "un", "2") },
        Content { author: some(" Léa "), ..about_project("a", "A", "deux", "2") },
        Content { kind: Some(Kind::Idea), author: some("Léa"), ..about_project("b", "B", "un", "10") },
        // What is blank is not given, nor is the sign for that.
        Content { workshop: some(" "), table: some("-"), author: some(""), ..note("a") },
    ]);
    for (query, expected) in [
        ("nature=idee", &[3, 1][..]),
        ("nature=-", &[4, 2]),
        ("nature=question", &[]),
        ("sujet=projet:a", &[2, 1]),
        ("sujet=journee", &[4]),
        ("sujet=projet", &[]),
        ("atelier=un", &[3, 1]),
        ("atelier=-", &[4]),
        ("table=2", &[2, 1]),
        ("table=-", &[4]),
        ("auteur=L%C3%A9a", &[3, 2]),
        ("auteur=-", &[4, 1]),
        ("etoile=oui", &[1]),
        ("nature=idee&atelier=un&table=10", &[3]),
        ("nature=idee&atelier=deux", &[]),
        ("q=A&sujet=projet:a&nature=-", &[2]),
    ] {
        assert_eq!(listed(&notes, query), expected, "{query}");
    }
}

#[test]
fn orders_are_those_of_a_reader() {
    let notes = notes([
        about_project("z", "Zèbre", "un", "10"),
        about_project("e", "Étude", "un", "2"),
        note("a"),
        about_project("e", "Étude", "deux", ""),
        about_project("e", "étude", "", "1"),
        about_project("a", "Eau", "un", "Nord 2"),
        about_project("f", "Étude", "un", "Nord 10"),
        about_project("z", "Zèbre", "un", "02"),
        about_project("z", "Zèbre", "un", ""),
    ]);
    assert_eq!(listed(&notes, ""), [9, 8, 7, 6, 5, 4, 3, 2, 1]);
    assert_eq!(listed(&notes, "tri=ancien"), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // The day; Eau; the two that are called « Étude », one after the other; Zèbre.
    assert_eq!(listed(&notes, "tri=sujet"), [3, 6, 2, 4, 5, 7, 1, 8, 9].map(|at| at as u64));
    // Numbers are numbers, and what is not given comes last.
    assert_eq!(listed(&notes, "tri=atelier"), [4, 8, 2, 1, 6, 7, 9, 5, 3]);
}

#[test]
fn a_note_stays_where_it_is_while_it_is_written() {
    let mut notes = notes([note("un"), note("deux"), note("trois")]);
    let mut listing = Listing::default();
    listing.update(&notes);
    let mut writer = Writer::go_on(notes.get(NoteId(2)).unwrap().shown(), DeviceId(2), 9);
    for words in ["deux m", "deux mots"] {
        let revision = writer.write(note(words), &notes, 9000);
        notes.add(revision);
        listing.update(&notes);
        assert_eq!(numbers(&listing.select(&NoteFilters::default())), [3, 2, 1]);
    }
    assert_eq!(numbers(&listing.select(&NoteFilters::parse("q=mots"))), [2]);
    let revision = writer.delete(&notes, 9001);
    notes.add(revision);
    listing.update(&notes);
    assert_eq!(numbers(&listing.select(&NoteFilters::default())), [3, 1]);
}

/// A listing that took in every change is one that was made now; and both are what one finds by looking at each note.
#[test]
fn what_changed_is_all_that_is_looked_at_anew() {
    let mut chance = Chance::new(29);
    for _ in 0..60 {
        let (mut notes, mut listing) = (Notes::default(), Listing::default());
        for mut revision in revisions(&mut chance, 40) {
            revision.note = NoteId(chance.below(12) as u64);
            notes.add(revision);
            if chance.below(8) == 0 {
                notes = Notes::default();
            }
            if chance.below(3) > 0 {
                continue;
            }
            listing.update(&notes);
            let filters = filters(&mut chance);
            let mut fresh = Listing::default();
            fresh.update(&notes);
            assert_eq!(listing.select(&filters), fresh.select(&filters), "{filters}");
            assert_eq!(listing.choices(), fresh.choices());
            let mut expected: Vec<(NoteId, &Revision)> = notes
                .of_form(Form::Note)
                .map(|(id, note)| (id, note.shown()))
                .filter(|(_, revision)| has(revision.content.as_ref().unwrap(), &filters))
                .collect();
            match filters.order {
                NoteOrder::Latest => {
                    expected.sort_by_key(|(id, revision)| (Reverse(revision.begun_ms), *id));
                }
                NoteOrder::Oldest => expected.sort_by_key(|(id, revision)| (revision.begun_ms, *id)),
                _ => continue,
            }
            let expected: Vec<NoteId> = expected.into_iter().map(|(id, _)| id).collect();
            assert_eq!(listing.select(&filters), expected, "{filters}");
        }
    }
}

fn filters(chance: &mut Chance) -> NoteFilters {
    let some = |chance: &mut Chance, text: &str| {
        let text = if chance.below(4) == 0 { "-" } else { text };
        (chance.below(5) == 0).then(|| text.to_owned())
    };
    NoteFilters {
        text: chance.pick::<&str>(&["", "", "a", "\u{1f331}", "TITRE", "nous mars"]).to_string(),
        kind: (chance.below(6) == 0).then_some(KindChoice::NotGiven),
        subject: (chance.below(5) == 0).then(|| "projet:vita-air".to_owned()),
        workshop: some(chance, "un-atelier"),
        table: some(chance, "Nord"),
        author: some(chance, "Une personne"),
        is_starred: chance.below(5) == 0,
        order: *chance.pick(&NoteOrder::ALL),
        ..NoteFilters::default()
    }
}

fn has(content: &Content, filters: &NoteFilters) -> bool {
    let is_so = |wanted: &Option<String>, value: &Option<String>| match wanted.as_deref() {
        None => true,
        Some("-") => value.is_none(),
        wanted => value.as_deref() == wanted,
    };
    let texts = [Some(&content.text), Some(&content.title), content.who.as_ref(), content.due.as_ref()];
    let text: Vec<String> = texts
        .into_iter()
        .chain([content.author.as_ref()])
        .flatten()
        .map(|text| text.to_lowercase())
        .collect();
    let text = text.join("\n");
    filters.text.split(' ').all(|word| text.contains(&word.to_lowercase()))
        && filters.kind.is_none_or(|kind| kind == KindChoice::from(content.kind))
        && filters.subject.as_ref().is_none_or(|subject| *subject == content.about)
        && is_so(&filters.workshop, &content.workshop)
        && is_so(&filters.table, &content.table)
        && is_so(&filters.author, &content.author)
        && (content.is_starred || !filters.is_starred)
}

#[test]
fn filters_offer_what_notes_have() {
    let notes = notes([
        Content { kind: Some(Kind::Question), is_starred: true, ..about_project("z", "Zèbre", "un", "10") },
        Content { kind: Some(Kind::Idea), author: some("Zoé"), ..about_project("e", "Étude", "un", "2") },
        Content {
            kind: Some(Kind::Idea),
            author: some("Éva"),
            ..about_project("z", "Le zèbre", "deux", "2")
        },
        note("a"),
    ]);
    let offered = choices(&notes);
    assert_eq!(offered.kinds, [(Some(Kind::Idea), 2), (Some(Kind::Question), 1), (None, 1)]);
    let subject = |text: &str, title: &str, count| (text.to_owned(), title.to_owned(), count);
    assert_eq!(
        offered.subjects,
        [subject("", "", 1), subject("projet:e", "Étude", 1), subject("projet:z", "Le zèbre", 2)],
        "a title is that of the last who wrote"
    );
    assert_eq!(offered.workshops, [(some("deux"), 1), (some("un"), 2), (None, 1)]);
    assert_eq!(offered.tables, [(some("2"), 2), (some("10"), 1), (None, 1)]);
    assert_eq!(offered.authors, [(some("Éva"), 1), (some("Zoé"), 1), (None, 2)]);
    assert_eq!((offered.starred, offered.total), (1, 4));
    assert_eq!(choices(&Notes::default()), Default::default());
}

/// As many notes are listed as the choice says.
#[test]
fn what_is_offered_is_found() {
    let mut chance = Chance::new(37);
    for _ in 0..100 {
        let mut notes = Notes::default();
        for mut revision in revisions(&mut chance, 20) {
            revision.note = NoteId(chance.below(12) as u64);
            notes.add(revision);
        }
        let mut listing = Listing::default();
        listing.update(&notes);
        let mut count = |filters: NoteFilters| listing.select(&filters).len();
        let all = NoteFilters::default;
        let offered = choices(&notes);
        assert_eq!(count(all()), offered.total);
        assert_eq!(count(NoteFilters { is_starred: true, ..all() }), offered.starred);
        for (kind, expected) in &offered.kinds {
            assert_eq!(count(NoteFilters { kind: Some((*kind).into()), ..all() }), *expected);
        }
        for (text, _, expected) in &offered.subjects {
            assert_eq!(count(NoteFilters { subject: Some(text.clone()), ..all() }), *expected);
        }
        let asked = |value: &Option<String>| Some(value.clone().unwrap_or("-".to_owned()));
        for (value, expected) in &offered.workshops {
            assert_eq!(count(NoteFilters { workshop: asked(value), ..all() }), *expected);
        }
        for (value, expected) in &offered.tables {
            assert_eq!(count(NoteFilters { table: asked(value), ..all() }), *expected);
        }
        for (value, expected) in &offered.authors {
            assert_eq!(count(NoteFilters { author: asked(value), ..all() }), *expected);
        }
        let sum = |counts: &[(Option<String>, usize)]| counts.iter().map(|(_, count)| count).sum::<usize>();
        for values in [&offered.workshops, &offered.tables, &offered.authors] {
            assert_eq!(sum(values), offered.total);
            assert!(values.iter().rev().skip(1).all(|(value, _)| value.is_some()), "none is the last");
        }
    }
}

#[test]
fn notes_about_a_subject_are_about_nothing_else() {
    let on = |text: &str| Content { about: text.to_owned(), ..note("a") };
    let notes = notes([
        on("projet:a"),
        on("croisement:a:t"),
        on("atelier:un"),
        Content { workshop: some("un"), ..on("projet:a") },
        Content { form: Form::Outcome, ..on("atelier:un") },
        note("a"),
        Content { workshop: some("deux"), ..on("piste:t") },
        on("salle:b"),
    ]);
    for (subject, expected) in [
        ("projet:a", &[4, 1][..]),
        ("piste:t", &[7]),
        ("croisement:a:t", &[2]),
        ("atelier:un", &[4, 3]),
        ("atelier:deux", &[7]),
        ("", &[6]),
        ("salle:b", &[8]),
        ("projet:b", &[]),
    ] {
        assert_eq!(numbers(&about(&notes, &Subject::parse(subject))), expected, "{subject}");
    }
}
