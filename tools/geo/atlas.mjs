// The two files as a program reads them: shapes as rings of points, columns as rows.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `{ raw, departements, regions }`: each territory has its properties and `polygons`, lists of rings on the plane. */
export function readTerritories(folder) {
  const raw = readJson(folder, "territories.json");
  const arcs = raw.arcs.map((arc) => decoded(arc, raw.transform));
  const territories = ({ geometries }) => geometries.map((shape) => territory(shape, arcs));
  return { raw, departements: territories(raw.objects.departements), regions: territories(raw.objects.regions) };
}

/** `{ communes, arrondissements, former }`: rows with a `code` each, and a `point` of longitude and latitude. */
export function readGazetteer(folder) {
  const raw = readJson(folder, "communes.json");
  const [codes, longitudes, latitudes] = [codesOf(raw.code), summed(raw.lon), summed(raw.lat)];
  const communes = codes.map((code, i) => ({
    code,
    name: raw.name[i],
    population: raw.population[i],
    point: degrees(longitudes[i], latitudes[i]),
  }));
  const arrondissements = raw.arrondissements.map(({ lon, lat, ...row }) => ({ ...row, point: degrees(lon, lat) }));
  const former = codesOf(raw.former.code).map((code, i) => {
    const commune = communes[raw.former.commune[i]];
    return { code, commune: commune?.code, name: raw.former.name[i] || commune?.name };
  });
  return { raw, communes, arrondissements, former };
}

/** The number of a commune's département is in its code: two characters of it, three overseas. */
export function departementOf(code) {
  return code.slice(0, code.startsWith("97") ? 3 : 2);
}

/** The outline of all départements together, as rings: an arc with one département on it is a coast or a frontier. */
export function outline({ raw }) {
  const arcs = raw.arcs.map((arc) => decoded(arc, raw.transform));
  const used = raw.objects.departements.geometries.flatMap((shape) => shape.arcs.flat(Infinity));
  const backwards = new Set(used.map((arc) => ~arc));
  return joined(used.filter((arc) => !backwards.has(arc)).map((arc) => along(arcs, arc)));
}

function territory({ arcs: polygons, properties }, arcs) {
  const ring = (parts) => parts.flatMap((arc, i) => along(arcs, arc).slice(i === 0 ? 0 : 1));
  return { ...properties, polygons: polygons.map((rings) => rings.map(ring)) };
}

function along(arcs, index) {
  return index < 0 ? arcs[~index].slice().reverse() : arcs[index];
}

function decoded(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

// Ends meet exactly, for they are the same point of the grid.
function joined(lines) {
  const starts = new Map();
  for (const line of lines) {
    const key = String(line[0]);
    if (!starts.has(key)) starts.set(key, []);
    starts.get(key).push(line);
  }
  const next = (point) => starts.get(String(point))?.pop();
  const rings = [];
  for (const line of lines) {
    let part = next(line[0]);
    if (!part) continue;
    const ring = [...part];
    while ((part = next(ring.at(-1)))) ring.push(...part.slice(1));
    rings.push(ring);
  }
  return rings;
}

function codesOf(groups) {
  return groups.flatMap(({ departement, steps }) =>
    summed(steps).map((number) => departement + String(number).padStart(5 - departement.length, "0")),
  );
}

function summed(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function degrees(longitude, latitude) {
  return [longitude / 1000, latitude / 1000];
}

function readJson(folder, name) {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}
