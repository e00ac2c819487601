//! The area of a circle says how many.

use std::f64::consts::PI;

use restitution::domain::map::{CircleScale, Level};

use super::{TINY, between};
use crate::support::chance::Chance;

/// No circle is smaller, whatever its number; in the size of the text.
const SMALLEST: f64 = 0.22;

/// The largest radius, as a share of the width of the map.
const LARGEST: f64 = 0.055;

/// From a telephone to a wall, in the size of the text.
fn width(chance: &mut Chance) -> f64 {
    between(chance, 12.0, 160.0)
}

fn area(radius: f64) -> f64 {
    PI * radius * radius
}

#[test]
fn a_circle_has_the_area_of_its_number() {
    let mut chance = Chance::new(1);
    let mut compared = 0;
    for _ in 0..500 {
        let most = 1 + chance.below(3000);
        let scale = CircleScale::new(Level::Regions, most, width(&mut chance));
        let of_one = area(scale.radius(most)) / most as f64;
        for _ in 0..20 {
            let count = 1 + chance.below(most);
            let radius = scale.radius(count);
            let expected = of_one * count as f64;
            if radius > SMALLEST {
                compared += 1;
                assert!((area(radius) / expected - 1.0).abs() < TINY, "{count} of {most}: {radius}");
            } else {
                // It would have been even smaller.
                assert_eq!(radius, SMALLEST, "{count} of {most}");
                assert!(expected <= area(SMALLEST) + TINY, "{count} of {most}");
            }
        }
    }
    assert!(compared > 5000, "{compared}");
}

#[test]
fn the_largest_circle_leaves_the_map_to_be_seen() {
    let mut chance = Chance::new(2);
    for _ in 0..2000 {
        let (most, width) = (chance.below(5000), width(&mut chance));
        let largest = CircleScale::new(Level::Regions, most, width).radius(most);
        assert!(largest <= LARGEST * width + TINY, "{most} on {width}: {largest}");
    }
}

#[test]
fn few_projects_have_small_circles_on_a_large_map() {
    let (few, many) = (
        CircleScale::new(Level::Regions, 1, 160.0).radius(1),
        CircleScale::new(Level::Regions, 100, 160.0).radius(100),
    );
    assert!(few < 1.0 && many > 8.0, "{few} {many}");
}

#[test]
fn none_has_no_circle() {
    assert_eq!(CircleScale::new(Level::Regions, 9, 40.0).radius(0), 0.0);
    assert_eq!(CircleScale::new(Level::Regions, 0, 40.0).radius(0), 0.0);
}

#[test]
fn a_number_that_is_said_to_fit_fits() {
    // The boxes of digits in the faces that systems have: six tenths wide at most, and three quarters high.
    const DIGIT: [f64; 2] = [0.58, 0.75];
    let mut chance = Chance::new(3);
    let (mut fit, mut do_not) = (0, 0);
    for _ in 0..3000 {
        let most = 1 + chance.below(2000);
        let scale = CircleScale::new(Level::Regions, most, width(&mut chance));
        let count = 1 + chance.below(most);
        // With the space that parts the thousands.
        let digits = count.to_string().len();
        let wide = (digits as f64 + ((digits - 1) / 3) as f64 * 0.4) * DIGIT[0];
        let radius = scale.radius(count);
        if scale.holds_number(count) {
            fit += 1;
            assert!((wide / 2.0).hypot(DIGIT[1] / 2.0) <= radius, "{count} within {radius}");
        } else {
            do_not += 1;
            assert!(wide / 2.0 + 0.25 > radius, "{count} would have room within {radius}");
        }
    }
    assert!(fit > 300 && do_not > 300, "both are met: {fit}, {do_not}");
    assert!(
        CircleScale::new(Level::Regions, 1, 40.0).holds_number(1),
        "a single project says so on a screen"
    );
}

#[test]
fn a_legend_has_three_round_numbers_that_there_are_circles_for() {
    assert_eq!(CircleScale::legend(0), Vec::<usize>::new());
    assert_eq!(CircleScale::legend(1), [1]);
    assert_eq!(CircleScale::legend(2), [1, 2]);
    assert_eq!(CircleScale::legend(3), [1, 3]);
    assert_eq!(CircleScale::legend(8), [1, 2, 8]);
    assert_eq!(CircleScale::legend(120), [5, 20, 100]);
    for most in 1..3000 {
        let numbers = CircleScale::legend(most);
        assert!((1..=3).contains(&numbers.len()), "{most}: {numbers:?}");
        assert!(numbers.iter().all(|number| (1..=most).contains(number)), "{most}: {numbers:?}");
        assert!(numbers.windows(2).all(|two| two[0] == 1 || two[0] * 3 <= two[1]), "{most}: {numbers:?}");
        // The last one is near the largest, so that the legend spans what is seen.
        assert!(numbers.last().is_some_and(|last| last * 5 >= most * 2), "{most}: {numbers:?}");
        let is_round = |number: &usize| number.to_string().trim_end_matches('0').len() == 1;
        assert!(numbers.iter().all(is_round), "{most}: {numbers:?}");
    }
}
