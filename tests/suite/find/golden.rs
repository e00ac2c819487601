//! What French queries must find, and in which order: `tests/golden/golden.txt`.

use std::collections::BTreeMap;

use super::{Day, PLANTED, REAL};
use crate::support::{assert_no_fault, repo};

/// A blank at the end of a query, which counts.
const BLANK: &str = "␠";

/// How many of the results are named, at most.
const NAMED: usize = 3;

struct Query<'a> {
    line: usize,
    kind: &'a str,
    text: String,
    expected: Vec<&'a str>,
}

fn sections(file: &str) -> BTreeMap<&str, Vec<Query<'_>>> {
    let mut sections: BTreeMap<&str, Vec<Query<'_>>> = BTreeMap::new();
    let mut section = "";
    for (line, text) in (1..).zip(file.lines()) {
        if let Some(name) = text.strip_prefix("== ") {
            section = name.trim();
        } else if let Some((kind, rest)) = text.strip_prefix('[').and_then(|rest| rest.split_once("] ")) {
            let Some((query, expected)) = rest.split_once(" => ") else { continue };
            let expected = expected.split_whitespace().filter(|id| *id != "nothing").collect();
            let text = query.replace(BLANK, " ");
            sections.entry(section).or_default().push(Query { line, kind, text, expected });
        }
    }
    sections
}

#[test]
fn finds_what_a_french_reader_expects() {
    let file = repo::text("tests/golden/golden.txt");
    let sections = sections(&file);
    let count: usize = sections.values().map(Vec::len).sum();
    assert!(count >= 150, "{count} queries");
    let mut faults = Vec::new();
    for (name, path) in [("real", REAL), ("planted", PLANTED)] {
        let day = Day::open(path);
        let queries = &sections[name];
        assert!(queries.len() >= 40, "{} queries on the {name} day", queries.len());
        for Query { line, kind, text, expected } in queries {
            let found = day.find(text);
            let first: Vec<&str> = found.iter().take(NAMED).map(String::as_str).collect();
            // Fewer than are named are all.
            if first != *expected || (expected.len() < NAMED && found.len() > expected.len()) {
                faults.push(format!("line {line}, {kind}, « {text} »: {found:?} instead of {expected:?}"));
            }
        }
    }
    assert_no_fault(&faults);
}

#[test]
fn each_kind_of_query_is_there() {
    let file = repo::text("tests/golden/golden.txt");
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for query in sections(&file).values().flatten() {
        *kinds.entry(query.kind).or_default() += 1;
    }
    for kind in [
        "accents",
        "elision",
        "ligature",
        "plural",
        "hyphen",
        "prefix",
        "one-error",
        "two-errors",
        "code",
        "place",
        "several",
        "order",
        "negative",
        "quotes",
        "stop",
        "nothing",
    ] {
        assert!(kinds.get(kind).is_some_and(|count| *count >= 5), "{kind}: {kinds:?}");
    }
}
