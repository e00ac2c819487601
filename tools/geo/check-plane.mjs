// The plane: agreement with PROJ, and a drawing in which nothing is on top of something else.

import { readFileSync } from "node:fs";

import { inBox, lambertFromLonLat, lonLatFromLambert, lonLatFromPlane, plane, planeFromLonLat } from "./plane.mjs";

const PROJ_TOLERANCE_METRES = 0.01;
// The same on the way back: a centimetre is about a ten-millionth of a degree.
const PROJ_TOLERANCE_DEGREES = 1e-7;

export function planeFaults({ raw }) {
  return [...copyFaults(raw), ...projFaults(), ...returnFaults(), ...insetFaults()];
}

/** How far our own Lambert-93 is from PROJ's at the farthest of the points of the table, in metres. */
export function greatestDistanceToProj() {
  return Math.max(
    ...projPoints().map(({ lon, lat, x, y }) => {
      const [ourX, ourY] = lambertFromLonLat([lon, lat]);
      return Math.hypot(ourX - x, ourY - y);
    }),
  );
}

function copyFaults(raw) {
  const same = JSON.stringify(raw.plane) === JSON.stringify(plane);
  return same ? [] : ["territories.json was made with another plane than that of plane.json"];
}

function projFaults() {
  const faults = [];
  const distance = greatestDistanceToProj();
  if (!(distance < PROJ_TOLERANCE_METRES)) faults.push(`Lambert-93 is ${distance} m from PROJ's`);
  for (const { name, x, y, back } of projPoints()) {
    const [lon, lat] = lonLatFromLambert([x, y]);
    const degrees = Math.hypot(lon - back[0], lat - back[1]);
    if (!(degrees < PROJ_TOLERANCE_DEGREES)) faults.push(`${name}: back from Lambert-93, ${degrees}° from PROJ's`);
  }
  return faults;
}

function returnFaults() {
  const corners = plane.insets.flatMap(({ bounds: [west, south, east, north] }) => [[west, south], [east, north]]);
  const places = [...projPoints().map(({ lon, lat }) => [lon, lat]), ...corners];
  return places.flatMap((place) => {
    const back = lonLatFromPlane(planeFromLonLat(place));
    const degrees = Math.hypot(back[0] - place[0], back[1] - place[1]);
    return degrees < PROJ_TOLERANCE_DEGREES ? [] : [`${place} comes back from the plane as ${back}`];
  });
}

function insetFaults() {
  const faults = [];
  plane.insets.forEach((inset, i) => {
    const [west, south, east, north] = inset.bounds;
    for (const corner of [[west, north], [east, south]]) {
      if (!inBox(inset.box, ...planeFromLonLat(corner))) faults.push(`${inset.name}: ${corner} is drawn outside of its box`);
    }
    if (!insidePlane(inset.box)) faults.push(`${inset.name}: its box leaves the plane`);
    for (const other of plane.insets.slice(i + 1)) {
      if (overlap(inset.box, other.box)) faults.push(`the boxes of ${inset.name} and ${other.name} overlap`);
    }
  });
  return faults;
}

function insidePlane([left, top, width, height]) {
  return left >= 0 && top >= 0 && left + width <= plane.width && top + height <= plane.height;
}

function overlap([left, top, width, height], [otherLeft, otherTop, otherWidth, otherHeight]) {
  const apart =
    left + width <= otherLeft || otherLeft + otherWidth <= left || top + height <= otherTop || otherTop + otherHeight <= top;
  return !apart;
}

function projPoints() {
  return JSON.parse(readFileSync(new URL("proj-points.json", import.meta.url), "utf8")).points;
}
