// Disjunctive facets for the engines that have none: « or » within a facet, « and » between facets, and the counts of a
// facet leave its own choice out of account.

import { countCommon, countOnes, has, intersect, wordsFor } from './bits.js';
import { fold } from './fold.js';
import { STARTS, VALUES } from './values.js';

/** How many projects an answer names. */
export const SHOWN = 50;

/** The projects by year, the latest first, then by title. */
export function yearOrder(docs) {
  const titles = docs.map((doc) => fold(doc.title));
  const order = Uint32Array.from(docs.keys());
  return order.sort((one, other) => {
    if (docs[one].year !== docs[other].year) return docs[other].year - docs[one].year;
    if (titles[one] !== titles[other]) return titles[one] < titles[other] ? -1 : 1;
    return one - other;
  });
}

export class Facets {
  constructor(docs) {
    const count = docs.length;
    this.width = wordsFor(count);
    // What each project has, project by project: the quick way to count a few of them.
    this.ends = new Uint32Array(count + 1);
    docs.forEach((doc, id) => (this.ends[id + 1] = this.ends[id] + doc.values.length));
    this.values = new Uint8Array(this.ends[count]);
    // Which projects have each value, a row of bits a value: the quick way to filter, and to count many of them.
    this.rows = new Uint32Array(VALUES * this.width);
    this.totals = new Uint32Array(VALUES);
    docs.forEach((doc, id) => {
      this.values.set(doc.values, this.ends[id]);
      for (const value of doc.values) {
        this.rows[value * this.width + (id >>> 5)] |= 1 << (id & 31);
        this.totals[value] += 1;
      }
    });
    this.order = yearOrder(docs);
    // The larger, the earlier in that order.
    this.earliness = new Uint32Array(count);
    this.order.forEach((id, rank) => (this.earliness[id] = count - rank));

    this.everything = new Uint32Array(this.width);
    for (let id = 0; id < count; id += 1) this.everything[id >>> 5] |= 1 << (id & 31);
    // Reused by every query.
    this.hits = new Uint32Array(this.width);
    this.kept = new Uint32Array(this.width);
    this.base = new Uint32Array(this.width);
    this.choices = STARTS.slice(1).map(() => new Uint32Array(this.width));
    this.scratch = new Uint32Array(VALUES);
  }

  /** The answer to a query for an engine that gives `hits` in the order of relevance, or null without a text. */
  answer(query, hits) {
    const { total, counts } = this.filter(query, hits, hits?.length);
    const ids = query.byYear || !hits ? this.latest(total) : this.first(hits);
    return { total, ids, counts };
  }

  /** Which of the hits pass the filters, kept for `first`, `latest` and `best`; and the counts of all facets. */
  filter(query, hits, length) {
    const found = hits ? this.toBits(hits, length) : this.everything;
    const chosen = [];
    for (let facet = 0; facet < this.choices.length; facet += 1) {
      if (query.chosen[facet].length) {
        this.choose(facet, query.chosen[facet]);
        chosen.push(facet);
      }
    }
    this.kept.set(found);
    for (const facet of chosen) intersect(this.kept, this.choices[facet]);
    const total = countOnes(this.kept);

    const counts = new Uint32Array(VALUES);
    if (found === this.everything && !chosen.length) {
      counts.set(this.totals);
      return { total, counts };
    }
    this.countInto(counts, this.kept, total, 0, VALUES);
    for (const facet of chosen) this.countWithout(counts, facet, found, chosen);
    return { total, counts };
  }

  /** The first of those kept, in the order of relevance. */
  first(hits) {
    const ids = [];
    for (let at = 0; at < hits.length && ids.length < SHOWN; at += 1) {
      if (has(this.kept, hits[at])) ids.push(hits[at]);
    }
    return ids;
  }

  /** The latest of those kept. */
  latest(total) {
    // Many are soon met on the way through the order; a few are better compared with each other.
    if (total * total < SHOWN * this.order.length) return this.best(this.earliness);
    return this.first(this.order);
  }

  /** Those kept that have the largest keys; equal ones in the order of the corpus. */
  best(keys) {
    const ids = [];
    let least = -1;
    for (let word = 0; word < this.width; word += 1) {
      for (let bits = this.kept[word]; bits; bits &= bits - 1) {
        const id = (word << 5) + 31 - Math.clz32(bits & -bits);
        const key = keys[id];
        if (ids.length === SHOWN && key <= least) continue;
        let low = 0;
        let high = ids.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (keys[ids[middle]] >= key) low = middle + 1;
          else high = middle;
        }
        if (ids.length === SHOWN) ids.pop();
        ids.splice(low, 0, id);
        least = keys[ids[ids.length - 1]];
      }
    }
    return ids;
  }

  toBits(hits, length) {
    const bits = this.hits.fill(0);
    for (let at = 0; at < length; at += 1) {
      const id = hits[at];
      bits[id >>> 5] |= 1 << (id & 31);
    }
    return bits;
  }

  choose(facet, values) {
    const choice = this.choices[facet];
    values.forEach((value, at) => {
      const from = (STARTS[facet] + value) * this.width;
      if (at === 0) choice.set(this.rows.subarray(from, from + this.width));
      else for (let word = 0; word < this.width; word += 1) choice[word] |= this.rows[from + word];
    });
  }

  countWithout(counts, facet, found, chosen) {
    const [from, to] = [STARTS[facet], STARTS[facet + 1]];
    if (found === this.everything && chosen.length === 1) {
      counts.set(this.totals.subarray(from, to), from);
      return;
    }
    this.base.set(found);
    for (const other of chosen) if (other !== facet) intersect(this.base, this.choices[other]);
    this.countInto(counts, this.base, countOnes(this.base), from, to);
  }

  /** Counts the values from `from` to `to` in a set of `size` projects. */
  countInto(counts, bits, size, from, to) {
    const valuesOfAll = this.values.length;
    if ((size / this.order.length) * valuesOfAll > ((to - from) * this.width) / 2) {
      for (let value = from; value < to; value += 1) {
        counts[value] = countCommon(bits, this.rows, value * this.width);
      }
      return;
    }
    const all = this.scratch.fill(0);
    const { ends, values } = this;
    for (let word = 0; word < this.width; word += 1) {
      for (let rest = bits[word]; rest; rest &= rest - 1) {
        const id = (word << 5) + 31 - Math.clz32(rest & -rest);
        for (let at = ends[id]; at < ends[id + 1]; at += 1) all[values[at]] += 1;
      }
    }
    counts.set(all.subarray(from, to), from);
  }
}
