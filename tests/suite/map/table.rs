//! The map in rows, on the page and in a spreadsheet.

use restitution::domain::map::{Count, Level, Tally, csv, rows};
use search::collation_key;

use super::everywhere;
use crate::support::chance::Chance;

/// Reads the lines of such a file, as strictly as RFC 4180 has it but with semicolons.
fn read(file: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut chars = file.chars().peekable();
    let mut is_quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' => {
                let is_at_end = matches!(chars.peek(), Some(';' | '\r'));
                assert!(if is_quoted { is_at_end } else { field.is_empty() }, "a quote within: {file:?}");
                is_quoted = !is_quoted;
            }
            ';' if !is_quoted => line.push(std::mem::take(&mut field)),
            '\r' if !is_quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                line.push(std::mem::take(&mut field));
                lines.push(std::mem::take(&mut line));
            }
            other => {
                assert!(is_quoted || !matches!(other, '\r' | '\n'), "a line ends within: {file:?}");
                field.push(other);
            }
        }
    }
    assert!(!is_quoted && line.is_empty() && field.is_empty(), "it ends within a line: {file:?}");
    lines
}

#[test]
fn every_territory_is_a_row_or_among_the_others() {
    let mut chance = Chance::new(1);
    for level in Level::ALL {
        for _ in 0..50 {
            let mut tally = everywhere(level, &mut chance);
            tally.territories.retain(|_, _| chance.below(3) > 0);
            let (rows, others) = rows(level, &tally);
            let territories = level.territories();
            assert_eq!(rows.len(), tally.territories.len());
            let (with, without): (Vec<_>, Vec<_>) =
                territories.iter().partition(|(code, _)| tally.territories.contains_key(code));
            // The others keep their order.
            assert_eq!(others, without.iter().map(|(_, name)| *name).collect::<Vec<_>>());
            let mut named: Vec<(&str, &str)> = rows.iter().map(|row| (row.code, row.name)).collect();
            let place = |code: &str| territories.iter().position(|(other, _)| *other == code);
            named.sort_by_key(|(code, _)| place(code));
            assert_eq!(named, with);
            for row in &rows {
                assert_eq!(Some(&row.count), tally.territories.get(row.code), "{}", row.name);
            }
            // The most first, then by their names, as French dictionaries have them.
            for two in rows.windows(2) {
                let (before, after) = (&two[0], &two[1]);
                let is_in_order = before.count.projects > after.count.projects
                    || before.count.projects == after.count.projects
                        && collation_key(before.name) < collation_key(after.name);
                assert!(is_in_order, "{before:?}, {after:?}");
            }
        }
    }
}

#[test]
fn a_territory_without_projects_is_no_row_though_it_is_counted() {
    let territories = [("84", Count::default()), ("11", Count { projects: 2, regional: 1 })].into();
    let (rows, others) = rows(Level::Regions, &Tally { territories, ..Tally::default() });
    assert_eq!(rows.iter().map(|row| row.code).collect::<Vec<_>>(), ["11"]);
    assert_eq!(others.len(), 17);
    assert!(others.contains(&"Auvergne-Rhône-Alpes"), "{others:?}");
}

#[test]
fn whatever_a_field_holds_comes_back_from_the_file() {
    const PARTS: [&str; 11] = ["", "a", ";", "\"", "\n", "\r\n", "\r", " ", "é", "\"\"", ","];
    let mut chance = Chance::new(2);
    for _ in 0..500 {
        let mut field = || (0..chance.below(6)).map(|_| *chance.pick(&PARTS)).collect::<String>();
        let lines: Vec<Vec<String>> = (0..5).map(|_| (0..3).map(|_| field()).collect()).collect();
        let file = csv(&lines);
        let Some(text) = file.strip_prefix('\u{feff}') else { panic!("no byte order mark: {file:?}") };
        assert_eq!(read(text), lines, "{file:?}");
    }
}

#[test]
fn a_file_is_for_spreadsheets() {
    let lines = [["Territoire", "Projets"], ["Val-d’Oise", "3"], ["a;b", "1"], ["dit « a \"b\" »", "0"]];
    let lines = lines.map(|line| line.map(String::from).to_vec());
    assert_eq!(
        csv(&lines),
        "\u{feff}Territoire;Projets\r\nVal-d’Oise;3\r\n\"a;b\";1\r\n\"dit « a \"\"b\"\" »\";0\r\n"
    );
    assert!(csv(&lines).as_bytes().starts_with(&[0xef, 0xbb, 0xbf]));
    assert_eq!(csv(&[]), "\u{feff}");
}
