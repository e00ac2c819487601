// What an engine takes of memory, in bytes.

import { Engine as WasmEngine } from './wasm.js';

/** Bytes of objects and of typed arrays; the browser has to be started with `--enable-precise-memory-info`. */
const used = () => performance.memory.usedJSHeapSize;

/** Throws away what nothing refers to; the browser has to be started with `--js-flags=--expose-gc`. */
export function collect() {
  globalThis.gc();
  globalThis.gc();
}

/** Watches the memory while an engine is built. */
export class Watch {
  constructor() {
    collect();
    this.before = used();
    this.most = this.before;
  }

  /** To be called now and then. */
  look() {
    this.most = Math.max(this.most, used());
  }

  /** What is left of it after a collection, and the most that was seen on the way. */
  bytes(engine) {
    this.look();
    collect();
    const ours = engine instanceof WasmEngine ? engine.bytes() : { live: 0, held: 0 };
    return { live: used() - this.before + ours.live, most: this.most - this.before + ours.held };
  }
}
