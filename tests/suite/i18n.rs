//! The words: numbers, dates and plurals in both languages, French typography, and the names that stay.

use chrono::NaiveTime;
use notes::{Form, NotNotes};
use restitution::domain::dataset::{FilePlace, Finding, LoadFailure, Refusal, Rule, Severity, Syntax};
use restitution::domain::date::day;
use restitution::domain::notes::{NotHeld, ReadBack, Undoable};
use restitution::domain::territory::Territory;
use restitution::i18n::format::{duration, list, long_date, long_range, number, partial_date, quoted, time};
use restitution::i18n::{Locale, Messages};

use crate::support::rust::Source;
use crate::support::typography::french_faults;
use crate::support::{assert_no_fault, repo};

const FRENCH: Locale = Locale::French;
const ENGLISH: Locale = Locale::English;

/// The names that the contract writes with a straight apostrophe.
const STRAIGHT: [&str; 2] = ["Pistes d'action", "Piste d'action"];

fn words(locale: Locale) -> &'static Messages {
    locale.messages()
}

/// Why a file does not load: every reason, with values that both languages have to carry.
fn failures() -> Vec<LoadFailure> {
    let at = FilePlace { line: 3, column: 345 };
    let refusals = [
        Refusal::Empty,
        Refusal::TooLarge(40_000_000),
        Refusal::TooDeep(12),
        Refusal::NotUtf8(at),
        Refusal::NotJson { place: at, syntax: Syntax::Value },
        Refusal::Truncated(at),
        Refusal::MissingKey("title".to_owned()),
        Refusal::WrongFormat("restitution/9".to_owned()),
    ];
    let refused = refusals.into_iter().map(LoadFailure::Refused);
    [LoadFailure::Unreachable, LoadFailure::Status(503), LoadFailure::Status(404)]
        .into_iter()
        .chain(refused)
        .collect()
}

/// A finding for each rule of the format.
fn findings() -> Vec<Finding> {
    let now = Territory::Country;
    let former = |name: &str, counted_in| {
        let (now, now_name) = (Territory::Commune("69270".into()), "Chaponnay".to_owned());
        Rule::FormerCommune { name: name.to_owned(), now, now_name, counted_in }
    };
    let rules = [
        Rule::Required,
        Rule::Text,
        Rule::Flag,
        Rule::Number,
        Rule::List,
        Rule::Object,
        Rule::Slug,
        Rule::Language,
        Rule::Date,
        Rule::PartialDate,
        Rule::Time,
        Rule::Minutes,
        Rule::PartMinutes,
        Rule::LastDay,
        Rule::Tables,
        Rule::Days,
        Rule::Siret,
        Rule::Rna,
        Rule::Territory,
        Rule::NoSuchTerritory,
        Rule::RenamedTerritory { now },
        Rule::NoSuchCommune,
        former("Arlod", None),
        former("Chaponnay", Some("Isère")),
        Rule::Coordinate,
        Rule::Link,
        Rule::PlainText,
        Rule::Reference { list: "sources" },
        Rule::UniqueId { first: "projects[0]".to_owned() },
        Rule::NoCycle,
        Rule::TrackDepth,
        Rule::UnknownKey,
        Rule::RepeatedKey,
    ];
    let finding = |rule| Finding { path: "a".to_owned(), about: None, value: String::new(), rule };
    rules.into_iter().map(finding).collect()
}

/// What the messages of notes that are functions say.
fn composed_of_notes(locale: Locale) -> Vec<String> {
    let said = locale.note_messages();
    let mut all = vec![
        (said.at_table)("x"),
        (said.saved_at)("14:32"),
        (said.of_note)("x"),
        (said.subject_gone)("x"),
        (said.written_at)("x", "14:32"),
        (said.changed_at)("14:32"),
        (said.outcome_of_table)("x"),
        (said.overrun)("0:05"),
        (said.room_used)(12),
    ];
    for count in [0, 1, 2, 4_000] {
        all.extend(
            [
                said.count,
                said.only_starred,
                said.erase_heading,
                said.versions,
                said.unreadable,
                said.head_count_total,
            ]
            .map(|say| say(count)),
        );
        all.extend([(said.characters)(count), (said.elsewhere_notes)("x", count)]);
        all.extend(
            [Undoable::Deleted(Form::Note), Undoable::Deleted(Form::Workshop), Undoable::Erased(count)]
                .map(said.undoable),
        );
        let (new, updated, known, unreadable) = (count, count, count, count);
        let read = |other: Option<String>, is_intact| ReadBack::Done {
            other,
            new,
            updated,
            known,
            unreadable,
            is_intact,
        };
        all.extend([read(None, true), read(Some("x".to_owned()), false)].iter().map(said.read_back));
    }
    let refusals = [NotNotes::TooLarge, NotNotes::Foreign, NotNotes::Damaged, NotNotes::Newer(2)];
    let refused = refusals.into_iter().map(|why| ReadBack::Refused(Some(why)));
    all.extend(
        refused
            .chain([ReadBack::Refused(None), ReadBack::ReadOnly])
            .map(|outcome| (said.read_back)(&outcome)),
    );
    for storage in [None, Some(NotHeld::Full), Some(NotHeld::Refused)] {
        all.extend([false, true].map(|fails| (said.not_saved)(storage, fails).to_owned()));
    }
    all
}

