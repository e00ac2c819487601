// Where a territory has its circle or its label: the point of its largest part that is farthest from every border.

import polylabel from "polylabel";
import { feature } from "topojson-client";

import { ringArea } from "./rings.mjs";

const PRECISION = 0.05;

/** [x, y] on the plane, to one decimal. */
export function labelPoint(topology, territory) {
  const { coordinates } = feature(topology, territory).geometry;
  const largest = coordinates.reduce((a, b) => (ringArea(b[0]) > ringArea(a[0]) ? b : a));
  return Array.from(polylabel(largest, PRECISION), (number) => Math.round(number * 10) / 10);
}
