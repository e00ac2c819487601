// The list of communes: complete, and every reference in it leads somewhere.

import { departementOf } from "./atlas.mjs";
import { planeFromLonLat } from "./plane.mjs";

// 1 January 2026; the populations are summed as a check against rows that were lost or read twice.
const COMMUNES = 34_875;
const INHABITANTS = 68_350_798;
const ARRONDISSEMENTS = { 13055: 16, 69123: 9, 75056: 20 };

export function gazetteerFaults(gazetteer, map) {
  return [
    ...communeFaults(gazetteer),
    ...peopleFaults(gazetteer, map),
    ...arrondissementFaults(gazetteer),
    ...formerFaults(gazetteer),
  ];
}

function communeFaults({ raw, communes }) {
  const faults = [];
  for (const column of ["name", "population", "lon", "lat"]) {
    if (raw[column].length !== communes.length) faults.push(`${raw[column].length} values of ${column}, ${communes.length} codes`);
  }
  if (communes.length !== COMMUNES) faults.push(`${communes.length} communes, not ${COMMUNES}`);
  communes.forEach(({ code, name, point }, i) => {
    if (i > 0 && code <= communes[i - 1].code) faults.push(`commune ${code} comes after ${communes[i - 1].code}`);
    if (!name) faults.push(`commune ${code} has no name`);
    if (!planeFromLonLat(point)) faults.push(`${name} (${code}): the plane has no place for ${point}`);
  });
  return faults;
}

function peopleFaults({ communes }, { departements }) {
  const people = new Map(departements.map(({ code }) => [code, 0]));
  const faults = [];
  for (const { code, name, population } of communes) {
    const departement = departementOf(code);
    if (!people.has(departement)) faults.push(`${name} (${code}): there is no département ${departement}`);
    people.set(departement, people.get(departement) + population);
  }
  for (const { code, name, population } of departements) {
    if (people.get(code) !== population) faults.push(`${name}: ${population} inhabitants, but ${people.get(code)} in its communes`);
  }
  const all = [...people.values()].reduce((a, b) => a + b);
  if (all !== INHABITANTS) faults.push(`${all} inhabitants in all, not ${INHABITANTS}`);
  return faults;
}

function arrondissementFaults({ communes, arrondissements }) {
  const present = new Set(communes.map(({ code }) => code));
  const faults = arrondissements
    .filter(({ commune }) => !present.has(commune))
    .map(({ code, commune }) => `arrondissement ${code}: there is no commune ${commune}`);
  for (const [commune, expected] of Object.entries(ARRONDISSEMENTS)) {
    const found = arrondissements.filter((row) => row.commune === commune).length;
    if (found !== expected) faults.push(`commune ${commune} has ${found} arrondissements, not ${expected}`);
  }
  return faults;
}

function formerFaults({ raw, communes, arrondissements, former }) {
  const faults = [];
  for (const column of ["commune", "name"]) {
    const values = raw.former[column].length;
    if (values !== former.length) faults.push(`${values} values of former.${column}, ${former.length} codes`);
  }
  const present = new Set([...communes, ...arrondissements].map(({ code }) => code));
  for (const { code, commune, name } of former) {
    if (present.has(code)) faults.push(`former code ${code} is still in use`);
    if (!commune || !name) faults.push(`former code ${code} leads to no present commune`);
  }
  return faults;
}