#[test]
fn counts_of_notes_agree_with_what_they_count() {
    let french = Locale::French.note_messages();
    assert_eq!([0, 1, 2].map(french.count), ["Aucune note", "1 note", "2 notes"]);
    let read = |new, updated, known| ReadBack::Done {
        other: None,
        new,
        updated,
        known,
        unreadable: 0,
        is_intact: true,
    };
    let told = |outcome| (french.read_back)(&outcome).replace('\u{a0}', " ");
    assert_eq!(told(read(2, 1, 0)), "Fichier relu : 2 notes de plus, 1 note mise à jour.");
    assert_eq!(told(read(0, 0, 0)), "Fichier relu : aucune note.");
}

/// What the messages of what is prepared say that are functions.
fn composed_of_facilitation(locale: Locale) -> Vec<String> {
    let said = locale.facilitation_messages();
    let totals = [None, Some(60), Some(90), Some(20)].map(|own| (said.total)(60, own));
    let mut all = vec![
        (said.applied)("x"),
        (said.step)(3),
        (said.moved)("x", 1, 2),
        (said.removed)("x"),
        (said.full)(12),
    ];
    all.extend(totals);
    all
}

#[test]
fn whether_the_steps_fit_the_workshop_is_said() {
    let total = |minutes, own| {
        (Locale::French.facilitation_messages().total)(minutes, own).replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert_eq!(total(25, None), "Durée totale : 25 min.");
    assert_eq!(total(60, Some(60)), "Durée totale : 1 h, la durée de l’atelier.");
    assert_eq!(total(25, Some(30)), "Durée totale : 25 min. L’atelier dure 30 min : il reste 5 min.");
    assert_eq!(
        total(80, Some(30)),
        "Durée totale : 1 h 20. C’est trop long de 50 min : l’atelier dure 30 min."
    );
}

/// What the messages that are functions say.
fn composed(locale: Locale) -> Vec<String> {
    let words = words(locale);
    let mut said = vec![
        (words.unknown_address)("x"),
        (words.unknown_project)("x"),
        (words.unknown_track)("x"),
        (words.unknown_organisation)("x"),
        (words.opening_file)("x"),
        (words.opened_file)("x"),
        (words.origin_device)("x"),
        (words.at_time)("1", None),
        (words.at_time)("1", Some("x")),
        (words.until_time)("1", None),
        (words.until_time)("1", Some("x")),
        (locale.page_messages().matrix_cell)("x", "y", true),
        (words.commune_code)("38185"),
        (words.epci_code)("200046977"),
        (words.from_to)("1", "2"),
        (words.since)("2016"),
        (words.track_number)("4a"),
    ];
    for count in [0, 1, 2, 12_345] {
        said.extend([(words.project_count)(count), (words.source_count)(count)]);
        said.extend([0, 1, 2].map(|below| (words.tracks_lead)(count, below)));
    }
    said.extend(failures().iter().map(words.load_failure));
    said.extend(failures().iter().map(words.return_failure));
    said.push((words.load_failure)(&LoadFailure::NoSuchName("x".to_owned())));
    for failure in failures() {
        if let LoadFailure::Refused(refusal) = failure {
            said.extend([(words.refusal)(&refusal), (words.open_failure)("x", Some(&refusal))]);
            said.push((words.reopen_failure)("x", Some(&refusal)));
        }
    }
    said.extend([(words.open_failure)("x", None), (words.reopen_failure)("x", None)]);
    said.extend(findings().iter().map(|finding| locale.finding(finding)));
    said.extend([0, 1, 12_345].map(|count| (words.content_counts)(&[count; 5])));
    for count in [1, 2, 12_345] {
        said.extend([words.remarks, words.findings_on_link, words.findings_left_out].map(|say| say(count)));
        said.extend(
            [words.and_more_projects, words.way_to_projects, words.way_to_tracks].map(|say| say(count)),
        );
        said.extend([
            (locale.page_messages().matrix_caption)(1, count),
            (locale.page_messages().matrix_caption)(51, 50 + count),
        ]);
    }
    for severity in Severity::ALL {
        said.extend([0, 1, 2].map(|count| locale.finding_count(severity, count)));
        said.push(locale.severity_meaning(severity).to_owned());
    }
    said.extend(composed_of_notes(locale));
    said.extend(composed_of_facilitation(locale));
    said
}

#[test]
fn thousands_are_set_apart_as_each_language_does() {
    for (value, french, english) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (2_000, "2\u{202f}000", "2,000"),
        (12_345, "12\u{202f}345", "12,345"),
        (1_000_000, "1\u{202f}000\u{202f}000", "1,000,000"),
    ] {
        assert_eq!(number(FRENCH, value), french);
        assert_eq!(number(ENGLISH, value), english);
    }
}

