//! The shapes are those of the territories that the domain knows.

use std::collections::BTreeMap;

use restitution::domain::map::{Atlas, Level, NotAnAtlas, Point, Shape};
use restitution::domain::territory::{DEPARTEMENTS, REGIONS};

use super::atlas;
use crate::support::repo;

fn names(shapes: &[Shape]) -> BTreeMap<&str, &str> {
    shapes.iter().map(|shape| (shape.code.as_str(), shape.name.as_str())).collect()
}

/// Twice the area, in square units; it has a sign.
fn area(ring: &[Point]) -> f64 {
    ring.windows(2).map(|two| two[0].x * two[1].y - two[1].x * two[0].y).sum()
}

#[test]
fn every_territory_has_a_shape() {
    let atlas = atlas();
    assert_eq!(names(&atlas.regions), REGIONS.iter().map(|region| (region.code, region.name)).collect());
    let departements = DEPARTEMENTS.iter().map(|departement| (departement.code, departement.name));
    assert_eq!(names(&atlas.departements), departements.collect());
}

#[test]
fn a_region_is_as_large_as_its_departements() {
    let atlas = atlas();
    let area_of = |shape: &Shape| atlas.rings(shape).map(|ring| area(&ring)).sum::<f64>().abs();
    for region in &atlas.regions {
        let within = atlas.departements.iter().filter(|shape| {
            DEPARTEMENTS
                .iter()
                .any(|departement| departement.code == shape.code && departement.region == region.code)
        });
        let (mut sum, mut population) = (0.0, 0);
        for departement in within {
            sum += area_of(departement);
            population += departement.population;
        }
        assert!((area_of(region) - sum).abs() < 1e-6 * sum, "{}: {sum}", region.name);
        assert_eq!(region.population, population, "{}", region.name);
    }
}

#[test]
fn outlines_close_and_the_point_is_inside() {
    let atlas = atlas();
    for shape in atlas.regions.iter().chain(&atlas.departements) {
        let rings: Vec<Vec<Point>> = atlas.rings(shape).collect();
        assert!(rings.iter().all(|ring| ring.len() >= 4 && ring.first() == ring.last()), "{}", shape.name);
        // A ray to the right crosses the outlines an odd number of times.
        let Point { x, y } = shape.point;
        let crossings = rings.iter().flat_map(|ring| ring.windows(2)).filter(|two| {
            let [a, b] = [two[0], two[1]];
            (a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x
        });
        assert!(crossings.count() % 2 == 1, "{}: {:?}", shape.name, shape.point);
    }
}

#[test]
fn a_path_draws_the_outlines_in_tenths() {
    let atlas = atlas();
    let paris = atlas.departements.iter().find(|shape| shape.code == "75").unwrap();
    let path = atlas.path(paris);
    let ring = atlas.rings(paris).next().unwrap();
    let start = format!("M{} {}l", (ring[0].x * 10.0).round(), (ring[0].y * 10.0).round());
    assert!(path.starts_with(&start) && path.ends_with('z'), "{path}");
    assert_eq!(path.matches('M').count(), 1);
    assert_eq!(path.split_whitespace().count(), 2 * ring.len(), "{path}");
    let all: usize = atlas.departements.iter().map(|shape| atlas.path(shape).len()).sum();
    assert!(all < 400_000, "{all} bytes of paths");
}

#[test]
fn what_is_no_atlas_is_refused() {
    let text = repo::text("public/geo/territories.json");
    for broken in [
        text.replacen("\"plane\"", "\"plain\"", 1),
        text.replacen("\"longitude\"", "\"long\"", 1),
        text.replacen("\"point\"", "\"dot\"", 1),
        text.replacen("\"arcs\":[[[", "\"arcs\":[[[99999,", 1),
        text[..text.len() / 2].to_owned(),
        "{}".to_owned(),
        String::new(),
    ] {
        assert_eq!(Atlas::read(&broken), Err(NotAnAtlas), "{}", &broken[..broken.len().min(80)]);
    }
}

#[test]
fn borders_are_what_two_shapes_share() {
    let atlas = atlas();
    // As many lines as there are in the outlines of two regions; coasts are in one.
    let borders = atlas.borders(Level::Regions);
    let outlines: String = atlas.regions.iter().map(|region| atlas.path(region)).collect();
    assert!(borders.starts_with('M') && !borders.contains('z'));
    assert!(
        borders.len() > 5_000 && borders.len() * 3 < outlines.len(),
        "{} of {}",
        borders.len(),
        outlines.len()
    );
    // Corsica borders on nothing, and has no part in it.
    let points = |path: &str| {
        path.split('M').filter_map(|line| line.split('l').next().map(str::to_owned)).collect::<Vec<_>>()
    };
    let corsica = atlas.regions.iter().find(|region| region.code == "94").unwrap();
    let on_corsica: Vec<String> = atlas
        .rings(corsica)
        .flatten()
        .map(|Point { x, y }| format!("{:.0} {:.0}", x * 10.0, y * 10.0))
        .collect();
    assert!(points(&borders).iter().all(|point| !on_corsica.contains(point)));
}
