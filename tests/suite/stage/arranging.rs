//! The sequence as a facilitator arranges it.

use restitution::domain::stage::paper::Size;
use restitution::domain::stage::{Arrangement, Aspect, Body, Item, Screen, cue_of};

use crate::support::chance::Chance;

fn items(names: &[&str]) -> Vec<Item> {
    names.iter().filter_map(|name| name.parse().ok()).collect()
}

const ALL: [&str; 6] = ["ouverture", "carte", "projet:un", "projet:deux", "notes:atelier:x", "cloture"];

fn shown(arrangement: &Arrangement, items: &[Item]) -> Vec<String> {
    arrangement.shown(items).iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_arranged_is_kept_and_read_back() {
    let all = items(&ALL);
    let mut chance = Chance::new(3);
    for _ in 0..200 {
        let mut arranged = Arrangement::default();
        arranged.only_reviewed = chance.below(2) == 0;
        for _ in 0..chance.below(9) {
            let item = chance.pick(&all).clone();
            if chance.below(2) == 0 {
                arranged.show(&all, &item, chance.below(2) == 0);
            } else {
                arranged.place(&all, &item, chance.below(8));
            }
            // Nothing is lost, nothing comes twice.
            let mut names: Vec<String> = arranged.of(&all).iter().map(|(item, _)| item.to_string()).collect();
            names.sort_unstable();
            let mut expected: Vec<String> = all.iter().map(ToString::to_string).collect();
            expected.sort_unstable();
            assert_eq!(names, expected);
        }
        assert_eq!(Arrangement::from(arranged.to_string().as_str()), arranged);
    }
}

#[test]
fn an_item_goes_where_it_is_put() {
    let all = items(&ALL);
    let mut arranged = Arrangement::default();
    assert_eq!(shown(&arranged, &all), ALL);
    for (place, at) in [(0, 0), (3, 3), (5, 5), (99, 5)] {
        arranged.place(&all, &all[1], place);
        assert_eq!(arranged.of(&all)[at].0, all[1]);
    }
    arranged.show(&all, &all[0], false);
    assert_eq!(shown(&arranged, &all), ["projet:un", "projet:deux", "notes:atelier:x", "cloture", "carte"]);
}

/// Notes that nobody has reviewed do not come to light by it.
#[test]
fn the_order_comes_back_and_which_notes_are_shown_stays() {
    let all = items(&ALL);
    for only_reviewed in [false, true] {
        let mut arranged = Arrangement::default();
        arranged.only_reviewed = only_reviewed;
        arranged.place(&all, &all[1], 4);
        arranged.show(&all, &all[2], false);
        assert_ne!(shown(&arranged, &all), ALL);
        arranged.reset();
        assert_eq!(shown(&arranged, &all), ALL);
        assert_eq!(Arrangement::from(arranged.to_string().as_str()).only_reviewed, only_reviewed);
    }
}

/// Notes come and go, and with them their walls; what is said of a wall stays.
#[test]
fn what_comes_later_comes_in_its_place_and_what_goes_keeps_it() {
    let all = items(&ALL);
    let without: Vec<Item> = items(&["ouverture", "carte", "projet:un", "projet:deux", "cloture"]);
    let mut arranged = Arrangement::default();
    arranged.place(&without, &without[3], 0);
    assert_eq!(shown(&arranged, &all)[..2], ["projet:deux", "notes:atelier:x"]);
    arranged.show(&all, &all[4], false);
    arranged.place(&without, &without[0], 4);
    assert_eq!(shown(&arranged, &without), ["projet:deux", "carte", "projet:un", "cloture", "ouverture"]);
    assert!(arranged.of(&all).contains(&(all[4].clone(), false)));
    assert_eq!(arranged.of(&all)[1].0, all[4]);
}

#[test]
fn each_screen_has_its_own_cue_but_those_that_follow_from_what_is_shown() {
    let screen = |name: &str, part: usize| Screen {
        item: name.parse().unwrap_or(Item::Opening),
        part,
        parts: 3,
        heading: None,
        size: Size::Large,
        of: Aspect::Itself,
        body: Body::Bare,
    };
    assert_eq!(cue_of(&screen("projet:un", 0)), "projection:projet:un");
    assert_eq!(cue_of(&screen("projet:un", 1)), "projection:projet:un#2");
    assert_eq!(cue_of(&screen("carte", 2)), "projection:carte");
    assert_eq!(cue_of(&screen("notes:atelier:un", 1)), "projection:notes:atelier:un");
}

#[test]
fn what_cannot_be_read_is_left_out() {
    let read = Arrangement::from("notes-relues\n\nnulle-part\n-carte\ncarte\nouverture\n- carte\n");
    assert!(read.only_reviewed);
    // What nothing is said of comes behind what it comes behind by itself, wherever that is.
    let expected = ["projet:un", "projet:deux", "notes:atelier:x", "cloture", "ouverture"];
    assert_eq!(shown(&read, &items(&ALL)), expected);
}

/// A room always has something to look at.
#[test]
fn the_opening_is_shown_where_nothing_is() {
    let all = items(&ALL);
    let mut arranged = Arrangement::default();
    all.iter().for_each(|item| arranged.show(&all, item, false));
    assert_eq!(shown(&arranged, &all), ["ouverture"]);
}
