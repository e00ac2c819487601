//! The colours: they can be read, and told apart by everybody.

use std::collections::BTreeMap;

use crate::support::colour::{DICHROMATS, Linear, contrast, distance, lightness, parse, seen_by};
use crate::support::css::Sheet;
use crate::support::{assert_no_fault, repo};

/// How many root tracks have a colour of their own.
const TRACKS: usize = 8;

/// WCAG 2.2, 1.4.3: text of ordinary size on its ground.
const READABLE: f64 = 4.5;

/// WCAG 2.2, 1.4.11: what is needed to see a control or a mark.
const VISIBLE: f64 = 3.0;

/// The difference of lightness at which two patches side by side still are two on a poor projector.
const APART_IN_GREY: f64 = 7.0;

/// ΔE 2.3 can just be noticed by eyes that compare; a legend asks for several times that.
const APART_IN_COLOUR: f64 = 12.0;

/// The tokens of one theme.
type Theme = BTreeMap<String, Linear>;

/// The colours of the light theme and of the dark one.
fn themes() -> [(&'static str, Theme); 2] {
    let sheet = Sheet::parse(&repo::text("style/tokens.css"));
    let declarations = || sheet.rules.iter().flat_map(|rule| &rule.declarations);
    ["light", "dark"].map(|theme| {
        let colour = |value: &str| {
            // `var(--light, #faf7f1) var(--dark, #15171b)`, or one colour for both.
            let marker = format!("var(--{theme},");
            let raw = value.split_once(&marker).map_or(value, |(_, after)| after);
            parse(raw.split(')').next().unwrap_or_default().trim())
        };
        let tokens = declarations().filter_map(|one| Some((one.name.clone(), colour(&one.value)?))).collect();
        (theme, tokens)
    })
}

/// The colour of each root track, by its number.
fn tracks() -> Vec<(String, Linear)> {
    let [(_, light), (_, dark)] = themes();
    let names = (1..=TRACKS).map(|number| format!("--track-{number}"));
    let tracks: Vec<(String, Linear)> =
        names.filter_map(|name| light.get(&name).map(|colour| (name, *colour))).collect();
    assert_eq!(tracks.len(), TRACKS);
    assert!(tracks.iter().all(|(name, colour)| dark.get(name) == Some(colour)), "the same in both themes");
    tracks
}

/// Every pair of tracks.
fn pairs() -> Vec<((String, Linear), (String, Linear))> {
    let tracks = tracks();
    let after = |index: usize| tracks[index + 1..].iter().map(move |other| (index, other.clone()));
    (0..TRACKS).flat_map(after).map(|(index, other)| (tracks[index].clone(), other)).collect()
}

/// The faults of a list of pairs of tokens that must have some contrast, in both themes.
fn contrast_faults(least: f64, pairs: &[(&str, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (theme, tokens) in themes() {
        for (front, ground) in pairs {
            match (tokens.get(*front), tokens.get(*ground)) {
                (Some(one), Some(other)) if contrast(*one, *other) >= least => {}
                (Some(one), Some(other)) => {
                    let found = contrast(*one, *other);
                    faults.push(format!(
                        "{theme}: {front} on {ground} has {found:.2}:1, and {least}:1 is the least"
                    ));
                }
                _ => faults.push(format!("{theme}: {front} or {ground} is no colour")),
            }
        }
    }
    faults
}

/// WCAG 2.2, 1.4.6: what is asked of a projection, of which a bright room takes half.
const READABLE_FROM_AFAR: f64 = 7.0;

#[test]
fn what_is_projected_is_read_in_a_bright_room() {
    let fronts = [
        ("--ink", "--surface"),
        ("--ink-soft", "--surface"),
        ("--accent", "--surface"),
        ("--on-accent", "--accent-ground"),
        // Upon the land of the map, and upon a region that is chosen there.
        ("--ink", "--line"),
        ("--ink", "--highlight"),
        ("--surface", "--ink"),
    ];
    let mut faults = contrast_faults(READABLE_FROM_AFAR, &fronts);
    for path in ["style/components/stage.css", "style/components/stage-map.css"] {
        let sheet = Sheet::parse(&repo::text(path));
        let around =
            sheet.rules.iter().filter(|rule| !rule.around.iter().any(|at| at.contains("forced-colors")));
        for colour in around.flat_map(|rule| &rule.declarations).filter(|one| one.name == "color") {
            let token = colour.value.trim_start_matches("var(").trim_end_matches(')');
            if !fronts.iter().any(|(front, _)| *front == token) {
                faults.push(format!("{path}:{}: {token} is not looked at here", colour.line));
            }
        }
    }
    assert_no_fault(&faults);
}

#[test]
fn eight_tracks_stay_apart_in_greyscale() {
    let mut faults = Vec::new();
    for ((one, colour), (other, with)) in pairs() {
        let difference = (lightness(colour) - lightness(with)).abs();
        if difference < APART_IN_GREY {
            faults.push(format!("{one} and {other}: {difference:.1} of lightness apart"));
        }
    }
    assert_no_fault(&faults);
}

#[test]
fn eight_tracks_stay_apart_for_every_colour_vision() {
    let mut faults = Vec::new();
    for ((one, colour), (other, with)) in pairs() {
        let mut check = |sight: &str, difference: f64| {
            if difference < APART_IN_COLOUR {
                faults.push(format!("{one} and {other} under {sight}: ΔE {difference:.1}"));
            }
        };
        check("full colour vision", distance(colour, with));
        for (sight, matrix) in &DICHROMATS {
            check(sight, distance(seen_by(matrix, colour), seen_by(matrix, with)));
        }
    }
    assert_no_fault(&faults);
}

#[test]
fn the_lightness_of_the_tracks_climbs_from_the_first_to_the_last() {
    let steps: Vec<f64> = tracks().into_iter().map(|(_, colour)| lightness(colour)).collect();
    assert!(steps.is_sorted(), "{steps:?}");
}

#[test]
fn the_number_on_each_badge_can_be_read() {
    let sheet = Sheet::parse(&repo::text("style/components/track-badge.css"));
    let [(_, tokens), _] = themes();
    let token = |value: &str| tokens.get(value.trim_start_matches("var(").trim_end_matches(')')).copied();
    for number in 1..=TRACKS {
        let rule =
            sheet.rules.iter().find(|rule| rule.selector == format!("[data-colour=\"{number}\"]")).unwrap();
        let ground = rule.value("--track").unwrap();
        assert_eq!(ground, format!("var(--track-{number})"));
        let found = contrast(token(ground).unwrap(), token(rule.value("--on-track").unwrap()).unwrap());
        assert!(found >= READABLE, "badge {number}: {found:.2}:1");
    }
}

#[test]
fn there_are_as_many_colours_as_the_badges_ask_for() {
    let badge = repo::text("src/ui/track_badge.rs");
    assert!(badge.contains(&format!("TRACK_COLOURS: usize = {TRACKS};")), "src/ui/track_badge.rs");
    let extra = format!("--track-{}", TRACKS + 1);
    assert!(themes().iter().all(|(_, tokens)| !tokens.contains_key(&extra)), "{extra} is shown by nothing");
}

#[test]
fn text_can_be_read_on_every_ground_in_both_themes() {
    let mut pairs = vec![("--on-accent", "--accent-ground")];
    for text in ["--ink", "--ink-soft", "--accent", "--mark"] {
        pairs.extend([(text, "--paper"), (text, "--surface")]);
    }
    // What was searched for is marked wherever it stands.
    pairs.extend([("--ink", "--highlight"), ("--accent", "--highlight")]);
    assert_no_fault(&contrast_faults(READABLE, &pairs));
}

#[test]
fn the_edges_of_controls_can_be_seen_in_both_themes() {
    let pairs = [
        ("--line-strong", "--paper"),
        ("--line-strong", "--surface"),
        ("--accent-ground", "--paper"),
        ("--accent-ground", "--surface"),
    ];
    assert_no_fault(&contrast_faults(VISIBLE, &pairs));
}
