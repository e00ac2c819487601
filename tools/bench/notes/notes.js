// The whole benchmark, in one page: each engine merges the files of a day, in turns.
//
// It leaves in `window.bench`, which is made before it, how far it is, then the result or what went wrong.

import { day, NOTES, PARTICIPANTS } from './day.js';
import * as json from './json.js';
import * as ours from './ours.js';
import { median } from './statistics.js';
import { vocabulary } from './words.js';
import * as yjs from './yjs.js';

/** The first is compared with the others. */
const ENGINES = [ours, json, yjs];
const ROUNDS = 7;

const { bench } = window;

run().then(
  (result) => (bench.result = result),
  (error) => (bench.error = String(error?.stack ?? error)),
);

async function run() {
  if (!globalThis.gc) throw new Error('the browser was started without --js-flags=--expose-gc');
  const made = day(vocabulary(await (await fetch('words.json')).json()));
  const timed = [];
  for (const engine of ENGINES) {
    await say(`files of ${engine.name}`);
    const files = Array.from({ length: PARTICIPANTS }, (_, at) => engine.file(made, at));
    timed.push({ engine, files, times: [], kept: 0 });
  }
  // The first round is not counted: the browser compiles what it meets in it.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (let turn = 0; turn < timed.length; turn += 1) {
      const one = timed[(turn + round) % timed.length];
      await say(`round ${round} of ${ROUNDS}, ${one.engine.name}`);
      time(one, made, round);
    }
  }
  return { browser: navigator.userAgent, rounds: ROUNDS, files: PARTICIPANTS, notes: NOTES, results: timed.map(summary) };
}

function time(one, made, round) {
  const { engine, files } = one;
  globalThis.gc();
  const start = performance.now();
  const merged = engine.merge(files);
  const spent = performance.now() - start;
  if (round === 0) one.kept = kept(engine, merged, made);
  else one.times.push(spent);
  engine.free?.(merged);
}

/** The share of the edits that are still there; an error when notes are missing. */
function kept(engine, merged, { edits }) {
  if (engine.count(merged) !== PARTICIPANTS * NOTES) throw new Error(`${engine.name}: ${engine.count(merged)} notes`);
  const isThere = ({ note, inserted }) => engine.texts(merged, note.id).some((text) => text.includes(inserted.trim()));
  return edits.filter(isThere).length / edits.length;
}

function summary({ engine, files, times, kept }) {
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  return { engine: engine.name, merge_ms: median(times), least_ms: Math.min(...times), kept, megabytes: bytes / 2 ** 20 };
}

/** Says how far it is, and lets the browser answer. */
function say(what) {
  bench.said.push(what);
  return new Promise((done) => setTimeout(done));
}
