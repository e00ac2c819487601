//! What there is before the application: the page that waits for it, and the script that helps it start.

use crate::support::rust::Source;
use crate::support::typography::french_faults;
use crate::support::{FLOOR, assert_no_fault, repo};

const PAGE: &str = "index.html";
const SCRIPT: &str = "src/boot.js";

/// The tags of the page, without their angle brackets.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).filter_map(|part| part.split('>').next()).collect()
}

/// What is written between an element's tags.
fn inside<'a>(page: &'a str, tag: &str) -> &'a str {
    let after = page.split_once(&format!("<{tag}>")).map(|(_, after)| after);
    after.and_then(|after| after.split_once(&format!("</{tag}>"))).map_or("", |(inside, _)| inside)
}

/// The text of a piece of markup.
fn plain(markup: &str) -> String {
    let texts = markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.collect::<String>().split(' ').filter(|word| !word.trim().is_empty()).collect::<Vec<_>>().join(" ")
}

/// The sentences of the script, each quoted piece by itself.
fn sentences(script: &str) -> Vec<&str> {
    let code = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('\'').skip(1).step_by(2)).collect()
}

#[test]
fn the_page_is_french_and_has_a_title() {
    let page = repo::text(PAGE);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    assert_eq!(inside(&page, "title"), "Restitution");
    assert!(page.contains("<meta charset=\"utf-8\">") && page.contains("name=\"viewport\""));
    assert!(!page.contains("user-scalable") && !page.contains("maximum-scale"), "anybody may zoom");
}

#[test]
fn without_javascript_a_french_sentence_says_what_to_do() {
    let sentence = plain(inside(&repo::text(PAGE), "noscript"));
    assert!(sentence.contains("JavaScript") && sentence.contains("rechargez la page"), "{sentence}");
}

#[test]
fn the_page_has_no_inline_style_script_or_handler() {
    let page = repo::text(PAGE);
    for tag in tags(&page) {
        let name = tag.split_whitespace().next().unwrap_or_default();
        assert_ne!(name, "style", "<{tag}>");
        assert!(name != "script" || tag.contains(" src="), "<{tag}>");
        for attribute in tag.split_whitespace().skip(1) {
            assert!(!attribute.starts_with("style=") && !attribute.starts_with("on"), "<{tag}>");
        }
        assert!(
            !tag.contains("javascript:") && !tag.contains("://"),
            "<{tag}>: all comes from the folder itself"
        );
    }
}

#[test]
fn the_page_and_the_script_meet_at_the_same_elements() {
    let (page, script) = (repo::text(PAGE), repo::text(SCRIPT));
    for id in script.split("element('").skip(1).filter_map(|part| part.split('\'').next()) {
        let is_there = page.contains(&format!("id=\"{id}\"")) || script.contains(&format!(".id = '{id}'"));
        assert!(is_there, "{SCRIPT} looks for #{id}, which neither the page nor the script makes");
    }
    assert!(page.contains("id=\"app\""), "the application is drawn there");
    assert!(page.contains("role=\"status\""), "what the script says is announced");
}

#[test]
fn the_script_reads_the_theme_under_the_key_that_the_application_writes() {
    let storage = Source::read(&repo::text("src/browser/storage.rs"));
    let key = storage.literals.iter().find(|literal| literal.value.ends_with(".theme")).unwrap();
    assert_eq!(key.value, "restitution.theme");
    assert!(repo::text(SCRIPT).contains(&format!("localStorage.getItem('{}')", key.value)));
    let preferences = Source::read(&repo::text("src/state/preferences.rs"));
    for word in ["light", "dark", "data-theme"] {
        assert!(
            preferences.literals.iter().any(|literal| literal.value == word),
            "{word} in the application"
        );
        assert!(repo::text(SCRIPT).contains(&format!("'{word}'")), "{word} in {SCRIPT}");
    }
}

#[test]
fn the_script_runs_in_browsers_that_are_too_old_for_the_application() {
    let script = repo::text(SCRIPT);
    let code: Vec<&str> = script.lines().map(|line| line.split(" // ").next().unwrap_or_default()).collect();
    for (index, line) in code.iter().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        for newer in
            ["=>", "`", "let ", "const ", "class ", "async ", "await ", "?.", "??", "...", "for (var of"]
        {
            assert!(
                !line.contains(newer),
                "{SCRIPT}:{}: `{newer}` is newer than what must run it",
                index + 1
            );
        }
    }
}

#[test]
fn the_floor_of_browsers_is_the_same_wherever_it_is_told() {
    let [chrome, firefox, safari] = FLOOR;
    let versions = format!("{chrome}, Firefox {firefox}, Safari {safari}");
    let script = repo::text(SCRIPT);
    for sentence in [
        format!("The floor: Chrome and Edge {versions}."),
        format!("Chrome ou Edge {versions}, ou plus récent."),
        format!("Chrome or Edge {versions}, or later."),
    ] {
        assert!(script.contains(&sentence), "{SCRIPT} does not say: {sentence}");
    }
    let decisions = repo::names("docs/decisions");
    let decision = decisions.iter().find(|name| name.contains("browser-floor")).unwrap();
    let decided = format!("Chrome and Edge {versions}");
    assert!(repo::text(&format!("docs/decisions/{decision}")).contains(&decided), "{decision}: {decided}");
    assert!(script.contains(decision.as_str()), "{SCRIPT} points to {decision}");
}

#[test]
fn what_is_said_before_the_application_is_there_is_good_french() {
    let (page, script) = (repo::text(PAGE), repo::text(SCRIPT));
    let body =
        page.split_once("<body>").map_or("", |(_, body)| body).replace("<!--", "<").replace("-->", ">");
    let mut texts: Vec<String> = body.lines().map(plain).collect();
    texts.extend(
        page.split("content=\"").skip(1).filter_map(|part| part.split('"').next()).map(str::to_owned),
    );
    // A sentence with an accent or a curly apostrophe is French.
    texts.extend(sentences(&script).into_iter().filter(|text| !text.is_ascii()).map(str::to_owned));
    assert!(texts.iter().any(|text| text.contains("trop ancien")), "the sentences were not found");
    let faults = texts
        .iter()
        .flat_map(|text| french_faults(text).into_iter().map(move |fault| format!("{fault}: {text}")));
    assert_no_fault(&faults.collect::<Vec<_>>());
}
