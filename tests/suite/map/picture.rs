//! The picture stands by itself: well-formed, whole, and with nothing from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use restitution::domain::map::{Atlas, Count, LENS, Level, PLANE_SIZE, Picture, Tally};

use super::{TINY, atlas, everywhere};
use crate::support::chance::Chance;

/// What a text may hold that markup may not.
const HOSTILE: &str =
    "<script>alert(\"1\")</script> & 'a' ]]> <!-- \u{0}\u{1}\u{8}\t\n\u{1b}\u{fffe}\u{ffff} é 🌳";

/// What of it is left: a blank for each character that XML may not have or that would break the line.
const TAMED: &str = "<script>alert(\"1\")</script> & 'a' ]]> <!--          é 🌳";

#[derive(Debug)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    /// The text within it, not within its children.
    text: String,
}

impl Element {
    fn number(&self, key: &str) -> Option<f64> {
        self.attributes.get(key)?.parse().ok()
    }
}

/// The elements of a document, in the order of their starts. It knows what the picture has of XML and refuses all else.
#[expect(clippy::panic, reason = "there is nothing to look at in what is not well-formed")]
fn elements(xml: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = xml.trim_end();
    assert!(rest.starts_with('<'), "it begins with text");
    while let Some(tag) = rest.strip_prefix('<') {
        // No value has a `>`: see below.
        let Some((tag, after)) = tag.split_once('>') else { panic!("a tag does not end: {tag:.80}") };
        if let Some(name) = tag.strip_prefix('/') {
            let opened = open.pop().map(|at| elements[at].name.as_str());
            assert_eq!(opened, Some(name), "the wrong end");
        } else {
            assert!(!open.is_empty() || elements.is_empty(), "a second root: {tag:.80}");
            let whole = tag.strip_suffix('/');
            if whole.is_none() {
                open.push(elements.len());
            }
            elements.push(element(whole.unwrap_or(tag)));
        }
        let (text, next) = after.split_at(after.find('<').unwrap_or(after.len()));
        match open.last() {
            Some(at) => elements[*at].text.push_str(&unescaped(text)),
            None => assert_eq!(text, "", "text outside"),
        }
        rest = next;
    }
    assert!(open.is_empty() && rest.is_empty(), "it does not end: {open:?} {rest:.80}");
    elements
}

#[expect(clippy::panic, reason = "there is nothing to look at in what is not well-formed")]
fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
    assert!(is_name(name), "no name: {tag:.80}");
    let mut attributes = BTreeMap::new();
    while !rest.is_empty() {
        let parts = rest.strip_prefix(' ').and_then(|rest| rest.split_once("=\""));
        let parts = parts.and_then(|(key, after)| Some((key, after.split_once('"')?)));
        let Some((key, (value, after))) = parts else { panic!("no attribute: {rest:.80}") };
        assert!(is_name(key), "no name: {key:.80}");
        let before = attributes.insert(key.to_owned(), unescaped(value));
        assert_eq!(before, None, "{key} twice: {tag:.80}");
        rest = after;
    }
    Element { name: name.to_owned(), attributes, text: String::new() }
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':'))
}

#[expect(clippy::panic, reason = "there is nothing to look at in what is not well-formed")]
fn unescaped(text: &str) -> String {
    let is_allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(text.chars().all(is_allowed), "what XML may not have: {text:?}");
    assert!(!text.contains(['<', '"']) && !text.contains("]]>"), "not escaped: {text:?}");
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((entity, after)) = part.split_once(';') else { panic!("a lone &: {text:.80}") };
        plain.push_str(match entity {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            other => panic!("no such entity: {other:.80}"),
        });
        plain.push_str(after);
    }
    plain
}

struct Made {
    svg: String,
    size: [f64; 2],
}

