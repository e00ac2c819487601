// The shapes: all there, in their place, sharing their borders.

import { outline } from "./atlas.mjs";
import { inBox, plane, planeFromLonLat } from "./plane.mjs";
import { inside, ringArea, signedRingArea } from "./rings.mjs";

const DEPARTEMENTS = 101;
const REGIONS = 18;

// Square units of the plane, of 1.64 km² each: Llívia has 7.6. Where a coast touches itself, a puddle of 0.04 is cut off.
const SMALL_HOLE = 0.1;
const LLIVIA = [1.98, 42.465];

export function mapFaults(map) {
  return [...listFaults(map), ...arcFaults(map.raw), ...holeFaults(map), ...placeFaults(map), ...peopleFaults(map)];
}

/** The holes of the whole country that one can see, as rings. */
export function holes(map) {
  const rings = outline(map);
  const largest = rings.reduce((a, b) => (ringArea(b) > ringArea(a) ? b : a));
  return rings.filter((ring) => signedRingArea(ring) * signedRingArea(largest) < 0 && ringArea(ring) > SMALL_HOLE);
}

function listFaults({ departements, regions }) {
  const faults = [];
  if (departements.length !== DEPARTEMENTS) faults.push(`${departements.length} départements, not ${DEPARTEMENTS}`);
  if (regions.length !== REGIONS) faults.push(`${regions.length} regions, not ${REGIONS}`);
  const codes = new Set(regions.map(({ code }) => code));
  for (const { name, region } of departements) {
    if (!codes.has(region)) faults.push(`${name}: there is no region ${region}`);
  }
  for (const territories of [departements, regions]) {
    const list = territories.map(({ code }) => code);
    if (String(list) !== String([...new Set(list)].sort())) faults.push(`codes twice or out of order: ${list}`);
  }
  return faults;
}

function arcFaults({ objects, arcs }) {
  const shapes = Object.values(objects).flatMap(({ geometries }) => geometries);
  const indexes = shapes.flatMap((shape) => shape.arcs.flat(Infinity));
  const used = new Set(indexes.map((arc) => (arc < 0 ? ~arc : arc)));
  const faults = [];
  if (shapes.some(({ type }) => type !== "MultiPolygon")) faults.push("a shape is no MultiPolygon: a reader counts on it");
  if (Math.max(...used) >= arcs.length) faults.push("a shape refers to an arc that does not exist");
  if (used.size < arcs.length) faults.push(`${arcs.length - used.size} arcs are in no shape`);
  if (!arcs.flat(2).every(Number.isInteger)) faults.push("an arc has coordinates that are not on the grid");
  return faults;
}

function holeFaults(map) {
  const seen = holes(map);
  if (seen.length !== 1) return [`the départements together have ${seen.length} holes, not the one of Llívia`];
  return inside(seen, planeFromLonLat(LLIVIA)) ? [] : ["the only hole of the country is not at Llívia"];
}

function placeFaults({ departements, regions }) {
  const faults = [];
  for (const territory of [...departements, ...regions]) {
    const { name, point, polygons } = territory;
    if (!polygons.some((rings) => inside(rings, point))) faults.push(`${name}: the point of its label is outside of it`);
  }
  for (const { code, name, polygons } of departements) {
    const inset = plane.insets.find((inset) => inset.code === code);
    const points = polygons.flat(2);
    const isRight = inset ? (point) => inBox(belowTitle(inset.box), ...point) : onMainland;
    if (!points.every(isRight)) faults.push(`${name}: drawn outside of its part of the plane`);
  }
  return faults;
}

function belowTitle([left, top, width, height]) {
  return [left, top + plane.title_height, width, height - plane.title_height];
}

function onMainland([x, y]) {
  return inBox([0, 0, plane.width, plane.height], x, y) && !plane.insets.some(({ box }) => inBox(box, x, y));
}

function peopleFaults({ departements, regions }) {
  return regions.flatMap(({ code, name, population }) => {
    const parts = departements.filter(({ region }) => region === code).reduce((sum, part) => sum + part.population, 0);
    return parts === population ? [] : [`${name}: ${population} inhabitants, but ${parts} in its départements`];
  });
}
