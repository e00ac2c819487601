// What the engines find, against what should be found, and whether they count alike.

import { KINDS } from './queries.js';
import { Reference, judge } from './reference.js';
import { mean } from './statistics.js';

/** For each engine, in their order, `{ recall, precision }` by kind of query. */
export async function recall(engines, docs, queries, pause) {
  await pause('the judge reads');
  const reference = new Reference(docs);
  const judged = queries.filter((query) => query.text);
  const verdicts = engines.map(() => Object.fromEntries(KINDS.map((kind) => [kind, []])));
  for (const [done, query] of judged.entries()) {
    if (done % 20 === 0) await pause(`recall, query ${done} of ${judged.length}`);
    const wanted = reference.find(query.intent);
    engines.forEach(({ engine }, at) => verdicts[at][query.kind].push(judge(wanted, [...engine.all(query.text)])));
  }
  return verdicts.map((verdict) => {
    const share = (what) =>
      Object.fromEntries(
        KINDS.filter((kind) => verdict[kind].length).map((kind) => [kind, mean(verdict[kind].map((of) => of[what]))]),
      );
    return { recall: share('recall'), precision: share('precision') };
  });
}

/** In how many of the queries without text, where nothing is left to judgement, an engine gives the very answer of the
 *  other one; and how many there are. */
export function agreement(engine, other, queries) {
  const withoutText = queries.filter((query) => !query.text);
  const alike = withoutText.filter((query) => flat(engine.search(query)) === flat(other.search(query)));
  return { alike: alike.length, of: withoutText.length };
}

const flat = ({ total, ids, counts }) => [total, ...ids, ...counts].join();
