//! The map in rows.

use restitution::domain::map::{Count, Level, Tally, rows};
use search::collation_key;

use super::everywhere;
use crate::support::chance::Chance;

#[test]
fn every_territory_is_a_row_or_among_the_others() {
    let mut chance = Chance::new(1);
    for level in Level::ALL {
        for _ in 0..50 {
            let mut tally = everywhere(level, &mut chance);
            tally.territories.retain(|_, _| chance.below(3) > 0);
            let (rows, others) = rows(level, &tally);
            let territories = level.territories();
            assert_eq!(rows.len(), tally.territories.len());
            let (with, without): (Vec<_>, Vec<_>) =
                territories.iter().partition(|(code, _)| tally.territories.contains_key(code));
            // The others keep their order.
            assert_eq!(others, without.iter().map(|(_, name)| *name).collect::<Vec<_>>());
            let mut named: Vec<(&str, &str)> = rows.iter().map(|row| (row.code, row.name)).collect();
            let place = |code: &str| territories.iter().position(|(other, _)| *other == code);
            named.sort_by_key(|(code, _)| place(code));
            assert_eq!(named, with);
            for row in &rows {
                assert_eq!(Some(&row.count), tally.territories.get(row.code), "{}", row.name);
            }
            // The most first, then by their names, as French dictionaries have them.
            for two in rows.windows(2) {
                let (before, after) = (&two[0], &two[1]);
                let is_in_order = before.count.projects > after.count.projects
                    || before.count.projects == after.count.projects
                        && collation_key(before.name) < collation_key(after.name);
                assert!(is_in_order, "{before:?}, {after:?}");
            }
        }
    }
}

#[test]
fn a_territory_without_projects_is_no_row_though_it_is_counted() {
    let territories = [("84", Count::default()), ("11", Count { projects: 2, regional: 1 })].into();
    let (rows, others) = rows(Level::Regions, &Tally { territories, ..Tally::default() });
    assert_eq!(rows.iter().map(|row| row.code).collect::<Vec<_>>(), ["11"]);
    assert_eq!(others.len(), 17);
    assert!(others.contains(&"Auvergne-Rhône-Alpes"), "{others:?}");
}
