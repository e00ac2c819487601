//! Every rule in the layer of its file, every colour and size a token.

use std::collections::{BTreeMap, BTreeSet};

use super::{StyleFile, style_files};
use crate::support::assert_no_fault;
use crate::support::css::Sheet;
use crate::support::repo;

/// The colours that CSS knows by the names that people use; those of the system, such as `Canvas`, are no colours
/// but roles.
const NAMED_COLOURS: [&str; 24] = [
    "black", "white", "gray", "grey", "silver", "red", "maroon", "green", "lime", "olive", "yellow",
    "orange", "gold", "brown", "tan", "pink", "purple", "violet", "magenta", "fuchsia", "blue", "navy",
    "teal", "cyan",
];

const COLOUR_FUNCTIONS: [&str; 10] =
    ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];

/// The layers in which the rules of a file stand.
fn layers_of(file: &StyleFile) -> Vec<&str> {
    match file.place() {
        (Some(folder), _) => vec![folder],
        (None, "base") => vec!["reset", "base"],
        (None, name) => vec![name],
    }
}

fn declared_layers() -> Vec<String> {
    let sheet = Sheet::parse(&repo::text("style/layers.css"));
    let names = sheet.statements.iter().filter_map(|statement| statement.strip_prefix("@layer "));
    names.flat_map(|names| names.split(',')).map(|name| name.trim().to_owned()).collect()
}

#[test]
fn layers_are_declared_once_from_the_weakest_to_the_strongest() {
    let order = ["reset", "tokens", "base", "layout", "components", "pages", "print"];
    assert_eq!(declared_layers(), order);
}

#[test]
fn every_rule_stands_in_the_layer_of_its_file() {
    let declared = declared_layers();
    let mut faults = Vec::new();
    for file in style_files() {
        let layers = layers_of(&file);
        for rule in file.sheet.rules.iter().filter(|rule| !rule.selector.starts_with("@layer")) {
            let outermost = rule.around.first().and_then(|around| around.strip_prefix("@layer "));
            let fits = outermost
                .is_some_and(|layer| layers.contains(&layer) && declared.contains(&layer.to_owned()));
            if !fits {
                faults.push(format!(
                    "{}:{}: `{}` is not in @layer {layers:?}",
                    file.path, rule.line, rule.selector
                ));
            }
        }
        let is_first = file.path == "style/layers.css";
        let strays = file.sheet.statements.iter().filter(|_| !is_first);
        faults.extend(strays.map(|statement| format!("{}: `{statement}` stands alone", file.path)));
    }
    assert_no_fault(&faults);
}

#[test]
fn raw_colours_are_only_named_among_the_tokens() {
    let mut faults = Vec::new();
    for file in style_files().iter().filter(|file| file.path != "style/tokens.css") {
        for declaration in file.sheet.rules.iter().flat_map(|rule| &rule.declarations) {
            let value = declaration.value.to_lowercase();
            if is_raw_colour(&value) {
                faults.push(format!("{}:{}: `{value}` is a raw colour", file.path, declaration.line));
            }
        }
    }
    assert_no_fault(&faults);
    for raw in ["1px solid #fff", "rgb(0 0 0)", "1px solid white", "oklch(50% 0 0)"] {
        assert!(is_raw_colour(raw), "the test must see {raw}");
    }
}

fn is_raw_colour(value: &str) -> bool {
    let words = || value.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '#' | '(')));
    value.contains('#')
        || words().any(|word| COLOUR_FUNCTIONS.iter().any(|function| word.starts_with(function)))
        || words().any(|word| NAMED_COLOURS.contains(&word))
}

#[test]
fn every_token_that_is_used_exists_and_every_token_that_exists_is_used() {
    let (mut defined, mut used) = (BTreeMap::new(), BTreeMap::new());
    for file in style_files() {
        for declaration in file.sheet.rules.iter().flat_map(|rule| &rule.declarations) {
            let place = format!("{}:{}", file.path, declaration.line);
            if declaration.name.starts_with("--") {
                defined.entry(declaration.name.clone()).or_insert_with(|| place.clone());
            }
            for name in declaration.value.split("var(").skip(1) {
                let name = name.split([',', ')']).next().unwrap_or_default().trim();
                used.entry(name.to_owned()).or_insert_with(|| place.clone());
            }
        }
    }
    let mut faults = Vec::new();
    for (these, others, rule) in
        [(&used, &defined, "is not defined"), (&defined, &used, "is used by nothing")]
    {
        let absent = these.iter().filter(|(name, _)| !others.contains_key(*name));
        faults.extend(absent.map(|(name, place)| format!("{place}: `{name}` {rule}")));
    }
    assert_no_fault(&faults);
}

#[test]
fn both_themes_define_the_same_tokens_and_every_way_to_choose_one_agrees() {
    let sheet = Sheet::parse(&repo::text("style/tokens.css"));
    let mut switches: BTreeSet<(Option<&str>, Option<&str>, Option<&str>)> = BTreeSet::new();
    for rule in sheet.rules.iter().filter(|rule| rule.value("--light").is_some()) {
        switches.insert((rule.value("color-scheme"), rule.value("--light"), rule.value("--dark")));
    }
    let light = (Some("light"), Some("initial"), Some(""));
    let dark = (Some("dark"), Some(""), Some("initial"));
    assert_eq!(switches, BTreeSet::from([light, dark]));
}
