// The whole benchmark, in one page: for each size all engines are built, asked in turns, and judged.
//
// `run.js` is told by the address: `?sizes=1000,10000&rounds=7&engines=wasm,plain`. It leaves in `window.bench`, which
// is made before it, how far it is, then the result or what went wrong.

import { corpus } from './corpus.js';
import * as flexsearch from './flexsearch.js';
import { Watch } from './memory.js';
import * as minisearch from './minisearch.js';
import * as plain from './plain.js';
import { KINDS, queries as makeQueries } from './queries.js';
import { agreement, recall } from './recall.js';
import { mean, median, p95, sum } from './statistics.js';
import { time, workload } from './time.js';
import * as wasm from './wasm.js';
import { vocabulary } from './words.js';

/** The first is compared with the others. */
const ENGINES = { wasm, plain, minisearch, flexsearch };
const MEGABYTE = 2 ** 20;
const MOST_BUILDS = 5;
/** Whoever takes so long is not built once more. */
const ENOUGH_BUILDING_MS = 8000;

const { bench } = window;
const asked = new URLSearchParams(location.search);
const numbers = (name) => asked.get(name).split(',').map(Number);

run().then(
  (result) => (bench.result = result),
  (error) => (bench.error = String(error?.stack ?? error)),
);

async function run() {
  if (!crossOriginIsolated) throw new Error('the page was sent without COOP and COEP: its clock is too coarse');
  if (!globalThis.gc) throw new Error('the browser was started without --js-flags=--expose-gc');
  const sizes = numbers('sizes');
  const [rounds] = numbers('rounds');
  const modules = asked.get('engines').split(',').map((name) => ENGINES[name]);
  say('the projects are made up');
  const words = await (await fetch('words.json')).json();
  const known = vocabulary(words);
  const docs = corpus(known, Math.max(...sizes));
  const queries = makeQueries(known);
  const results = [];
  for (const size of sizes) {
    results.push(...(await runSize(modules, docs.slice(0, size), queries, rounds)));
  }
  return { browser: navigator.userAgent, queries: queries.length, rounds, results };
}

async function runSize(modules, docs, queries, rounds) {
  const size = docs.length;
  const pause = (what) => {
    say(`${size} projects: ${what}`);
    return breath();
  };
  const engines = [];
  for (const module of modules) {
    await pause(`${module.name} is built`);
    engines.push({ name: module.name, ...(await build(module, docs)), ...workload(module.name, size, rounds) });
  }
  await time(engines, queries, pause);
  const found = await recall(engines, docs, queries, pause);
  return engines.map((timed, at) => ({
    ...figures(timed, size, queries),
    ...ratios(timed, engines[0]),
    ...found[at],
    agrees: agreement(timed.engine, engines.at(-1).engine, queries),
  }));
}

/** Builds an engine several times, each time anew; the last one is kept. One build alone differs by a third from the next. */
async function build(module, docs) {
  const times = [];
  let built;
  do {
    built = null;
    built = await buildOnce(module, docs);
    times.push(built.spent);
  } while (times.length < MOST_BUILDS && sum(times) < ENOUGH_BUILDING_MS);
  const { engine, live, most } = built;
  return { engine, build_ms: median(times), memory_mb: live / MEGABYTE, peak_mb: most / MEGABYTE };
}

/** By pieces, so that the page goes on answering; only the pieces are timed. */
async function buildOnce(module, docs) {
  const prepared = await module.prepare?.();
  const watch = new Watch();
  let spent = 0;
  const timed = async (piece) => {
    const start = performance.now();
    piece();
    spent += performance.now() - start;
    watch.look();
    await breath();
  };
  let engine;
  await timed(() => (engine = new module.Engine(prepared)));
  for (let from = 0; from < docs.length; from += 500) {
    const piece = docs.slice(from, from + 500);
    await timed(() => piece.forEach((doc) => engine.add(doc)));
  }
  await timed(() => engine.finish());
  return { engine, spent, ...watch.bytes(engine) };
}

function figures(timed, size, queries) {
  const { name, build_ms, memory_mb, peak_mb, rounds, calls } = timed;
  const all = timed.times.map(median);
  const kinds = KINDS.map((kind) => {
    const own = all.filter((_, at) => queries[at].kind === kind);
    return [kind, { median_ms: median(own), p95_ms: p95(own) }];
  });
  return {
    engine: name,
    size,
    rounds,
    calls,
    build_ms,
    median_ms: median(all),
    p95_ms: p95(all),
    max_ms: Math.max(...all),
    mean_ms: mean(all),
    memory_mb,
    peak_mb,
    kinds: Object.fromEntries(kinds),
  };
}

/** How many times as long as the first engine this one takes. */
function ratios(timed, first) {
  const [own, its] = [timed.times.map(median), first.times.map(median)];
  return { median_ratio: median(own) / median(its), p95_ratio: p95(own) / p95(its) };
}

function say(what) {
  if (bench.said.at(-1) !== what) bench.said.push(what);
  document.querySelector('p').textContent = what;
}

/** Lets the browser do what waits: it answers to nobody while a script runs. */
const breath = () => new Promise((done) => setTimeout(done));
