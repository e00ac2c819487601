//! Nothing in the style sheets is newer than the oldest browsers that are supported.
//!
//! The table names what one is tempted to use; the versions are those of MDN's browser-compat-data.

use super::style_files;
use crate::support::css::Rule;
use crate::support::{FLOOR, assert_no_fault};

/// What a browser has not brought so far.
const NEVER: f64 = f64::INFINITY;

/// Where a construct stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Selector,
    AtRule,
    /// The name of a property; with `*` at its end, the beginning of one.
    Property,
    Value,
    /// A property with a value, after a colon.
    Declaration,
    /// A unit behind a number.
    Unit,
}

use Place::{AtRule, Declaration, Property, Selector, Unit, Value};

/// Constructs, and the versions of Chrome, Firefox and Safari that brought them.
const TOO_NEW: [(Place, &str, [f64; 3]); 62] = [
    (Selector, ":has(", [105.0, 121.0, 15.4]),
    (Selector, "&", [120.0, 117.0, 17.2]),
    (Selector, ":dir(", [120.0, 49.0, 16.4]),
    (Selector, ":user-valid", [119.0, 88.0, 16.5]),
    (Selector, ":user-invalid", [119.0, 88.0, 16.5]),
    (Selector, ":popover-open", [114.0, 125.0, 17.0]),
    (Selector, ":open", [133.0, 136.0, 26.5]),
    (Selector, ":state(", [125.0, 126.0, 17.4]),
    (Selector, "::details-content", [131.0, 143.0, 18.4]),
    (Selector, "::highlight(", [105.0, 149.0, 17.2]),
    (Selector, "::target-text", [89.0, 131.0, 18.2]),
    (AtRule, "@scope", [118.0, 146.0, 17.4]),
    (AtRule, "@starting-style", [117.0, 129.0, 17.5]),
    (AtRule, "@property", [85.0, 128.0, 16.4]),
    (AtRule, "@view-transition", [126.0, NEVER, 18.2]),
    (AtRule, "@position-try", [125.0, 147.0, 26.0]),
    (AtRule, "@counter-style", [91.0, 33.0, 17.0]),
    (AtRule, "@page", [2.0, 19.0, 18.2]),
    (AtRule, "@function", [139.0, NEVER, 27.3]),
    (AtRule, "scroll-state(", [133.0, NEVER, NEVER]),
    (AtRule, "style(", [111.0, 151.0, 18.0]),
    (AtRule, "(scripting", [120.0, 113.0, 17.0]),
    (AtRule, "(update", [113.0, 102.0, 17.0]),
    (AtRule, "(prefers-reduced-transparency", [118.0, NEVER, NEVER]),
    (Property, "anchor-name", [125.0, 147.0, 26.0]),
    (Property, "position-a*", [129.0, 147.0, 26.0]),
    (Property, "field-sizing", [123.0, 152.0, 26.2]),
    (Property, "interpolate-size", [129.0, NEVER, NEVER]),
    (Property, "text-box*", [133.0, 154.0, 18.2]),
    (Property, "text-wrap*", [114.0, 121.0, 17.4]),
    (Property, "text-autospace", [140.0, 145.0, 18.4]),
    (Property, "text-size-adjust", [54.0, NEVER, NEVER]),
    (Property, "white-space-collapse", [114.0, 124.0, 17.4]),
    (Property, "scrollbar-*", [121.0, 64.0, 26.2]),
    (Property, "content-visibility", [85.0, 125.0, 18.0]),
    (Property, "contain-intrinsic-*", [83.0, 107.0, 17.0]),
    (Property, "transition-behavior", [117.0, 129.0, 17.4]),
    (Property, "animation-timeline", [115.0, 159.0, 26.0]),
    (Property, "animation-composition", [112.0, 115.0, 16.0]),
    (Property, "scroll-timeline*", [115.0, 159.0, 26.0]),
    (Property, "view-t*", [115.0, 159.0, 26.0]),
    (Property, "hyphens", [55.0, 43.0, 17.0]),
    (Property, "user-select", [54.0, 69.0, 27.3]),
    (Property, "backdrop-filter", [76.0, 103.0, 18.0]),
    (Property, "mask*", [120.0, 53.0, 15.4]),
    (Property, "print-color-adjust", [136.0, 97.0, 15.4]),
    (Property, "forced-color-adjust", [89.0, 113.0, NEVER]),
    (Property, "corner-shape", [139.0, NEVER, 27.3]),
    (Property, "initial-letter", [110.0, NEVER, NEVER]),
    (Declaration, "grid-template-columns: subgrid", [117.0, 71.0, 16.0]),
    (Declaration, "grid-template-rows: subgrid", [117.0, 71.0, 16.0]),
    (Value, "light-dark(", [123.0, 120.0, 17.5]),
    (Value, "contrast-color(", [147.0, 146.0, 26.0]),
    (Value, "(from ", [119.0, 128.0, 16.4]),
    (Value, "anchor(", [125.0, 147.0, 26.0]),
    (Value, "calc-size(", [129.0, NEVER, NEVER]),
    (Value, "if(", [137.0, NEVER, 27.3]),
    (Value, "round(", [125.0, 118.0, 15.4]),
    (Value, "linear(", [113.0, 112.0, 17.2]),
    (Value, "image-set(", [113.0, 89.0, 17.0]),
    (Unit, "lh", [109.0, 120.0, 16.4]),
    (Unit, "cap", [118.0, 97.0, 17.2]),
];

