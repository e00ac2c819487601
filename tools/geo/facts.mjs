// The table of measured facts in SOURCES.md.

import { greatestDistanceToProj } from "./check-plane.mjs";
import { holes } from "./check-map.mjs";
import { exceptions } from "./exceptions.mjs";
import { plane } from "./plane.mjs";
import { ringArea } from "./rings.mjs";
import { brotliSize, sizesOf } from "./sizes.mjs";

export function factTable(folder, gazetteer, map) {
  const { communes, arrondissements, former, raw } = gazetteer;
  const rows = [
    ["fact", "measure"],
    ["---", "---"],
    ["regions, départements, communes", [map.regions, map.departements, communes].map(count).join(", ")],
    ["arrondissements of Paris, Lyon and Marseille", count(arrondissements)],
    ["former codes", count(former)],
    ["inhabitants", number(communes.reduce((sum, { population }) => sum + population, 0))],
    ["communes without inhabitants", count(communes.filter(({ population }) => population === 0))],
    ["holes in the country", holes(map).map((ring) => `${squareKilometres(ring)} km²`).join(", ")],
    ["communes whose point is outside of the simplified département", count(exceptions(gazetteer, map))],
    ["arcs, points of all arcs", `${count(map.raw.arcs)}, ${count(map.raw.arcs.flat())}`],
    ["greatest distance to PROJ at the ten points", `${(greatestDistanceToProj() * 1000).toFixed(1)} mm`],
    ["`territories.json`", size(sizesOf(folder, "territories.json"))],
    ["`communes.json`", size(sizesOf(folder, "communes.json"))],
    ...["code", "name", "population", "lon", "lat", "arrondissements", "former"].map((column) => [
      `– its \`${column}\` alone`,
      size(sizesOfValue(raw[column])),
    ]),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function squareKilometres(ring) {
  return (ringArea(ring) / plane.mainland.scale ** 2 / 1e6).toFixed(1);
}

function size({ raw, brotli }) {
  return `${number(raw)} bytes, ${number(brotli)} in brotli 11`;
}

function sizesOfValue(value) {
  const text = JSON.stringify(value);
  return { raw: Buffer.byteLength(text), brotli: brotliSize(text) };
}

function count(list) {
  return number(list.length);
}

function number(value) {
  return value.toLocaleString("en");
}
