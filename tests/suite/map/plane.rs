//! Places come to lie where PROJ puts them, and insets only draw.

use restitution::domain::json::Json;
use restitution::domain::map::{ConeDefinition, ConformalCone, LonLat, PLANE_SIZE, Point};
use restitution::domain::territory::DEPARTEMENTS;

use super::atlas;
use crate::support::repo;

/// EPSG:2154.
const LAMBERT_93: ConeDefinition = ConeDefinition {
    semi_major_axis: 6_378_137.0,
    inverse_flattening: 298.257_222_101,
    latitude: 46.5,
    longitude: 3.0,
    easting: 700_000.0,
    northing: 6_600_000.0,
    parallels: [44.0, 49.0],
};

/// A degree of latitude, in metres, within one in a hundred.
const METRES_OF_A_DEGREE: f64 = 111_200.0;

#[test]
fn agrees_with_proj_both_ways() {
    let file: Json = serde_json::from_str(&repo::text("tools/geo/proj-points.json")).unwrap();
    let Some(Json::List(points)) = file.get("points") else { panic!("no points") };
    assert_eq!(points.len(), 10);
    let cone = ConformalCone::new(LAMBERT_93);
    for point in points {
        let number = |key: &str| point.get(key).and_then(Json::as_number).unwrap();
        let place = LonLat { longitude: number("lon"), latitude: number("lat") };
        let (x, y) = cone.project(place);
        let apart = (x - number("x")).hypot(y - number("y"));
        assert!(apart < 0.01, "{point}: {apart} m");
        let back = cone.unproject((number("x"), number("y")));
        let (dx, dy) = (back.longitude - place.longitude, back.latitude - place.latitude);
        let apart = dx.hypot(dy) * METRES_OF_A_DEGREE;
        assert!(apart < 0.01, "{point}: {apart} m, on the way back");
    }
}

#[test]
fn the_plane_is_lambert_93_and_leads_back() {
    let plane = atlas().plane;
    let lambert = ConformalCone::new(LAMBERT_93);
    let at = |longitude, latitude| LonLat { longitude, latitude };
    // Two places of the mainland are as far from each other as in the legal projection, but for the scale.
    let (paris, bastia) = (at(2.3499, 48.853), at(9.4521, 42.6936));
    let metres = |place| lambert.project(place);
    let units = |place| plane.project(place).unwrap();
    let ((x0, y0), (x1, y1)) = (metres(paris), metres(bastia));
    let scale = (units(bastia).x - units(paris).x) / (x1 - x0);
    assert!(((units(bastia).y - units(paris).y) / (y0 - y1) / scale - 1.0).abs() < 1e-9);
    let overseas =
        [at(-61.53, 16.24), at(-61.07, 14.6), at(-52.33, 4.93), at(55.45, -20.88), at(45.23, -12.78)];
    for place in [paris, bastia].into_iter().chain(overseas) {
        let point = plane.project(place).unwrap();
        assert!(
            (0.0..PLANE_SIZE[0]).contains(&point.x) && (0.0..PLANE_SIZE[1]).contains(&point.y),
            "{point:?}"
        );
        let back = plane.unproject(point);
        let apart = (back.longitude - place.longitude).hypot(back.latitude - place.latitude);
        assert!(apart < 1e-7, "{place:?} came back as {back:?}");
    }
    // What the map does not show has no place on it.
    for elsewhere in [at(-56.18, 46.78), at(-63.08, 18.07), at(0.0, 0.0), at(-74.0, 40.7)] {
        assert_eq!(plane.project(elsewhere), None, "{elsewhere:?}");
    }
}

#[test]
fn each_inset_is_a_departement_with_its_shape_in_its_frame() {
    let atlas = atlas();
    for inset in &atlas.plane.insets {
        let departement = DEPARTEMENTS.iter().find(|departement| departement.code == inset.code).unwrap();
        assert_eq!(departement.name, inset.name);
        let shape = atlas.departements.iter().find(|shape| shape.code == inset.code).unwrap();
        let below_title = inset.frame.least[1] + atlas.plane.title_height;
        for Point { x, y } in atlas.rings(shape).flatten() {
            assert!(inset.frame.has([x, y]) && y >= below_title, "{}: {x} {y}", inset.name);
        }
    }
}
