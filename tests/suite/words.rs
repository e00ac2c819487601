//! What a reader sees is worded in `i18n/` or comes from the dataset: no page says a word of its own, which would stay
//! in one language.

use crate::support::rust::Source;
use crate::support::{assert_no_fault, repo};

/// Where pages and their pieces are written.
const VIEWS: [&str; 4] = ["src/ui", "src/widgets", "src/pages", "src/shell"];

/// The literals that are shown as they stand: the text between tags, and what is put together with values.
fn shown(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    source.literals.iter().filter_map(|literal| {
        let before = source.code[..literal.at].trim_end();
        let after_tag = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
        let is_shown = after_tag || before.ends_with('}') || before.ends_with("format!(");
        is_shown.then_some((literal.at, literal.value.as_str()))
    })
}

/// Whether letters are left when the places of values (`{name}`) are taken out.
fn has_words(text: &str) -> bool {
    let mut depth = 0;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0 && c.is_alphabetic()
    })
}

#[test]
fn no_view_says_a_word_of_its_own() {
    let mut faults = Vec::new();
    for file in VIEWS.iter().flat_map(|folder| repo::files(folder, "rs")) {
        let source = Source::read(&file.text);
        for (at, text) in shown(&source).filter(|(_, text)| has_words(text)) {
            faults.push(format!("{}:{}: « {text} » belongs in src/i18n/", file.path, source.line(at)));
        }
    }
    assert_no_fault(&faults);
}

#[test]
fn a_word_in_a_view_is_seen_and_a_sign_is_not() {
    let source = Source::read(
        "view! { <p class=\"a\">\"Bonjour\" {name} \" à \" \"↗\"</p> } match x { A => \"fr\", _ => format!(\"{x} jours\") }",
    );
    let words: Vec<&str> = shown(&source).map(|(_, text)| text).filter(|text| has_words(text)).collect();
    assert_eq!(words, ["Bonjour", " à ", "{x} jours"]);
    assert!(!has_words(" ({since})"));
}

#[test]
fn every_message_is_said_somewhere() {
    let files = repo::files("src/i18n", "rs").into_iter();
    let messages: Vec<Source> = files
        .filter(|file| file.path.ends_with("messages.rs"))
        .map(|file| Source::read(&file.text))
        .collect();
    let names: Vec<&str> = messages
        .iter()
        .flat_map(|source| source.code.lines())
        .filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": ").map(|(name, _)| name))
        .collect();
    assert!(names.len() > 50, "the messages are written in another way than this test reads");
    // The check on the command line speaks with the same words.
    let code: Vec<Source> = VIEWS
        .iter()
        .chain(&["xtask/src"])
        .flat_map(|folder| repo::files(folder, "rs"))
        .map(|file| Source::read(&file.text))
        .collect();
    let is_said = |name: &str| code.iter().any(|source| !source.places_of(&format!(".{name}")).is_empty());
    let faults: Vec<String> = names
        .into_iter()
        .filter(|name| !is_said(name))
        .map(|name| format!("src/i18n/: `{name}` is said nowhere"))
        .collect();
    assert_no_fault(&faults);
}
