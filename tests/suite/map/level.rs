//! What the map is divided into, and how filters and addresses name it.

use restitution::domain::map::Level;

use super::atlas;

#[test]
fn every_territory_comes_back_from_its_name_in_filters() {
    for level in Level::ALL {
        for (code, name) in level.territories() {
            let key = level.key_of(code);
            assert_eq!(level.code_of(&key), Some(code), "{name}: {key}");
            // The other level has no such territory, though it may have the code.
            for other in Level::ALL.into_iter().filter(|other| *other != level) {
                assert_eq!(other.code_of(&key), None, "{name}: {key}");
            }
        }
    }
    assert_eq!(Level::Regions.key_of("84"), "region:84");
    assert_eq!(Level::Departements.key_of("84"), "departement:84");
}

#[test]
fn what_is_no_territory_has_no_code() {
    for level in Level::ALL {
        for key in ["", "84", "region:", "region:99", "departement:20", "departement:0", "pays:FR", "-"] {
            assert_eq!(level.code_of(key), None, "{key}");
        }
    }
}

#[test]
fn territories_are_in_the_order_of_the_shapes() {
    let atlas = atlas();
    for level in Level::ALL {
        let shapes = atlas.shapes(level).iter().map(|shape| (shape.code.as_str(), shape.name.as_str()));
        assert_eq!(level.territories(), shapes.collect::<Vec<_>>());
    }
    assert_eq!(Level::ALL.map(|level| level.territories().len()), [18, 101]);
}

#[test]
fn an_address_names_each_level() {
    for level in Level::ALL {
        assert_eq!(Level::with_key(level.key()), Some(level));
    }
    assert_eq!(Level::with_key("Regions"), None);
    assert_eq!(Level::with_key(""), None);
    assert_eq!(Level::default(), Level::Regions);
}
