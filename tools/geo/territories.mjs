// public/geo/territories.json: départements and regions as TopoJSON on the plane of the map.
//
//     node territories.mjs WORKDIR OUT

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, planarRingArea, presimplify, simplify } from "topojson-simplify";

import { departementsFromCommunes } from "./dissolve.mjs";
import { keepApart } from "./keep-apart.mjs";
import { labelPoint } from "./label-points.mjs";
import { plane, planeFromLonLat } from "./plane.mjs";
import { ringArea } from "./rings.mjs";

const SOURCES =
  "Fonds de carte\u00a0: IGN, ADMIN EXPRESS COG\u00a02024, simplifiés\u202f; INSEE, COG\u00a02026 et populations légales (Licence Ouverte\u00a02.0)";

// All in units of the plane, of which the mainland has 1.28 km each. What a point adds to the outline is the triangle it makes with
// its neighbours; below this area it goes. The size of the file hangs on it.
const LEAST_TRIANGLE = 0.185;

// Small islands keep all their points, lest the very smallest end as a line; islets go. The two parts of Sein, which is a commune,
// have 0.11 each.
const SMALL_ISLAND = 1;
const LEAST_ISLAND = 0.1;

// Half of it, 64 m, is the most by which rounding moves a point.
const GRID = 0.1;

// Steps across the plane, of a metre or so, on which points of two départements that are one are seen to be one.
const FINE = 1e6;

const [workdir, out] = process.argv.slice(2);
const { departements, regions } = readJson("territories.json");

const onEarth = departementsFromCommunes(readJson("communes.geojson"), departements.map(({ code }) => code));
const map = simplified({ type: "FeatureCollection", features: onEarth.map(onPlane) });
const shapes = map.objects.departements.geometries;

map.objects.departements.geometries = departements.map(({ code, name, region, population }, place) => {
  const point = labelPoint(map, shapes[place]);
  return { ...shapes[place], properties: { code, name, region, population, point } };
});
map.objects.regions = { type: "GeometryCollection", geometries: regions.map(regionOfDepartements) };

const { objects, transform, arcs } = map;
const members = { type: "Topology", sources: SOURCES, plane, transform, objects, arcs };
const lines = Object.entries(members).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
writeFileSync(join(out, "territories.json"), `{\n${lines.join(",\n")}\n}\n`);

function onPlane({ geometry, ...feature }) {
  const coordinates = geometry.coordinates.map((rings) => rings.map((ring) => ring.map(planeFromLonLat)));
  return { ...feature, geometry: { ...geometry, coordinates } };
}

// Two départements share the arc between them, so that whatever is done to it leaves no gap.
function simplified(outlines) {
  const detailed = presimplify(topology({ departements: outlines }, FINE));
  for (const point of detailed.arcs.filter(isSmallIsland).flat()) point[2] = Infinity;
  keepApart(detailed.arcs, LEAST_TRIANGLE, GRID);
  const simple = simplify(detailed, LEAST_TRIANGLE);
  const withoutIslets = filter(simple, filterWeight(simple, LEAST_ISLAND, planarRingArea));
  return quantize(withoutIslets, { scale: [GRID, GRID], translate: [0, 0] });
}

function isSmallIsland(arc) {
  const [[x0, y0], [x1, y1]] = [arc[0], arc.at(-1)];
  return x0 === x1 && y0 === y1 && ringArea(arc) < SMALL_ISLAND;
}

function regionOfDepartements({ code, name, population }) {
  const parts = map.objects.departements.geometries.filter(({ properties }) => properties.region === code);
  const shape = mergeArcs(map, parts);
  return { ...shape, properties: { code, name, population, point: labelPoint(map, shape) } };
}

function readJson(name) {
  return JSON.parse(readFileSync(join(workdir, name), "utf8"));
}
