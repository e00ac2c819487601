// The search of the application, compiled to WebAssembly.

import { yearOrder } from './facets.js';
import { STARTS } from './values.js';

export const name = 'Restitution (wasm)';

let instances = 0;

/** Each engine has a module of its own, so that the memory of an earlier one does not count. */
export async function prepare() {
  const module = await import(`./engine/bench_engine.js?${(instances += 1)}`);
  const { memory } = await module.default();
  return { module, memory };
}

export class Engine {
  constructor({ module, memory }) {
    this.module = module;
    this.memory = memory;
    this.docs = [];
    this.feed = new module.Feed(Uint32Array.from(STARTS));
    this.before = module.live_bytes();
  }

  add(doc) {
    this.docs.push(doc);
    this.feed.add(`${doc.title}\n${doc.carrier}\n${doc.summary}`, doc.values);
  }

  finish() {
    this.engine = this.feed.finish(yearOrder(this.docs));
    delete this.docs;
    delete this.feed;
  }

  search(query) {
    const answer = this.engine.search(query.text, query.pairs, query.byYear);
    const end = 2 + answer[1];
    return { total: answer[0], ids: answer.subarray(2, end), counts: answer.subarray(end) };
  }

  all(text) {
    return this.engine.all(text);
  }

  /** What the index takes, and the whole memory, which never shrinks. The page's own heap does not see either. */
  bytes() {
    return { live: this.module.live_bytes() - this.before, held: this.memory.buffer.byteLength };
  }
}
