// Whether public/geo/ is what it says: reads only what is committed, needs no package, exits with 1 and a sentence for each fault.
//
//     node check.mjs             checks
//     node check.mjs --accept    first writes anew what follows from the files: exceptions.json and the table in SOURCES.md

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { readGazetteer, readTerritories } from "./atlas.mjs";
import { gazetteerFaults } from "./check-gazetteer.mjs";
import { mapFaults } from "./check-map.mjs";
import { planeFaults } from "./check-plane.mjs";
import { exceptions } from "./exceptions.mjs";
import { factTable } from "./facts.mjs";
import { sizeFaults } from "./sizes.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "public/geo");
const FACT_TABLE = /^\| fact .*\n(?:\|.*\n)*/m;
const accept = process.argv.includes("--accept");

const map = readTerritories(folder);
const gazetteer = readGazetteer(folder);
const facts = factTable(folder, gazetteer, map);

const faults = [
  ...planeFaults(map),
  ...mapFaults(map),
  ...gazetteerFaults(gazetteer, map),
  ...sizeFaults(folder),
  ...followingFaults("tools/geo/exceptions.json", () => `${JSON.stringify(exceptions(gazetteer, map), null, 2)}\n`),
  ...followingFaults("public/geo/SOURCES.md", (text) => text.replace(FACT_TABLE, `${facts}\n`)),
];

for (const fault of faults) console.error(`geo: ${fault}`);
if (faults.length > 0) process.exit(1);
console.log(facts);

/** A file that follows from the others, and is committed so that a change of it is seen. */
function followingFaults(name, next) {
  const file = join(root, name);
  const text = readFileSync(file, "utf8");
  const due = next(text);
  if (text === due) return [];
  if (!accept) return [`${name} no longer follows from the files; if this is right, run check.mjs --accept:\n${due}`];
  writeFileSync(file, due);
  return [];
}
