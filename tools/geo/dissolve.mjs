// From the shapes of the communes to those of the départements, whose borders are shared point by point.

import { feature, mergeArcs } from "topojson-client";
import { topology } from "topojson-server";

import { ringArea } from "./rings.mjs";

// Finer than the source's own grid of about 11 m; it makes the few points meet that differ in their last digit.
const GRID = 1e6;

// Square degrees, some 0.9 km². Where communes do not quite meet there is a hole of 0.1 km² at most; Llívia, a Spanish town inside
// the Pyrénées-Orientales and the only real hole of the country, has 12 km².
const GAP = 1e-4;

/** GeoJSON features in longitude and latitude, in the order of `codes`. */
export function departementsFromCommunes(features, codes) {
  const borders = topology({ communes: features }, GRID);
  const communes = borders.objects.communes.geometries;
  const ground = byDepartement([...communes, ...gapsBetween(communes, borders)]);
  return codes.map((code) => {
    const { geometry } = feature(borders, mergeArcs(borders, ground.get(code)));
    return { type: "Feature", properties: { code }, geometry };
  });
}

/** The gaps as ground of a département beside them: what is in no commune would stay as a hole, or as a crack along a border. */
function gapsBetween(communes, borders) {
  const country = mergeArcs(borders, communes);
  const { coordinates } = feature(borders, country).geometry;
  const holes = country.arcs.flatMap((rings, polygon) =>
    rings.filter((_, ring) => ring > 0 && ringArea(coordinates[polygon][ring]) < GAP),
  );
  const owner = departementBeside(communes);
  return holes.map((hole) => ({
    type: "Polygon",
    arcs: [hole.map((arc) => ~arc).reverse()],
    properties: { departement: owner(hole[0]) },
  }));
}

function departementBeside(communes) {
  const owners = new Map();
  for (const { arcs, properties } of communes) {
    for (const arc of arcs.flat(Infinity)) owners.set(arc, properties.departement);
  }
  // An arc that is gone along backwards is written as the complement of its index.
  return (arc) => owners.get(arc) ?? owners.get(~arc);
}

function byDepartement(parts) {
  const groups = new Map();
  for (const part of parts) {
    const { departement } = part.properties;
    if (!groups.has(departement)) groups.set(departement, []);
    groups.get(departement).push(part);
  }
  return groups;
}