#[test]
fn days_are_written_out_as_each_language_does() {
    for (date, french, english) in [
        ("2016-12-07", "mercredi 7\u{a0}décembre 2016", "Wednesday 7\u{a0}December 2016"),
        ("2016-02-29", "lundi 29\u{a0}février 2016", "Monday 29\u{a0}February 2016"),
        ("2017-01-01", "dimanche 1er\u{a0}janvier 2017", "Sunday 1\u{a0}January 2017"),
    ] {
        let date = day(date).unwrap();
        assert_eq!(long_date(FRENCH, date), french);
        assert_eq!(long_date(ENGLISH, date), english);
    }
}

#[test]
fn a_date_says_no_more_than_is_known() {
    for (date, french, english) in [
        ("2016", "2016", "2016"),
        ("2016-08", "août 2016", "August 2016"),
        ("2016-08-01", "1er\u{a0}août 2016", "1\u{a0}August 2016"),
        ("2016-08-21", "21\u{a0}août 2016", "21\u{a0}August 2016"),
    ] {
        let date = date.parse().unwrap();
        assert_eq!(partial_date(FRENCH, date), french);
        assert_eq!(partial_date(ENGLISH, date), english);
    }
}

#[test]
fn names_are_joined_and_words_quoted_in_their_own_language() {
    for (lang, joined, marked) in [
        ("fr", "A, B et C", "«\u{202f}A\u{202f}»"),
        ("fr-CA", "A, B et C", "«\u{202f}A\u{202f}»"),
        ("en", "A, B and C", "“A”"),
        ("br", "A, B, C", "“A”"),
    ] {
        assert_eq!(list(lang, &["A", "B", "C"]).as_deref(), Some(joined));
        assert_eq!(quoted(lang, "A"), marked);
        assert_eq!((list(lang, &["A"]).as_deref(), list(lang, &[])), (Some("A"), None));
    }
}

#[test]
fn counts_agree_with_what_they_count() {
    let projects = |locale| [0, 1, 2, 1_200].map(words(locale).project_count);
    assert_eq!(projects(FRENCH), ["Aucun projet", "1 projet", "2 projets", "1\u{202f}200 projets"]);
    assert_eq!(projects(ENGLISH), ["No project", "1 project", "2 projects", "1,200 projects"]);
    let sources = |locale| [0, 1, 5].map(words(locale).source_count);
    assert_eq!(sources(FRENCH), ["Aucune source", "1\u{a0}source", "5\u{a0}sources"]);
    assert_eq!(sources(ENGLISH), ["No source", "1 source", "5 sources"]);
    let lead = |locale| {
        [(0, 0), (1, 1), (8, 0), (8, 3)].map(|(roots, below)| {
            // What follows the count says who wrote what.
            let lead = (words(locale).tracks_lead)(roots, below);
            lead.split_once(". ").map_or(lead.clone(), |(count, _)| count.to_owned())
        })
    };
    assert_eq!(
        lead(FRENCH),
        [
            "Cette journée ne compte aucune piste d’action.",
            "Une piste et une sous-piste",
            "8\u{a0}pistes",
            "8\u{a0}pistes et 3\u{a0}sous-pistes",
        ]
    );
    assert!(lead(ENGLISH)[1].starts_with("One track and one sub-track"));
    assert!(lead(ENGLISH)[3].starts_with("8 tracks and 3 sub-tracks"));
}

#[test]
fn a_failure_to_load_names_what_was_found_in_both_languages() {
    let telling = ["", "503", "404", "", "000", "12", "345", "345", "345", "title", "restitution/9"];
    for locale in Locale::ALL {
        for (failure, telling) in failures().iter().zip(telling) {
            let said = (words(locale).load_failure)(failure);
            assert!(said.contains(telling), "{said}");
        }
    }
    let limit = (words(FRENCH).load_failure)(&LoadFailure::Refused(Refusal::TooLarge(40_000_000)));
    assert!(limit.contains("33\u{202f}554\u{202f}432"), "{limit}");
}

/// The files in which a language is written.
fn sources_of(tag: &str) -> Vec<repo::File> {
    let mut files = repo::files(&format!("src/i18n/{tag}"), "rs");
    let path = format!("src/i18n/{tag}.rs");
    files.push(repo::File { text: repo::text(&path), path });
    files
}

