//! Every class that is used exists, every class that exists is used, and each stands where one looks for it.

use std::collections::{BTreeMap, BTreeSet};

use super::style_files;
use crate::support::rust::Source;
use crate::support::{assert_no_fault, repo};

/// Blocks that have no file of their own, because they mean nothing without the one in whose file they stand.
const GUESTS: [(&str, &str); 1] = [("trial-mark", "trial-legend")];

/// The classes that the sources, `index.html` and `boot.js` use, each with the first place.
fn used() -> (BTreeMap<String, String>, Vec<String>) {
    let (mut used, mut faults) = (BTreeMap::new(), Vec::new());
    let mut add = |classes: &str, place: &str| {
        for class in classes.split_whitespace() {
            used.entry(class.to_owned()).or_insert_with(|| place.to_owned());
        }
    };
    for file in repo::files("src", "rs") {
        let source = Source::read(&file.text);
        for at in source.places_of("class").into_iter().filter(|at| is_attribute(&source.code[at + 5..])) {
            let place = format!("{}:{}", file.path, source.line(at));
            match source.literals.iter().find(|literal| literal.at == at + "class=".len()) {
                Some(literal) => add(&literal.value, &place),
                // One that is put together while the application runs would escape both checks below.
                None => faults.push(format!("{place}: a class is a literal; states are attributes")),
            }
        }
    }
    for (index, line) in repo::text("index.html").lines().enumerate() {
        for part in line.split("class=\"").skip(1) {
            add(part.split('"').next().unwrap_or_default(), &format!("index.html:{}", index + 1));
        }
    }
    for (index, line) in repo::text("src/boot.js").lines().enumerate() {
        for part in line.split("className = '").skip(1) {
            add(part.split('\'').next().unwrap_or_default(), &format!("src/boot.js:{}", index + 1));
        }
    }
    (used, faults)
}

/// Whether the word `class` before this is an attribute of an element.
fn is_attribute(after: &str) -> bool {
    after.starts_with('=') || (after.starts_with(':') && !after.starts_with("::"))
}

fn existing() -> BTreeMap<String, String> {
    let mut existing = BTreeMap::new();
    for file in style_files() {
        for (class, line) in file.classes() {
            existing.entry(class.to_owned()).or_insert_with(|| format!("{}:{line}", file.path));
        }
    }
    existing
}

fn absent(from: &BTreeMap<String, String>, these: &BTreeMap<String, String>, rule: &str) -> Vec<String> {
    these
        .iter()
        .filter(|(class, _)| !from.contains_key(*class))
        .map(|(class, place)| format!("{place}: `{class}` {rule}"))
        .collect()
}

#[test]
fn every_class_that_is_used_exists() {
    let (used, mut faults) = used();
    assert!(used.len() > 40, "the classes were not found");
    faults.extend(absent(&existing(), &used, "is in no style sheet"));
    assert_no_fault(&faults);
}

#[test]
fn every_class_that_exists_is_used() {
    assert_no_fault(&absent(&used().0, &existing(), "is used by nothing"));
}

#[test]
fn a_file_only_styles_the_block_that_it_is_named_after() {
    let (mut faults, mut guests_met) = (Vec::new(), BTreeSet::new());
    for file in style_files() {
        let (Some(_), block) = file.place() else { continue };
        for rule in file.sheet.rules.iter().filter(|rule| !rule.is_at_rule()) {
            for selector in rule.selector.split(',') {
                // Within its own block a file may also place what stands there.
                let first = crate::support::css::classes(selector).first().copied().unwrap_or(block);
                if GUESTS.contains(&(block, first)) {
                    guests_met.insert(first.to_owned());
                } else if !belongs(first, block) {
                    faults.push(format!(
                        "{}:{}: `.{first}` is not of the block `{block}`",
                        file.path, rule.line
                    ));
                }
            }
        }
    }
    assert_no_fault(&faults);
    assert_eq!(guests_met.len(), GUESTS.len(), "a guest that is gone leaves the table");
}

/// Whether a class is of a block: the block itself, a part of it (`card__label`), a group of it (`card-grid`,
/// `quotes`).
fn belongs(class: &str, block: &str) -> bool {
    class
        .strip_prefix(block)
        .is_some_and(|rest| rest.is_empty() || rest == "s" || rest.starts_with(['-', '_']))
}