fn make(atlas: &Atlas, level: Level, tally: &Tally, chosen: &[&'static str], text: &str) -> Made {
    let head = [format!("Titre {text}"), "Ce qui est demandé".to_owned()];
    let foot = [format!("À côté {text}"), atlas.sources.clone()];
    let picture =
        Picture { atlas, level, tally, chosen, lens_title: "", lang: "fr", head: &head, foot: &foot };
    Made { svg: picture.svg(), size: picture.size() }
}

fn texts(elements: &[Element]) -> Vec<&str> {
    elements.iter().filter(|element| element.name == "text").map(|element| element.text.as_str()).collect()
}

/// How many shapes are drawn in each colour, the rarest first.
fn fills(elements: &[Element]) -> Vec<usize> {
    let mut fills: BTreeMap<&str, usize> = BTreeMap::new();
    for path in elements.iter().filter(|element| element.name == "path") {
        *fills.entry(path.attributes["fill"].as_str()).or_default() += 1;
    }
    let mut counts: Vec<usize> = fills.into_values().collect();
    counts.sort_unstable();
    counts
}

#[test]
fn it_says_its_title_every_count_and_where_it_is_from() {
    let atlas = atlas();
    let mut chance = Chance::new(1);
    for level in Level::ALL {
        let mut tally = everywhere(level, &mut chance);
        tally.territories.retain(|_, _| chance.below(6) > 0);
        let elements = elements(&make(&atlas, level, &tally, &[], "du jour").svg);
        let svg = &elements[0];
        assert_eq!((svg.name.as_str(), svg.attributes["xml:lang"].as_str()), ("svg", "fr"));
        assert_eq!(svg.attributes["xmlns"], "http://www.w3.org/2000/svg");
        assert_eq!(elements[1].name, "title");
        assert_eq!(elements[1].text, "Titre du jour – Ce qui est demandé");
        let texts = texts(&elements);
        for line in ["Titre du jour", "Ce qui est demandé", "À côté du jour", &atlas.sources] {
            assert_eq!(texts.iter().filter(|text| **text == line).count(), 1, "{line}");
        }
        for inset in &atlas.plane.insets {
            assert!(texts.contains(&inset.name.as_str()), "{}", inset.name);
        }
        let mut numbers: Vec<usize> = texts.iter().filter_map(|text| text.parse().ok()).collect();
        let mut counts: Vec<usize> = tally.territories.values().map(|count| count.projects).collect();
        numbers.sort_unstable();
        counts.sort_unstable();
        assert_eq!(numbers, counts);
    }
}

#[test]
fn it_is_well_formed_whatever_the_texts_say() {
    let mut atlas = atlas();
    HOSTILE.clone_into(&mut atlas.sources);
    atlas.plane.insets.iter_mut().for_each(|inset| HOSTILE.clone_into(&mut inset.name));
    let mut chance = Chance::new(2);
    for level in Level::ALL {
        let tally = everywhere(level, &mut chance);
        let elements = elements(&make(&atlas, level, &tally, &[], HOSTILE).svg);
        assert_eq!(elements[1].text, format!("Titre {TAMED} – Ce qui est demandé"));
        let texts = texts(&elements);
        for line in [format!("Titre {TAMED}"), format!("À côté {TAMED}")] {
            assert!(texts.contains(&line.as_str()), "{line} in {texts:?}");
        }
        assert_eq!(texts.iter().filter(|text| **text == TAMED).count(), 1 + atlas.plane.insets.len());
        let names: BTreeSet<&str> = elements.iter().map(|element| element.name.as_str()).collect();
        let known = ["svg", "title", "rect", "text", "g", "path", "circle", "clipPath"];
        assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
    }
}

#[test]
fn the_name_of_the_language_cannot_break_out_of_its_attribute() {
    let (atlas, tally) = (atlas(), Tally::default());
    let lang = "fr\" onload=\"alert(1)";
    let picture = Picture {
        lens_title: "",
        atlas: &atlas,
        level: Level::Regions,
        tally: &tally,
        chosen: &[],
        lang,
        head: &[],
        foot: &[],
    };
    let elements = elements(&picture.svg());
    assert_eq!(elements[0].attributes["xml:lang"], lang);
    assert!(!elements[0].attributes.contains_key("onload"));
}

#[test]
fn nothing_is_loaded_from_elsewhere_and_nothing_needs_a_style_sheet() {
    let atlas = atlas();
    let mut chance = Chance::new(3);
    for level in Level::ALL {
        let tally = everywhere(level, &mut chance);
        let elements = elements(&make(&atlas, level, &tally, &["84"], HOSTILE).svg);
        let ids: Vec<&str> =
            elements.iter().filter_map(|element| element.attributes.get("id")).map(String::as_str).collect();
        for Element { name, attributes, .. } in &elements {
            for (key, value) in attributes {
                let is_style = key == "style" || key == "class" || key.ends_with("href") || key == "src";
                assert!(!is_style && !key.starts_with("on"), "<{name} {key}>");
                assert!(key == "xmlns" || !value.contains("//"), "<{name} {key}={value:?}>");
                if let Some((_, link)) = value.split_once("url(") {
                    let id = link.strip_prefix('#').and_then(|link| link.strip_suffix(')'));
                    assert!(id.is_some_and(|id| ids.contains(&id)), "<{name} {key}={value:?}>");
                }
            }
        }
    }
}

#[test]
fn every_number_is_one_and_every_circle_is_on_the_picture() {
    const NUMBERS: [&str; 11] =
        ["x", "y", "cx", "cy", "r", "width", "height", "viewBox", "font-size", "transform", "d"];
    let atlas = atlas();
    let mut chance = Chance::new(4);
    let tallies = [Tally::default(), everywhere(Level::Departements, &mut chance)];
    for (level, tally) in [
        (Level::Regions, &tallies[0]),
        (Level::Departements, &tallies[0]),
        (Level::Departements, &tallies[1]),
    ] {
        let made = make(&atlas, level, tally, &[], "");
        let elements = elements(&made.svg);
        for Element { name, attributes, .. } in &elements {
            for (key, value) in attributes.iter().filter(|(key, _)| NUMBERS.contains(&key.as_str())) {
                let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
                let rest: String = value.replace(is_part, " ");
                let words: BTreeSet<&str> = rest.split_whitespace().collect();
                let known =
                    |word: &&str| ["translate(", ")", "scale(", "Ml", "M", "l", "z", "zM"].contains(word);
                assert!(words.iter().all(known), "<{name} {key}>: {words:?}");
                let numbers = value.split(|c: char| !is_part(c)).filter(|number| !number.is_empty());
                for number in numbers {
                    let number: f64 = number.parse().unwrap();
                    assert!(number.is_finite() && number.abs() < 20_000.0, "<{name} {key}>: {number}");
                }
            }
        }
        let svg = &elements[0];
        assert_eq!([svg.number("width"), svg.number("height")], made.size.map(Some));
        assert_eq!(svg.attributes["viewBox"], format!("0 0 {} {}", made.size[0], made.size[1]));
        for circle in elements.iter().filter(|element| element.name == "circle") {
            let [x, y, radius] = ["cx", "cy", "r"].map(|key| circle.number(key).unwrap());
            assert!(radius > 0.0, "{circle:?}");
            // Left and right of the plane is a margin.
            let margin = (made.size[0] - PLANE_SIZE[0]) / 2.0;
            assert!(x - radius > -margin && x + radius < PLANE_SIZE[0] + margin, "{circle:?}");
            assert!(y - radius > -margin && y + radius < PLANE_SIZE[1] + margin, "{circle:?}");
        }
    }
}

#[test]
fn circles_have_the_area_of_their_numbers() {
    let atlas = atlas();
    let tally = everywhere(Level::Regions, &mut Chance::new(5));
    let elements = elements(&make(&atlas, Level::Regions, &tally, &[], "").svg);
    let mut of_one = Vec::new();
    for two in elements.windows(2).filter(|two| two[0].name == "circle") {
        let (radius, count) = (two[0].number("r").unwrap(), two[1].text.parse::<f64>().unwrap());
        of_one.push((radius.powi(2) / count, 0.02 * radius / count));
    }
    assert_eq!(of_one.len(), 18);
    // Radii are written with two decimals.
    for (area, rounding) in &of_one {
        assert!((area - of_one[0].0).abs() <= rounding + of_one[0].1 + TINY, "{of_one:?}");
    }
}

#[test]
fn no_circle_lies_under_a_larger_one() {
    let atlas = atlas();
    // Around Lyon: the circle of Rhône is larger than the way to that of Loire, whose code comes before.
    let territories = [("42", 2), ("69", 100), ("01", 9)];
    let territories = territories.map(|(code, projects)| (code, Count { projects, regional: 0 })).into();
    let tally = Tally { territories, ..Tally::default() };
    let elements = elements(&make(&atlas, Level::Departements, &tally, &[], "").svg);
    let pairs = elements.windows(2).filter(|two| two[0].name == "circle" && two[1].name == "text");
    // The first one is the lens, with its title.
    let drawn: Vec<&str> = pairs.skip(1).map(|two| two[1].text.as_str()).collect();
    assert_eq!(drawn, ["100", "9", "2"]);
}

#[test]
fn names_stand_beside_their_numbers() {
    let atlas = atlas();
    // One has so many that the numbers of others are larger than their circles.
    let mut tally = everywhere(Level::Departements, &mut Chance::new(6));
    tally.territories.entry("59").or_default().projects = 3000;
    let elements = elements(&make(&atlas, Level::Departements, &tally, &[], "").svg);
    let names: BTreeSet<&str> = Level::Departements.territories().into_iter().map(|(_, name)| name).collect();
    let mut beside = 0;
    for three in elements.windows(3) {
        let [circle, number, name] = [&three[0], &three[1], &three[2]];
        let anchor = name.attributes.get("text-anchor").map(String::as_str);
        if circle.name != "circle" || !names.contains(name.text.as_str()) || anchor == Some("middle") {
            continue;
        }
        beside += 1;
        let half = number.text.len() as f64 * 0.58 * elements[0].number("font-size").unwrap() / 2.0;
        let apart = (name.number("x").unwrap() - circle.number("cx").unwrap()).abs();
        assert!(apart > half.max(circle.number("r").unwrap()), "{} on {}", name.text, number.text);
        assert_eq!(anchor == Some("start"), name.number("x") > circle.number("cx"), "{}", name.text);
    }
    assert!(beside > 10, "{beside}");
}

#[test]
fn what_is_chosen_has_another_colour_in_the_lens_as_well() {
    let atlas = atlas();
    let tally = Tally::default();
    let drawn = |level, chosen: &[&'static str]| elements(&make(&atlas, level, &tally, chosen, "").svg);
    assert_eq!(fills(&drawn(Level::Regions, &[])), [18]);
    assert_eq!(fills(&drawn(Level::Regions, &["84"])), [1, 17]);
    let in_lens = atlas.departements.iter().filter(|shape| LENS.is_met_by(&atlas.bounds(shape))).count();
    assert_eq!(fills(&drawn(Level::Departements, &[])), [101 + in_lens]);
    assert_eq!(fills(&drawn(Level::Departements, &["2A", "84"])), [2, 99 + in_lens]);
    assert_eq!(fills(&drawn(Level::Departements, &["75"])), [2, 99 + in_lens]);
}

#[test]
fn long_lines_are_broken_and_none_leaves_the_picture() {
    let atlas = atlas();
    let long = "Filtres : ".to_owned() + &"Auvergne-Rhône-Alpes, ".repeat(20) + &"x".repeat(200);
    let (head, foot) = ([long.clone(), long.clone()], [long.clone()]);
    let tally = Tally::default();
    let picture = |head, foot| Picture {
        atlas: &atlas,
        level: Level::Regions,
        tally: &tally,
        chosen: &[],
        lang: "fr",
        lens_title: "Paris",
        head,
        foot,
    };
    let short = [String::new(), String::new()];
    let [_, least] = picture(&short, &short[..1]).size();
    let (svg, [_, height]) = {
        let picture = picture(&head, &foot);
        (picture.svg(), picture.size())
    };
    assert!(height > least + 200.0, "{height}, and {least} without them");
    let lines: Vec<(f64, String)> = svg
        .split("<text ")
        .skip(1)
        .filter_map(|text| {
            let size = text.split("font-size=\"").nth(1)?.split('"').next()?.parse().ok()?;
            let (_, line) = text.split_once('>')?;
            Some((size, line.split('<').next()?.to_owned()))
        })
        .collect();
    assert!(lines.len() > 15, "{}", lines.len());
    for (size, line) in &lines {
        assert!(line.chars().count() as f64 * size * 0.6 <= PLANE_SIZE[0], "{line}");
    }
    // Nothing is lost.
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let said: usize = lines.iter().map(|(_, line)| letters(line)).sum();
    let insets: usize = atlas.plane.insets.iter().map(|inset| letters(&inset.name)).sum();
    assert_eq!(said, 3 * letters(&long) + insets);
}
