//! The counts beside the values of facets come true.

use restitution::domain::search::{Facet, Filters};

use super::{Day, PLANTED, REAL};
use crate::support::chance::Chance;

const TEXTS: [&str; 8] = ["", "", "", "a", "emploi", "jardin", "l'insertion", "-emploi"];

/// Filters that somebody may have chosen.
fn choose(day: &Day, chance: &mut Chance) -> Filters {
    let mut filters = Filters::of_text(TEXTS[chance.below(TEXTS.len())]);
    for _ in 0..chance.below(4) {
        let facet = Facet::ALL[chance.below(Facet::ALL.len())];
        let values = day.index.values.list(facet);
        filters.choose(facet, &values[chance.below(values.len())].key);
    }
    filters
}

#[test]
fn a_count_is_how_many_results_choosing_the_value_gives() {
    let mut chance = Chance::new(84);
    for path in [REAL, PLANTED] {
        let day = Day::open(path);
        for _ in 0..60 {
            let filters = choose(&day, &mut chance);
            let results = day.search(&filters);
            for facet in Facet::ALL {
                for (at, value) in day.index.values.list(facet).iter().enumerate() {
                    let mut with_value = filters.clone();
                    with_value.drop_facet(facet);
                    with_value.choose(facet, &value.key);
                    let found = day.search(&with_value).projects.len();
                    let count = results.counts[facet.position()][at] as usize;
                    assert_eq!(count, found, "{path}: {} of {filters}", value.key);
                }
            }
        }
    }
}

/// Within a facet a value more never takes results away, and across facets it never adds any.
#[test]
fn values_add_up_within_a_facet_and_narrow_across() {
    let mut chance = Chance::new(38);
    let day = Day::open(PLANTED);
    for _ in 0..300 {
        let filters = choose(&day, &mut chance);
        let before = day.search(&filters).projects.len();
        let facet = Facet::ALL[chance.below(Facet::ALL.len())];
        let values = day.index.values.list(facet);
        let mut more = filters.clone();
        more.choose(facet, &values[chance.below(values.len())].key);
        let after = day.search(&more).projects.len();
        if filters.chosen(facet).is_empty() {
            assert!(after <= before, "{more}");
        } else {
            assert!(after >= before, "{more}");
        }
    }
}

#[test]
fn an_empty_result_names_what_to_remove() {
    let mut chance = Chance::new(7);
    let day = Day::open(PLANTED);
    let mut named = 0;
    for _ in 0..2000 {
        let filters = choose(&day, &mut chance);
        let results = day.search(&filters);
        if !results.projects.is_empty() {
            assert_eq!(results.removal, None, "{filters}");
            continue;
        }
        let without = |facet: Option<Facet>| {
            let mut fewer = filters.clone();
            match facet {
                Some(facet) => fewer.drop_facet(facet),
                None => fewer.text.clear(),
            }
            if fewer == filters { 0 } else { day.search(&fewer).projects.len() }
        };
        let all = Facet::ALL.into_iter().map(Some).chain([None]);
        let most = all.map(without).max().unwrap_or(0);
        match results.removal {
            Some(removal) => {
                named += 1;
                assert_eq!(removal.count as usize, without(removal.facet), "{filters}");
                assert_eq!(removal.count as usize, most, "{filters}");
            }
            None => assert_eq!(most, 0, "{filters}"),
        }
    }
    assert!(named > 50, "only {named} empty results");
}
