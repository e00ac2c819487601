//! Dates of a made-up programme. They are counted in months, so that one can be told to lie after another.

use super::chance::Chance;

/// The day.
pub const DAY: &str = "2027-03-18";
/// Its second day.
pub const SECOND_DAY: &str = "2027-03-19";
/// The month before the day: no project starts, joins or leaves later.
pub const LAST_MONTH: usize = month(2027, 2);

/// A month, counted from the year 0.
pub const fn month(year: usize, month: usize) -> usize {
    year * 12 + month - 1
}

/// The year of a month.
pub const fn year(month: usize) -> usize {
    month / 12
}

/// A date in that month, known to the year, the month or the day.
pub fn partial(month: usize, chance: &mut Chance) -> String {
    match chance.below(3) {
        0 => year(month).to_string(),
        1 => to_the_month(month),
        _ => to_the_day(month, chance),
    }
}

/// A day of that month. Every month has a 28th.
pub fn to_the_day(month: usize, chance: &mut Chance) -> String {
    format!("{}-{:02}", to_the_month(month), chance.between(1, 28))
}

fn to_the_month(month: usize) -> String {
    format!("{}-{:02}", year(month), month % 12 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_months() {
        assert_eq!(to_the_month(month(2016, 12)), "2016-12");
        assert_eq!(to_the_month(month(2016, 12) + 1), "2017-01");
        assert_eq!(year(LAST_MONTH), 2027);
    }

    #[test]
    fn uses_every_precision() {
        let mut chance = Chance::new(1);
        let mut lengths: Vec<usize> = (0..50).map(|_| partial(month(2020, 1), &mut chance).len()).collect();
        lengths.sort_unstable();
        lengths.dedup();
        assert_eq!(lengths, [4, 7, 10]);
    }
}
