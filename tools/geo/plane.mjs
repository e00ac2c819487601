// The plane on which the map is drawn, and how longitude and latitude get there. The numbers are in plane.json, which is copied into
// the file of the territories; the formulae are explained in README.md.

import { readFileSync } from "node:fs";

export const plane = JSON.parse(readFileSync(new URL("plane.json", import.meta.url), "utf8"));

const RADIANS = Math.PI / 180;

/** [x, y] on the plane, or null where the plane shows nothing. */
export function planeFromLonLat([longitude, latitude]) {
  const inset = plane.insets.find(({ bounds }) => within(bounds, longitude, latitude));
  if (inset) return insetFromLonLat(inset, longitude, latitude);
  if (within(plane.mainland.bounds, longitude, latitude)) return mainlandFromLonLat(longitude, latitude);
  return null;
}

/** [longitude, latitude] of a point of the plane, which is in an inset if it is in its box. */
export function lonLatFromPlane([x, y]) {
  const inset = plane.insets.find(({ box }) => inBox(box, x, y));
  if (inset) return lonLatFromInset(inset, x, y);
  const { scale, x: left, y: top } = plane.mainland;
  return lonLatFromLambert([(x - left) / scale, (top - y) / scale]);
}

/** Metres of EPSG:2154, "Lambert-93": a conformal cone through two parallels, on the ellipsoid. */
export function lambertFromLonLat([longitude, latitude]) {
  const radius = cone.factor * Math.exp(-cone.n * isometric(latitude * RADIANS));
  const angle = cone.n * (longitude - lambert.longitude) * RADIANS;
  return [lambert.easting + radius * Math.sin(angle), cone.apex - radius * Math.cos(angle)];
}

export function lonLatFromLambert([easting, northing]) {
  const dx = easting - lambert.easting;
  const dy = cone.apex - northing;
  const longitude = lambert.longitude + Math.atan2(dx, dy) / cone.n / RADIANS;
  const latitude = geodetic(Math.log(cone.factor / Math.hypot(dx, dy)) / cone.n) / RADIANS;
  return [longitude, latitude];
}

export function inBox([left, top, width, height], x, y) {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function mainlandFromLonLat(longitude, latitude) {
  const { scale, x, y } = plane.mainland;
  const [easting, northing] = lambertFromLonLat([longitude, latitude]);
  return [x + scale * easting, y - scale * northing];
}

function insetFromLonLat(inset, longitude, latitude) {
  return [
    inset.x + inset.scale * (longitude - inset.longitude) * RADIANS,
    inset.y - inset.scale * (mercator(latitude) - mercator(inset.latitude)),
  ];
}

function lonLatFromInset(inset, x, y) {
  const height = mercator(inset.latitude) + (inset.y - y) / inset.scale;
  return [inset.longitude + (x - inset.x) / inset.scale / RADIANS, Math.atan(Math.sinh(height)) / RADIANS];
}

function mercator(latitude) {
  return Math.asinh(Math.tan(latitude * RADIANS));
}

function within([west, south, east, north], longitude, latitude) {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

// The ellipsoid's counterpart of the Mercator height: the latitude that a conformal map unrolls.
function isometric(latitude) {
  const sine = Math.sin(latitude);
  return Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine);
}

// Its inverse has no closed form; each turn gains two digits and more.
function geodetic(isometricLatitude) {
  let sine = Math.tanh(isometricLatitude);
  for (let turn = 0; turn < 8; turn += 1) {
    sine = Math.tanh(isometricLatitude + eccentricity * Math.atanh(eccentricity * sine));
  }
  return Math.asin(sine);
}

const { lambert } = plane.mainland;
const flattening = 1 / lambert.inverse_flattening;
const eccentricity = Math.sqrt(flattening * (2 - flattening));
const cone = coneThrough(lambert.parallels.map((latitude) => latitude * RADIANS));

function coneThrough([first, second]) {
  const n =
    Math.log(parallelRadius(first) / parallelRadius(second)) / (isometric(second) - isometric(first));
  const factor = (parallelRadius(first) * Math.exp(n * isometric(first))) / n;
  const apex = lambert.northing + factor * Math.exp(-n * isometric(lambert.latitude * RADIANS));
  return { n, factor, apex };
}

// Of the circle at a latitude of the ellipsoid, in metres.
function parallelRadius(latitude) {
  return (lambert.semi_major_axis * Math.cos(latitude)) / Math.sqrt(1 - (eccentricity * Math.sin(latitude)) ** 2);
}
