//! The signs for tables: which there are, and how large their texts are.

use restitution::domain::dataset::{Dataset, Workshop, read};
use restitution::domain::signs::{BELOW, SHEET, SIZES, Sign, SignSize, TABLE, signs};
use serde_json::{Value, json};

use crate::support::css::Sheet;
use crate::support::repo;

#[expect(clippy::unwrap_used, reason = "the file is written here, and sound")]
fn day(workshops: Value, tracks: Value) -> Dataset {
    let file = json!({
        "format": "restitution/1", "id": "made-up-day", "title": "A made-up day",
        "event": { "title": "A made-up day", "date": "2016-12-07" },
        "projects": [], "tracks": tracks, "workshops": workshops
    });
    let (dataset, findings) = read(file.to_string().as_bytes()).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    dataset
}

/// Each sign as « workshop: table ».
fn said(signs: &[Sign]) -> Vec<String> {
    let said = |sign: &Sign| format!("{}: {}", sign.title, sign.table.as_deref().unwrap_or("none"));
    signs.iter().map(said).collect()
}

#[test]
fn there_is_a_sign_on_each_table_of_each_workshop() {
    let day = day(
        json!([
            { "id": "a", "title": "A", "tables": 3 },
            { "id": "b", "title": "B", "tables": ["North", "Table South"], "question": "Why?" },
            { "id": "c", "title": "C" }
        ]),
        json!([]),
    );
    let added = Workshop::added("d".parse().unwrap(), "D".to_owned(), Some("How?".to_owned()));
    let signs = signs(&day, &[added]);
    let expected = ["A: 1", "A: 2", "A: 3", "B: North", "B: South", "C: none", "D: none"];
    assert_eq!(said(&signs), expected);
    let subjects: Vec<_> = signs.iter().filter_map(|sign| sign.subject.as_deref()).collect();
    assert_eq!(subjects, ["Why?", "Why?", "How?"]);
    assert_eq!(signs[4].workshop.to_string(), "b");
    assert_eq!(signs.iter().filter(|sign| sign.is_added).count(), 1);
    assert!(signs[6].is_added, "the last one is on no other device");
}

#[test]
fn a_day_without_workshops_has_a_sign_for_each_track() {
    let tracks = json!([{ "id": "t", "title": "T", "wording": "What the track says." }]);
    let signs = signs(&day(json!([]), tracks), &[]);
    assert_eq!(said(&signs), ["T: none"]);
    assert_eq!(signs[0].subject.as_deref(), Some("What the track says."));
}

#[test]
fn long_texts_are_smaller_and_never_left_out() {
    let sign = |title: usize, subject: usize| Sign {
        workshop: "a".parse().unwrap(),
        title: "Lever ".repeat(title / 6),
        subject: (subject > 0).then(|| "freins ".repeat(subject / 7)),
        table: Some("3".to_owned()),
        is_added: false,
    };
    for (title, subject, size) in [
        (20, 0, SignSize::Large),
        (40, 100, SignSize::Large),
        (90, 120, SignSize::Medium),
        (120, 250, SignSize::Small),
        (300, 900, SignSize::Small),
    ] {
        assert_eq!(sign(title, subject).size(), size, "a title of {title} letters, a subject of {subject}");
    }
}

/// What the published day asks fits a sheet.
#[test]
fn each_sign_of_the_published_day_fits_its_sheet() {
    let (day, _) = read(&repo::bytes("public/data/dataset.json")).unwrap();
    let signs = signs(&day, &[]);
    assert_eq!(signs.len(), 8);
    for sign in signs {
        assert!(sign.fits(), "{}", sign.title);
    }
}

#[test]
fn the_style_has_the_sizes_of_the_reckoning() {
    let sheet = Sheet::parse(&repo::text("style/print.css"));
    let value = |selector: &str, name: &str| {
        let rule = sheet.rules.iter().find(|rule| rule.selector == selector);
        rule.and_then(|rule| rule.value(name)).unwrap_or_default().to_owned()
    };
    let mut expected = vec![(".sign__table".to_owned(), TABLE)];
    for (size, title, subject) in SIZES {
        let start = match size {
            SignSize::Large => String::new(),
            other => format!(".sign[data-size=\"{}\"] ", other.name()),
        };
        expected.push((format!("{start}.sign__title"), title));
        expected.push((format!("{start}.sign__subject"), subject));
    }
    for (selector, [font, line]) in expected {
        let found = ["font-size", "line-height"].map(|name| value(&selector, name));
        assert_eq!(found, [format!("{font}pt"), format!("{line}pt")], "{selector}");
    }
    assert_eq!([value("@page sign", "size"), value("@page sign", "margin")], ["A5", "10mm"]);
    let points = |millimetres: f64| millimetres / 25.4 * 72.0;
    assert!(
        SHEET.0 <= points(148.0 - 20.0) && SHEET.1 <= points(210.0 - 20.0),
        "the sheet within its margins"
    );
    let code: f64 = value(".sign__code", "inline-size").trim_end_matches("mm").parse().unwrap();
    assert!(code * 21.0 / 29.0 >= 45.0, "without its white border the smallest code is 45 mm wide");
    // What it does, three lines of the address, four gaps.
    assert!(points(code) + 18.0 + 3.0 * 16.0 + 4.0 * 12.0 <= BELOW);
}
