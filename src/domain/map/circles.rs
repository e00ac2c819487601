//! Circles whose areas are as the numbers that they stand for.

use super::level::Level;

/// The radius of the circle of one project, at most, in the size of the text.
const ONE: f64 = 0.85;

/// The largest radius, as a share of the width of the map: départements lie nearer to each other.
fn largest(level: Level) -> f64 {
    match level {
        Level::Regions => 0.055,
        Level::Departements => 0.035,
    }
}

/// No circle is smaller: it could not be seen, or met with a finger. In the size of the text. It is the only departure from areas
/// that are as the numbers.
const SMALLEST: f64 = 0.22;

/// How wide a digit is, in the size of the text, and what is left on either side of a number within a circle.
const DIGIT: f64 = 0.58;
const ROOM: f64 = 0.2;

/// The radii for a map: the area of a circle is as its number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CircleScale {
    one: f64,
}

impl CircleScale {
    /// The scale for a map of a level, of that width in the size of its text, whose largest number is `most`.
    #[must_use]
    pub fn new(level: Level, most: usize, width: f64) -> Self {
        let largest = largest(level) * width / (most.max(1) as f64).sqrt();
        Self { one: largest.min(ONE) }
    }

    /// The radius for a number, in the size of the text; 0 for none.
    #[must_use]
    pub fn radius(&self, count: usize) -> f64 {
        if count == 0 { 0.0 } else { (self.one * (count as f64).sqrt()).max(SMALLEST) }
    }

    /// Whether the number fits into its circle.
    #[must_use]
    pub fn holds_number(&self, count: usize) -> bool {
        let digits = count.checked_ilog10().unwrap_or_default() + 1;
        // Thousands stand apart.
        let half = (f64::from(digits) + f64::from((digits - 1) / 3) * 0.4) * DIGIT / 2.0 + ROOM;
        self.radius(count) >= half
    }

    /// Numbers for a legend, up to the largest one: round beyond 9, each several times the one before unless that is 1.
    #[must_use]
    pub fn legend(most: usize) -> Vec<usize> {
        let mut numbers: Vec<usize> = Vec::new();
        let ones = (1..=9).map(|one| (one, one < 6 || one == most));
        let tens = (1..=5).flat_map(|power| [1, 2, 5].map(|one| (one * 10_usize.pow(power), true)));
        let round: Vec<usize> =
            ones.chain(tens).filter(|(_, is_round)| *is_round).map(|(number, _)| number).collect();
        for number in round.into_iter().rev().filter(|number| *number <= most) {
            if numbers.len() < 3 && numbers.last().is_none_or(|last| number == 1 || number * 3 <= *last) {
                numbers.push(number);
            }
        }
        numbers.reverse();
        numbers
    }
}
