//! How the texts are written.

use std::collections::BTreeSet;

use serde_json::Value;

use super::json;

#[test]
fn texts_are_typeset_and_joined_as_french_does() {
    let mut found = Vec::new();
    texts("", &json(2000, 2), &mut found);
    for (path, text) in &found {
        for fault in FAULTS {
            assert!(!text.contains(fault), "{path} has {fault:?}: {text}");
        }
        let is_told = SENTENCES.iter().any(|name| path.ends_with(name));
        assert!(!is_told || text.ends_with(['.', '!', '?', '»']), "{path} has no end: {text}");
    }
}

/// Fields that hold sentences.
const SENTENCES: [&str; 9] =
    [".summary", ".description", ".reason", ".note", ".role", ".text", ".question", ".prompt", ".licence"];

/// What no text may hold: plain spaces before double signs, straight apostrophes, slots that were not filled, articles
/// that did not melt or elide.
const FAULTS: [&str; 38] = [
    " ;",
    " :",
    " !",
    " ?",
    " »",
    "« ",
    "'",
    "  ",
    " .",
    " ,",
    "{",
    "}",
    "..",
    " à le ",
    " à Le ",
    " à les ",
    " à Les ",
    " de le ",
    " de Le ",
    " de les ",
    " de Les ",
    " de des ",
    " de a",
    " de e",
    " de i",
    " de o",
    " de u",
    " de é",
    " de œ",
    " de A",
    " de É",
    " de I",
    " de O",
    " de habitants",
    " la é",
    " le a",
    " le o",
    " de Œ",
];

#[test]
fn titles_differ_in_words_and_in_length() {
    let json = json(2000, 3);
    let projects = json["projects"].as_array().expect("a list");
    let titles: Vec<&str> = projects.iter().filter_map(|project| project["title"].as_str()).collect();
    let distinct: BTreeSet<&&str> = titles.iter().collect();
    assert!(distinct.len() * 100 > titles.len() * 90, "{} of {}", distinct.len(), titles.len());
    let lengths: BTreeSet<usize> = titles.iter().map(|title| title.split(' ').count()).collect();
    assert!(lengths.iter().all(|words| (2..=10).contains(words)), "{lengths:?}");
    assert!([2, 9].iter().all(|words| lengths.contains(words)));
    for piece in ["œ", "’", "-", "É", "2", "ç"] {
        assert!(titles.iter().any(|title| title.contains(piece)), "no title has {piece}");
    }
}

#[test]
fn addresses_lead_nowhere() {
    let mut found = Vec::new();
    texts("", &json(500, 4), &mut found);
    for (path, text) in found.iter().filter(|(_, text)| text.contains("://") || text.contains('@')) {
        let is_safe = text.starts_with("https://example.org/") || text.ends_with("@example.org");
        assert!(is_safe, "{path}: {text}");
    }
}

/// The texts of a file, each with its path without indices: `projects[].title`.
fn texts(path: &str, json: &Value, found: &mut Vec<(String, String)>) {
    match json {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| texts(&format!("{path}[]"), item, found)),
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| texts(&format!("{path}.{key}"), value, found));
        }
        _ => {}
    }
}
