// What the files weigh on the wire, and how much they may.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const LIMITS = { "territories.json": 45_000, "communes.json": 400_000 };

export function brotliSize(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

export function sizesOf(folder, name) {
  const bytes = readFileSync(join(folder, name));
  return { raw: bytes.length, brotli: brotliSize(bytes) };
}

export function sizeFaults(folder) {
  return Object.entries(LIMITS).flatMap(([name, limit]) => {
    const { brotli } = sizesOf(folder, name);
    return brotli <= limit ? [] : [`${name} has ${brotli} bytes in brotli, more than ${limit}`];
  });
}
