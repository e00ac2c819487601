// The rounds: each engine in its turn, and in the next round in another turn, so that none always has the better moment.

/** Among many projects, engines that need seconds to answer some queries are asked in fewer rounds. */
const PATIENCE = { from: 50_000, rounds: 2, engines: ['MiniSearch', 'FlexSearch'] };

/** What a query takes among a thousand projects is a few ticks of the clock: it is asked several times between two looks at
 *  the clock, the more often the fewer projects there are. */
const callsFor = (size) => Math.max(1, Math.round(100_000 / size));

/** In how many rounds an engine is asked each query, and how often in a row. */
export function workload(name, size, rounds) {
  const isSlow = size >= PATIENCE.from && PATIENCE.engines.includes(name);
  return { rounds: isSlow ? Math.min(rounds, PATIENCE.rounds) : rounds, calls: callsFor(size) };
}

/** Times every query of every engine; `engines` are `{ name, engine, rounds, calls }`. Each gets `times`: for each query, in
 *  their order, what it took in each round, in milliseconds. */
export async function time(engines, queries, pause) {
  for (const timed of engines) timed.times = queries.map(() => []);
  const rounds = Math.max(...engines.map((timed) => timed.rounds));
  // The first round is not counted: the browser compiles what it meets in it.
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < engines.length; turn += 1) {
      const timed = engines[(turn + round) % engines.length];
      if (round > timed.rounds) continue;
      await pause(`round ${round} of ${rounds}, ${timed.name}`);
      await ask(timed, queries, round > 0, pause);
    }
  }
}

async function ask({ name, engine, calls, times }, queries, counted, pause) {
  let since = performance.now();
  for (const [at, query] of queries.entries()) {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) engine.search(query);
    const end = performance.now();
    if (counted) times[at].push((end - start) / calls);
    if (end - since > 1000) {
      await pause(`still ${name}`);
      since = performance.now();
    }
  }
}
