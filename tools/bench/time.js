// The rounds: each engine in its turn, and in the next round in another turn, so that none always has the better moment.

import { sample } from './queries.js';

/** MiniSearch needs seconds for some queries over many projects: it is asked fewer, and less often. */
const PATIENCE = [
  { name: 'MiniSearch', from: 50_000, every: 5, rounds: 2 },
  { name: 'FlexSearch', from: 50_000, every: 1, rounds: 3 },
];

/** What a query takes among a thousand projects is a few ticks of the clock: it is asked several times between two looks at
 *  the clock, the more often the fewer projects there are. */
const callsFor = (size) => Math.max(1, Math.round(20_000 / size));

/** Which queries an engine is asked, in how many rounds, and how often in a row. */
export function workload(name, size, queries, rounds) {
  const limit = PATIENCE.find((limit) => limit.name === name && size >= limit.from);
  const calls = callsFor(size);
  if (!limit) return { queries, rounds, calls };
  return { queries: sample(queries, limit.every), rounds: Math.min(rounds, limit.rounds), calls };
}

/** Times every query of every engine; `engines` are `{ name, engine, queries, rounds, calls }`. Each gets `times`: for each query
 *  what it took in each round, in milliseconds. */
export async function time(engines, pause) {
  for (const timed of engines) timed.times = new Map(timed.queries.map((query) => [query, []]));
  const rounds = Math.max(...engines.map((timed) => timed.rounds));
  // The first round is not counted: the browser compiles what it meets in it.
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < engines.length; turn += 1) {
      const timed = engines[(turn + round) % engines.length];
      if (round > timed.rounds) continue;
      await pause(`round ${round} of ${rounds}, ${timed.name}`);
      await ask(timed, round > 0, pause);
    }
  }
}

async function ask({ name, engine, queries, calls, times }, counted, pause) {
  let since = performance.now();
  for (const query of queries) {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) engine.search(query);
    const end = performance.now();
    if (counted) times.get(query).push((end - start) / calls);
    if (end - since > 1000) {
      await pause(`still ${name}`);
      since = performance.now();
    }
  }
}
