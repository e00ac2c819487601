// The map of the application, as its page draws it: names that do not collide, insets and lens included.

import init, { Map as Drawn } from './engine/bench_map.js';

await init();

export const name = 'ours';

export const draw = (text, counts, place) => Drawn.draw(text, Uint32Array.from(counts), place);

export const update = (map, counts) => map.update(Uint32Array.from(counts));

export const remove = (map) => map.remove();
