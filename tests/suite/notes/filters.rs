//! Filters of notes in an address.

use std::collections::BTreeSet;

use ::notes::{Kind, NoteId};
use restitution::domain::notes::{KindChoice, NoteFilters, NoteOrder};
use restitution::domain::sorting::Place;

use crate::support::chance::Chance;

fn canonical(query: &str) -> String {
    NoteFilters::parse(query).canonical().to_string()
}

#[test]
fn an_address_is_canonical() {
    assert_eq!(canonical(""), "");
    assert_eq!(
        canonical(
            "tri=ancien&etoile=oui&auteur=L%C3%A9a&table=3&atelier=un&sujet=projet:vita-air&nature=idee&q=sens"
        ),
        "q=sens&nature=idee&sujet=projet:vita-air&atelier=un&table=3&auteur=L%C3%A9a&etoile=oui&tri=ancien"
    );
    assert_eq!(canonical("q=&nature=&sujet=&atelier=&table=&auteur=&etoile=&tri="), "");
    assert_eq!(
        canonical("nature=-&atelier=-&table=-&auteur=-&sujet=journee"),
        "nature=-&sujet=journee&atelier=-&table=-&auteur=-"
    );
    assert_eq!(canonical("q=%20l'%C3%A9cole%20"), "q=l%27%C3%A9cole");
    assert_eq!(canonical("nature=humeur&etoile=non&tri=x&tri=recent&autre=1&q"), "");
    assert_eq!(
        canonical("sujet=croisement%3Avita-air%3Asens"),
        "sujet=croisement:vita-air:sens",
        "what notes are about can be read"
    );
}

#[test]
fn a_broken_address_means_something() {
    for query in ["%", "q=%", "q=%zz", "table=%ff", "&&=&", "q=a=b", "nature=idee&nature=x", "sujet=%20"] {
        let once = canonical(query);
        assert_eq!(canonical(&once), once, "{query}");
    }
    assert_eq!(NoteFilters::parse("q=100%").text, "100%");
}

#[test]
fn the_day_is_a_subject_although_its_text_is_empty() {
    let filters = NoteFilters::parse("sujet=journee");
    assert_eq!(filters.subject.as_deref(), Some(""));
    assert_eq!((filters.count(), filters.is_empty()), (1, false));
    assert_eq!(filters.to_string(), "sujet=journee");
}

#[test]
fn whatever_is_asked_for_comes_back() {
    const VALUES: [&str; 8] = ["-", "oui", "projet:a", "3", "été & fils", "a=b", "100 %", "«»"];
    let mut chance = Chance::new(4);
    let places = [
        Place::Visible,
        Place::Unsorted,
        Place::Group(NoteId(7)),
        Place::Track("une-piste".parse().unwrap()),
        Place::Starred,
        Place::Hidden,
        Place::Doubles,
    ];
    for _ in 0..500 {
        let some = |chance: &mut Chance| (chance.below(2) == 0).then(|| chance.pick(&VALUES).to_string());
        let kind = (chance.below(3) > 0).then_some(*chance.pick(&Kind::ALL));
        let filters = NoteFilters {
            text: some(&mut chance).unwrap_or_default(),
            kind: (chance.below(2) == 0).then_some(kind.into()),
            subject: if chance.below(4) == 0 { Some(String::new()) } else { some(&mut chance) },
            workshop: some(&mut chance),
            table: some(&mut chance),
            author: some(&mut chance),
            is_starred: chance.below(2) == 0,
            place: chance.pick(&places).clone(),
            order: *chance.pick(&NoteOrder::ALL),
        };
        let query = filters.to_string();
        assert_eq!(NoteFilters::parse(&query), filters, "{query}");
        // Each filter is one pair; the text and the order are no filters.
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let filtering = pairs.filter(|pair| !pair.starts_with("q=") && !pair.starts_with("tri=")).count();
        assert_eq!(filters.count(), filtering, "{query}");
        assert_eq!(filters.is_empty(), filtering == 0 && filters.text.is_empty(), "{query}");
        let mut cleared = filters.clone();
        cleared.clear();
        assert_eq!(cleared, NoteFilters { order: filters.order, ..NoteFilters::default() });
        assert!(cleared.is_empty());
    }
    assert!(NoteFilters { text: " \u{a0}".to_owned(), ..NoteFilters::default() }.is_empty());
}

#[test]
fn orders_and_kinds_are_read_as_they_are_written() {
    let keys: BTreeSet<&str> = NoteOrder::ALL.into_iter().map(NoteOrder::key).collect();
    assert_eq!(keys.len(), NoteOrder::ALL.len());
    for order in NoteOrder::ALL {
        assert_eq!(NoteOrder::with_key(order.key()), Some(order));
    }
    assert_eq!(NoteOrder::with_key("titre"), None);
    for kind in Kind::ALL.into_iter().map(Some).chain([None]) {
        let choice = KindChoice::from(kind);
        assert_eq!((KindChoice::with_key(choice.key()), choice.kind()), (Some(choice), kind));
    }
    assert_eq!(KindChoice::with_key("humeur"), None);
}
