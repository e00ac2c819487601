//! Lambert's conformal conic projection of an ellipsoid, through two parallels.
//!
//! The formulae are those of Snyder, *Map Projections: A Working Manual* (USGS Professional Paper 1395, 1987), pages 107 to 109,
//! written with hyperbolic functions.

use super::plane::LonLat;

/// How often the latitude is refined: each turn gains two digits and more.
const TURNS: usize = 8;

/// What defines such a projection: angles in degrees, lengths in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Definition {
    /// The equatorial radius of the ellipsoid.
    pub semi_major_axis: f64,
    /// One over its flattening.
    pub inverse_flattening: f64,
    /// The latitude of the origin.
    pub latitude: f64,
    /// Its longitude.
    pub longitude: f64,
    /// What its easting is.
    pub easting: f64,
    /// What its northing is.
    pub northing: f64,
    /// The two parallels where lengths are true.
    pub parallels: [f64; 2],
}

/// A projection, ready to be used. With the numbers of EPSG:2154 it is « Lambert-93 », the legal projection of mainland France and Corsica.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConformalCone {
    definition: Definition,
    eccentricity: f64,
    /// How much of a turn around the apex one turn around the earth is.
    n: f64,
    /// The radius, in metres, at which the equator lies.
    factor: f64,
    /// The northing of the apex.
    apex: f64,
}

impl ConformalCone {
    /// Prepares a projection.
    #[must_use]
    pub fn new(definition: Definition) -> Self {
        let flattening = definition.inverse_flattening.recip();
        let eccentricity = (flattening * (2.0 - flattening)).sqrt();
        let [south, north] = definition.parallels.map(f64::to_radians);
        let isometric = |latitude: f64| isometric(latitude.sin(), eccentricity);
        let radius = |latitude: f64| {
            definition.semi_major_axis * latitude.cos()
                / (1.0 - (eccentricity * latitude.sin()).powi(2)).sqrt()
        };
        let n = (radius(south) / radius(north)).ln() / (isometric(north) - isometric(south));
        let factor = radius(south) * (n * isometric(south)).exp() / n;
        let apex = definition.northing + factor * (-n * isometric(definition.latitude.to_radians())).exp();
        Self { definition, eccentricity, n, factor, apex }
    }

    /// Easting and northing, in metres.
    #[must_use]
    pub fn project(&self, place: LonLat) -> (f64, f64) {
        let latitude = isometric(place.latitude.to_radians().sin(), self.eccentricity);
        let radius = self.factor * (-self.n * latitude).exp();
        let angle = self.n * (place.longitude - self.definition.longitude).to_radians();
        (self.definition.easting + radius * angle.sin(), self.apex - radius * angle.cos())
    }

    /// The place at an easting and a northing.
    #[must_use]
    pub fn unproject(&self, (easting, northing): (f64, f64)) -> LonLat {
        let (dx, dy) = (easting - self.definition.easting, self.apex - northing);
        let isometric = (self.factor / dx.hypot(dy)).ln() / self.n;
        // There is no closed form.
        let e = self.eccentricity;
        let sine = (0..TURNS).fold(isometric.tanh(), |sine, _| (isometric + e * (e * sine).atanh()).tanh());
        LonLat {
            longitude: self.definition.longitude + (dx.atan2(dy) / self.n).to_degrees(),
            latitude: sine.asin().to_degrees(),
        }
    }
}

/// The latitude that a conformal map unrolls, by the sine of the geodetic one.
fn isometric(sine: f64, eccentricity: f64) -> f64 {
    sine.atanh() - eccentricity * (eccentricity * sine).atanh()
}
