// The whole benchmark, in one page: each engine draws the map and then updates all its circles, in turns.
//
// It leaves in `window.bench`, which is made before it, how far it is, then the result or what went wrong.

import * as d3Canvas from './d3_canvas.js';
import * as d3Svg from './d3_svg.js';
import * as leaflet from './leaflet.js';
import * as ours from './ours.js';
import { median, p95 } from './statistics.js';

/** The first is compared with the others. */
const ENGINES = [ours, d3Svg, d3Canvas, leaflet];
const ROUNDS = 25;
const UPDATES = 8;
const TERRITORIES = 101;

const { bench } = window;
const place = document.querySelector('#place');

run().then(
  (result) => (bench.result = result),
  (error) => (bench.error = String(error?.stack ?? error)),
);

async function run() {
  const text = await (await fetch('modules/territories.json')).text();
  const timed = ENGINES.map((engine) => ({ engine, first: [], script: [], updates: [], updated: [] }));
  // The first round is not counted: the browser compiles what it meets in it.
  for (let round = 0; round <= ROUNDS; round += 1) {
    bench.said.push(`round ${round} of ${ROUNDS}`);
    for (let turn = 0; turn < timed.length; turn += 1) {
      await time(timed[(turn + round) % timed.length], text, round);
    }
  }
  return { browser: navigator.userAgent, rounds: ROUNDS, updates: UPDATES, results: timed.map(summary) };
}

async function time({ engine, first, script, updates, updated }, text, round) {
  await settled();
  const [map, drawn] = await measured(() => engine.draw(text, counts(round), place));
  if (round > 0) {
    first.push(drawn.painted);
    script.push(drawn.script);
  }
  for (let update = 0; update < UPDATES; update += 1) {
    await settled();
    const [, changed] = await measured(() => engine.update(map, counts(round + update + 1)));
    if (round > 0) {
      updates.push(changed.script);
      updated.push(changed.painted);
    }
  }
  engine.remove?.(map);
  place.textContent = '';
}

/** Calls `work` at the beginning of a frame. `script`: until it and what it left to be done at once is over; `painted`: until
 *  the next frame that shows it has been handed over. In milliseconds. */
async function measured(work) {
  const start = performance.now();
  const result = work();
  await task();
  const script = performance.now() - start;
  await new Promise(requestAnimationFrame);
  await task();
  return [result, { script, painted: performance.now() - start }];
}

/** Waits until nothing is left to be painted, and for the beginning of a frame. */
async function settled() {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await task();
}

/** The next task: everything that was to be done at once is done by then. */
function task() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}

/** Other counts for each round and each update, the same for every engine: from none to forty. */
const counts = (seed) => Array.from({ length: TERRITORIES }, (_, at) => (at * 7919 + seed * 104729) % 41);

function summary({ engine, first, script, updates, updated }) {
  return {
    engine: engine.name,
    first_script_ms: median(script),
    first_painted_ms: median(first),
    first_painted_p95_ms: p95(first),
    update_script_ms: median(updates),
    update_script_p95_ms: p95(updates),
    update_painted_ms: median(updated),
  };
}