#[test]
fn every_rule_of_the_format_has_its_own_sentence_in_both_languages() {
    for locale in Locale::ALL {
        let sentences: Vec<String> = findings().iter().map(|finding| locale.finding(finding)).collect();
        for (index, sentence) in sentences.iter().enumerate() {
            assert!(sentence.ends_with('.') && sentence.chars().count() < 200, "{sentence}");
            assert!(!sentences[..index].contains(sentence), "said of two rules: {sentence}");
        }
    }
    let counts = |locale: Locale| {
        Severity::ALL.map(|severity| [0, 1, 2].map(|count| locale.finding_count(severity, count)))
    };
    assert_eq!(counts(FRENCH)[0], ["0\u{a0}erreur", "1\u{a0}erreur", "2\u{a0}erreurs"]);
    assert_eq!(counts(ENGLISH)[1], ["0 warnings", "1 warning", "2 warnings"]);
}

#[test]
fn hours_durations_and_days_are_written_as_each_language_does() {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    assert_eq!([time(FRENCH, at(9, 0)), time(FRENCH, at(14, 5))], ["9\u{a0}h", "14\u{a0}h\u{a0}05"]);
    assert_eq!([time(ENGLISH, at(9, 0)), time(ENGLISH, at(14, 5))], ["9:00", "14:05"]);
    assert_eq!([5, 60, 90].map(duration), ["5\u{a0}min", "1\u{a0}h", "1\u{a0}h\u{a0}30"]);
    let range = |from: &str, to: &str| long_range(FRENCH, day(from).unwrap(), day(to).unwrap());
    let said = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(range("2027-03-18", "2027-03-19"), said("jeudi 18", "vendredi 19\u{a0}mars 2027"));
    assert_eq!(range("2027-03-31", "2027-04-01"), said("mercredi 31\u{a0}mars", "jeudi 1er\u{a0}avril 2027"));
    let turn = said("jeudi 31\u{a0}décembre 2026", "vendredi 1er\u{a0}janvier 2027");
    assert_eq!(range("2026-12-31", "2027-01-01"), turn);
}

#[test]
fn every_french_text_is_set_as_a_french_editor_would() {
    let mut faults = Vec::new();
    let mut literals = 0;
    for file in sources_of("fr") {
        let source = Source::read(&file.text);
        literals += source.literals.len();
        for literal in source.literals.iter().filter(|literal| !STRAIGHT.contains(&literal.value.as_str())) {
            let (path, line) = (&file.path, source.line(literal.at));
            let found = french_faults(&literal.value);
            faults.extend(found.iter().map(|fault| format!("{path}:{line}: {fault}: {:?}", literal.value)));
        }
    }
    assert!(literals > 200, "the literals were not found");
    for text in composed(FRENCH) {
        faults.extend(french_faults(&text).iter().map(|fault| format!("composed: {fault}: {text:?}")));
    }
    assert_no_fault(&faults);
}

#[test]
fn no_english_text_has_french_quotation_marks_or_spaces() {
    let literals =
        |file: repo::File| Source::read(&file.text).literals.into_iter().map(|literal| literal.value);
    let texts = sources_of("en").into_iter().flat_map(literals).chain(composed(ENGLISH));
    let french: Vec<String> = texts.filter(|text| text.contains(['«', '»', '\u{202f}', '\''])).collect();
    assert_eq!(french, Vec::<String>::new());
}

#[test]
fn the_names_of_the_contract_stand() {
    let french = words(FRENCH);
    for (name, contract) in [
        (french.skip_to_content, "Aller au contenu"),
        (french.main_navigation, "Navigation principale"),
        (french.projects, "Projets"),
        (french.tracks, STRAIGHT[0]),
        (french.map, "Carte"),
        (french.matrix, "Croisements"),
        (french.workshops, "Ateliers"),
        (french.notes, "Notes"),
        (french.report, "Restitution"),
        (french.data, "Données"),
        (french.project_on_screen, "Projeter"),
        (french.language, "Langue"),
    ] {
        assert_eq!(name, contract);
    }
    // What a screen reader says has no use for the kind of space.
    let counts = [5, 1, 0].map(|count| (french.project_count)(count).replace('\u{a0}', " "));
    assert_eq!(counts, ["5 projets", "1 projet", "Aucun projet"]);
}

#[test]
fn a_language_is_found_by_its_tag_and_french_comes_first() {
    assert_eq!(Locale::default(), FRENCH);
    assert_eq!(Locale::ALL.map(|locale| locale.tag()), ["fr", "en"]);
    assert!(Locale::ALL.into_iter().all(|locale| Locale::from_tag(locale.tag()) == Some(locale)));
    assert_eq!([Locale::from_tag("de"), Locale::from_tag(""), Locale::from_tag("FR")], [None; 3]);
}
