//! The arrow keys lead everywhere.

use restitution::domain::map::{Direction, Point, Shape, nearest};

use super::{atlas, reached_from};

fn points(shapes: &[Shape]) -> Vec<Point> {
    shapes.iter().map(|shape| shape.point).collect()
}

#[test]
fn leads_to_the_neighbour_on_that_side() {
    let shapes = atlas().departements;
    let all = points(&shapes);
    let at = |code: &str| shapes.iter().position(|shape| shape.code == code).unwrap();
    let next = |code: &str, direction| nearest(&all, at(code), direction).map(|at| shapes[at].code.as_str());
    assert_eq!(next("38", Direction::Left), Some("26"), "from Isère to Drôme");
    assert_eq!(next("38", Direction::Right), Some("05"), "from Isère to Hautes-Alpes");
    assert_eq!(
        next("29", Direction::Left),
        Some("971"),
        "from Finistère to Guadeloupe, whose inset is further left"
    );
    assert_eq!(next("29", Direction::Right), Some("22"), "from Finistère to Côtes-d’Armor");
    assert_eq!(next("2B", Direction::Down), Some("2A"), "from Haute-Corse to Corse-du-Sud");
    assert_eq!(next("971", Direction::Right), Some("972"), "from Guadeloupe to Martinique, over the insets");
    assert_eq!(next("971", Direction::Down), Some("973"), "from Guadeloupe to Guyane");
    let last = (0..all.len()).max_by(|one, other| all[*one].x.total_cmp(&all[*other].x)).unwrap();
    assert_eq!(nearest(&all, last, Direction::Right), None, "nothing is right of {}", shapes[last].name);
    assert_eq!(nearest(&all, all.len(), Direction::Up), None);
}

#[test]
fn every_territory_is_reached_from_every_other_one() {
    let atlas = atlas();
    for shapes in [&atlas.regions, &atlas.departements] {
        let all = points(shapes);
        for (start, shape) in shapes.iter().enumerate() {
            assert_eq!(reached_from(&all, start).len(), all.len(), "from {}", shape.name);
        }
    }
}
