//! Filters in an address.

use restitution::domain::map::Level;
use restitution::domain::search::{Facet, Filters, Order, View};

use crate::support::chance::Chance;

fn canonical(query: &str) -> String {
    Filters::parse(query).canonical().to_string()
}

#[test]
fn an_address_is_canonical() {
    assert_eq!(canonical(""), "");
    assert_eq!(
        canonical("theme=b&theme=a&q=jardin&territoire=region:84"),
        "q=jardin&territoire=region:84&theme=a&theme=b"
    );
    assert_eq!(canonical("q=&theme=&statut=-"), "statut=-");
    assert_eq!(canonical("theme=a&theme=a"), "theme=a");
    assert_eq!(canonical("territoire=region%3A84"), "territoire=region:84");
    assert_eq!(canonical("q=%20l%27%C3%A9cole%20"), "q=l%27%C3%A9cole");
    assert_eq!(canonical("q=l'école"), "q=l%27%C3%A9cole");
    assert_eq!(canonical("tri=titre&vue=tableau"), "tri=titre&vue=tableau");
    assert_eq!(canonical("tri=pertinence&vue=cartes&tri=x&autre=1&vue"), "");
}

#[test]
fn a_broken_address_means_something() {
    for query in ["%", "q=%", "q=%4", "q=%zz", "q=100%", "q=%ff%fe", "&&=&", "q=a=b", "q=a&q=b"] {
        let once = canonical(query);
        assert_eq!(canonical(&once), once, "{query}");
    }
    assert_eq!(Filters::parse("q=100%").text, "100%");
    assert_eq!(Filters::parse("q=a=b").text, "a=b");
}

#[test]
fn whatever_is_chosen_comes_back() {
    const VALUES: [&str; 8] = ["-", "oui", "region:84", "2016", "été & fils", "a=b", "100 %", "«»"];
    let mut chance = Chance::new(4);
    for _ in 0..500 {
        let mut filters = Filters::default();
        filters.order = *chance.pick(&Order::ALL);
        filters.view = if chance.below(2) == 0 { View::Cards } else { View::Table };
        filters.level = *chance.pick(&Level::ALL);
        for _ in 0..chance.below(6) {
            filters.choose(Facet::ALL[chance.below(8)], VALUES[chance.below(8)]);
        }
        if chance.below(2) == 0 {
            filters.text = VALUES[chance.below(8)].to_owned();
        }
        assert_eq!(Filters::parse(&filters.to_string()), filters);
    }
}

#[test]
fn values_are_chosen_and_dropped() {
    let mut filters = Filters::parse("q=jardin&theme=b&theme=a&statut=-&tri=titre");
    assert_eq!(filters.chosen(Facet::Theme), ["a", "b"]);
    assert_eq!(filters.count(), 3);
    filters.drop_value(Facet::Theme, "a");
    assert!(filters.has(Facet::Theme, "b") && !filters.has(Facet::Theme, "a"));
    filters.drop_facet(Facet::Theme);
    assert_eq!(filters.to_string(), "q=jardin&statut=-&tri=titre");
    assert!(!filters.is_empty());
    filters.clear();
    assert!(filters.is_empty());
    assert_eq!(filters.to_string(), "tri=titre");
}

#[test]
fn the_map_has_a_level_that_stays() {
    let mut filters = Filters::parse("q=jardin&theme=a&niveau=departements");
    assert_eq!(filters.level, Level::Departements);
    assert_eq!(filters.to_string(), "q=jardin&theme=a&niveau=departements");
    // What is usual is not said, and what is unknown is left out.
    for query in ["niveau=regions", "niveau=communes", "niveau=Departements", "niveau=", "niveau"] {
        assert_eq!(Filters::parse(query), Filters::default(), "{query}");
        assert_eq!(canonical(query), "", "{query}");
    }
    assert_eq!(
        canonical("niveau=departements&vue=tableau&tri=titre"),
        "tri=titre&vue=tableau&niveau=departements"
    );
    // All projects are asked for, whatever the map is divided into.
    filters.clear();
    assert_eq!(filters.to_string(), "niveau=departements");
    assert!(filters.is_empty() && filters.is_plain());
}
