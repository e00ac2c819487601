//! The addresses: other people's bookmarks hold them.

use restitution::domain::ids::WorkshopId;
use restitution::route::{Route, published_query};

/// Every page and its one address.
#[expect(clippy::unwrap_used, reason = "each of these ids is a slug, as other tests say")]
fn pages() -> Vec<(&'static str, Route)> {
    vec![
        ("#/", Route::Day),
        ("#/projets", Route::Projects),
        ("#/projets/parcours-gardien", Route::Project("parcours-gardien".parse().unwrap())),
        ("#/pistes", Route::Tracks),
        ("#/pistes/sens-evaluation", Route::Track("sens-evaluation".parse().unwrap())),
        ("#/organisations", Route::Organisations),
        ("#/organisations/ansa", Route::Organisation("ansa".parse().unwrap())),
        ("#/carte", Route::Map),
        ("#/croisements", Route::Matrix),
        ("#/ateliers", Route::Workshops),
        ("#/ateliers/1", Route::Workshop("1".parse().unwrap())),
        ("#/ateliers/_tables", Route::TableSigns),
        ("#/notes", Route::Notes),
        ("#/notes/mise-en-commun", Route::Gathering),
        ("#/notes/tri", Route::Sorting),
        ("#/restitution", Route::Report),
        ("#/projection", Route::Stage(None)),
        ("#/projection/animation", Route::Presenter),
        ("#/projection/deroule", Route::StagePlan),
        ("#/projection/1", Route::Stage(Some(1))),
        ("#/projection/4294967295", Route::Stage(Some(u32::MAX))),
        ("#/donnees", Route::Data),
    ]
}

/// Addresses that lead nowhere.
const NOWHERE: [&str; 20] = [
    "#/projet",
    "#/Projets",
    "#/projets/Soleni",
    "#/projets/soleni/lieux",
    "#/projets/-soleni",
    "#/projets/soleni%20",
    "#/projets/été",
    "#/pistes/4 a",
    "#/carte/38185",
    "#/ateliers/_affiches",
    "#/ateliers/_tables/1",
    "#/notes/1",
    "#/projection/0",
    "#/projection/-1",
    "#/projection/1.5",
    "#/projection/deux",
    "#/projection/4294967296",
    "#/donnees/donnees",
    "#contenu",
    "#/#/projets",
];

#[test]
fn every_page_has_one_address_and_every_address_its_page() {
    for (address, route) in pages() {
        assert_eq!(Route::parse(address), route, "{address}");
        assert_eq!(route.to_string(), address);
    }
}

#[test]
fn the_hash_sign_a_trailing_slash_and_the_query_make_no_difference() {
    for (address, route) in pages() {
        let bare = address.trim_start_matches('#');
        let slash = format!("{address}/");
        let query = format!("{address}?territoire=region:84&q=a/b");
        for variant in [bare, &slash, &query] {
            assert_eq!(Route::parse(variant), route, "{variant}");
        }
    }
}

#[test]
fn without_a_hash_one_arrives_at_the_day() {
    for address in ["", "#", "#/", "/", "#?q=emploi", "#/?q=emploi", "#//"] {
        assert_eq!(Route::parse(address), Route::Day, "{address}");
    }
}

#[test]
fn an_address_that_leads_nowhere_is_kept_as_it_was_given() {
    for address in NOWHERE {
        let route = Route::parse(address);
        assert_eq!(route, Route::Unknown(address[1..].to_owned()), "{address}");
        assert_eq!(route.to_string(), address);
        assert_eq!(Route::parse(&route.to_string()), route, "both ways");
    }
}

#[test]
fn the_query_of_an_address_that_leads_nowhere_is_left_aside() {
    assert_eq!(Route::parse("#/projet?q=emploi"), Route::Unknown("/projet".to_owned()));
}

#[test]
fn each_page_belongs_to_an_entry_of_the_navigation() {
    for (address, route) in pages() {
        let entry =
            address.rsplit_once('/').filter(|(page, _)| *page != "#").map_or(address, |(page, _)| page);
        assert_eq!(route.section(), Route::parse(entry), "{address}");
        assert_eq!(route.section().section(), route.section(), "{address}");
    }
    let nowhere = Route::parse("#/nulle/part");
    assert_eq!(nowhere.section(), nowhere, "what is nowhere belongs nowhere");
}

/// A file or a device names its workshops as it likes.
#[test]
fn no_workshop_can_have_the_address_of_the_signs() {
    assert!("_tables".parse::<WorkshopId>().is_err());
    assert_eq!(Route::parse("#/ateliers/tables"), Route::Workshop("tables".parse().unwrap()));
    assert_eq!(Route::TableSigns.page(), Route::TableSigns);
}

#[test]
fn an_address_for_others_asks_for_the_same_dataset() {
    for (search, query) in [
        ("", ""),
        ("?", ""),
        ("?data=dataset.json", ""),
        ("?data=atelier.json", "?data=atelier.json"),
        ("?a=b&data=atelier.json&c", "?data=atelier.json"),
        ("?data=../secret.json", ""),
    ] {
        assert_eq!(published_query(search), query, "{search}");
    }
}

/// A number can be written in more than one way for the standard library; an address cannot.
#[test]
fn a_screen_has_one_address_only() {
    for address in ["#/projection/+1", "#/projection/01", "#/projection/007"] {
        assert_eq!(Route::parse(address), Route::Unknown(address[1..].to_owned()));
    }
}