/// What is newer and stays: a browser that ignores it shows the same page, a little less well set.
const HARMLESS: [(&str, &str, &str); 15] = [
    ("style/base.css", "hyphens: auto", "long words are cut anywhere"),
    ("style/base.css", "text-size-adjust: 100%", "the prefixed property stands beside it"),
    ("style/base.css", "text-wrap: balance", "headings and leads break less evenly"),
    ("style/components/long-list.css", "contain-intrinsic-size: auto 120rem", "the scroll bar is less even"),
    ("style/components/long-list.css", "contain-intrinsic-size: auto 400rem", "the scroll bar is less even"),
    ("style/components/long-list.css", "contain-intrinsic-size: auto 85vh", "the scroll bar is less even"),
    (
        "style/components/long-list.css",
        "content-visibility: auto",
        "long lists are laid out whole, which takes longer",
    ),
    ("style/components/map.css", "user-select: none", "the prefixed property stands beside it"),
    (
        "style/components/note.css",
        "contain-intrinsic-size: auto 100rem",
        "the page is a little less high behind a dialog",
    ),
    ("style/components/note.css", "contain-intrinsic-size: auto 8rem", "the scroll bar is less even"),
    (
        "style/components/note.css",
        "content-visibility: auto",
        "many notes are laid out whole, which takes longer",
    ),
    ("style/components/note.css", "content-visibility: hidden", "the list is drawn behind a dialog"),
    ("style/print.css", "@page sign", "one chooses the size of the paper for signs"),
    ("style/print.css", "content-visibility: visible", "it only undoes the other"),
    ("style/print.css", "print-color-adjust: exact", "the prefixed property stands beside it"),
];

/// What a rule uses of the table, each with its line and the declaration that it stands in or, without one, the at-rule or selector.
fn too_new(rule: &Rule) -> Vec<(usize, &'static str, String)> {
    let mut found = Vec::new();
    let is_nested = !rule.is_at_rule() && rule.around.iter().any(|around| !around.starts_with('@'));
    if is_nested {
        found.push((rule.line, "a nested rule", String::new()));
    }
    for (place, construct, _) in &TOO_NEW {
        let in_prelude = match place {
            Selector => !rule.is_at_rule() && has(&rule.selector, construct),
            AtRule => rule.is_at_rule() && has(&rule.selector, construct),
            _ => false,
        };
        if in_prelude {
            found.push((rule.line, construct, rule.selector.clone()));
        }
        for declaration in &rule.declarations {
            let text = format!("{}: {}", declaration.name, declaration.value);
            let uses = match place {
                Property => match construct.strip_suffix('*') {
                    Some(beginning) => declaration.name.starts_with(beginning),
                    None => declaration.name == *construct,
                },
                Value => has(&declaration.value, construct),
                Declaration => text.starts_with(construct),
                Unit => has_unit(&declaration.value, construct),
                Selector | AtRule => false,
            };
            if uses {
                found.push((declaration.line, construct, text));
            }
        }
    }
    found
}

/// Whether a text has the construct, not as the end of a longer name.
fn has(text: &str, construct: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let ends = |at: usize| construct.ends_with(is_name) && text[at + construct.len()..].starts_with(is_name);
    let starts = |at: usize| construct.starts_with(is_name) && text[..at].ends_with(is_name);
    text.match_indices(construct).any(|(at, _)| !starts(at) && !ends(at))
}

fn has_unit(value: &str, unit: &str) -> bool {
    let words = value.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    words.filter_map(|word| word.strip_suffix(unit)).any(|number| number.parse::<f64>().is_ok())
}

#[test]
fn every_construct_of_the_table_really_is_newer_than_a_browser_of_the_floor() {
    for (_, construct, since) in &TOO_NEW {
        assert!(since.iter().zip(FLOOR).any(|(since, floor)| *since > floor), "{construct} is allowed");
    }
}

#[test]
fn nothing_is_newer_than_the_oldest_supported_browsers() {
    let (mut faults, mut harmless) = (Vec::new(), Vec::new());
    for file in style_files() {
        for (line, construct, declaration) in file.sheet.rules.iter().flat_map(too_new) {
            let known = HARMLESS.iter().find(|(path, known, _)| *path == file.path && *known == declaration);
            match known {
                Some(known) => harmless.push(*known),
                None => faults.push(format!("{}:{line}: `{construct}` is newer than the floor", file.path)),
            }
        }
    }
    assert_no_fault(&faults);
    harmless.sort_unstable();
    assert_eq!(harmless, HARMLESS, "what is gone leaves the table");
}

#[test]
fn what_is_too_new_is_seen_wherever_it_stands() {
    let text =
        "@scope (.a) { b { c: d } } .x:has(y) { hyphens: auto; z: light-dark(a, b); w: 1.5lh; .n { o: p } }
                @media (scripting: none) { a { mask-image: none; color: rgb(from red r g b) } }";
    let sheet = crate::support::css::Sheet::parse(text);
    let mut seen: Vec<&str> =
        sheet.rules.iter().flat_map(too_new).map(|(_, construct, _)| construct).collect();
    seen.sort_unstable();
    let expected =
        ["(from ", "(scripting", ":has(", "@scope", "a nested rule", "hyphens", "lh", "light-dark(", "mask*"];
    assert_eq!(seen, expected);
    let sound = ".a-has(b) { --mask: x; width: if-not(1); inset: notif(2); height: 2vh }";
    assert!(crate::support::css::Sheet::parse(sound).rules.iter().all(|rule| too_new(rule).is_empty()));
}
