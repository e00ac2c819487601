// An inverted index in plain JavaScript, as good as typed arrays make it: what a search in Rust has to beat to be worth its
// while. The folded words are sorted, so that a prefix is a range; who has each word stands in one array.

import { Facets } from './facets.js';
import { fold, pieces } from './fold.js';
import { Vocabulary } from './vocabulary.js';

export const name = 'plain JavaScript';

/** What a word weighs in each field. */
const WEIGHTS = { title: 6, carrier: 2, summary: 1 };
/** A posting is a project, shifted, and the weight of the word in it. */
const WEIGHT_BITS = 4;
const HEAVIEST = (1 << WEIGHT_BITS) - 1;
/** Shorter words have no typos: too much would be near. */
const SHORTEST_TYPO = 4;

export class Engine {
  constructor() {
    this.docs = [];
    this.terms = new Map();
    this.folded = [];
    // The last posting of each term, so that a word that comes again in a project is weighed and not repeated.
    this.last = [];
    this.postings = new Growing();
    this.termOfPosting = new Growing();
  }

  add(doc) {
    this.docs.push(doc);
    for (const field in WEIGHTS) {
      for (const piece of pieces(doc[field])) this.addWord(doc.id, this.term(piece), WEIGHTS[field]);
    }
  }

  /** Folding is dear, and the same words come again: each spelling is folded once. */
  term(piece) {
    let term = this.terms.get(piece);
    if (term !== undefined) return term;
    const folded = fold(piece);
    term = this.terms.get(folded);
    if (term === undefined) {
      term = this.folded.push(folded) - 1;
      this.last.push(-1);
      this.terms.set(folded, term);
    }
    this.terms.set(piece, term);
    return term;
  }

  addWord(id, term, weight) {
    const { array } = this.postings;
    const last = this.last[term];
    if (last >= 0 && array[last] >>> WEIGHT_BITS === id) {
      const sum = Math.min(HEAVIEST, (array[last] & HEAVIEST) + weight);
      array[last] = (id << WEIGHT_BITS) | sum;
      return;
    }
    this.last[term] = this.postings.length;
    this.postings.push((id << WEIGHT_BITS) | weight);
    this.termOfPosting.push(term);
  }

  finish() {
    const count = this.docs.length;
    const { folded } = this;
    const sorted = [...folded.keys()].sort((one, other) => (folded[one] < folded[other] ? -1 : 1));
    this.vocabulary = new Vocabulary(sorted.map((term) => folded[term]));
    this.sortPostings(sorted);
    this.facets = new Facets(this.docs);

    // Reused by every query. What was written by an earlier one has an older stamp, so nothing is ever cleared.
    this.stamps = new Uint32Array(count);
    this.scores = new Float32Array(count);
    this.candidates = new Uint32Array(count);
    this.stamp = 0;
    for (const built of ['docs', 'terms', 'folded', 'last', 'postings', 'termOfPosting']) delete this[built];
  }

  /** Counting sort: the postings of each word one after the other, within it in the order of the projects. */
  sortPostings(sorted) {
    const { array, length } = this.postings;
    const terms = this.termOfPosting.array;
    const sizes = new Uint32Array(sorted.length);
    for (let at = 0; at < length; at += 1) sizes[terms[at]] += 1;
    const starts = (this.starts = new Uint32Array(sorted.length + 1));
    sorted.forEach((term, rank) => (starts[rank + 1] = starts[rank] + sizes[term]));
    const next = new Uint32Array(sorted.length);
    sorted.forEach((term, rank) => (next[term] = starts[rank]));
    this.index = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) this.index[next[terms[at]]++] = array[at];
  }

  search(query) {
    if (!query.text) return this.facets.answer(query, null);
    const length = this.find(query.text, !query.byYear);
    const { total, counts } = this.facets.filter(query, this.candidates, length);
    const ids = query.byYear ? this.facets.latest(total) : this.facets.best(this.scores);
    return { total, ids, counts };
  }

  /** Every project that the text finds, without filters. */
  all(text) {
    return this.candidates.subarray(0, this.find(text, false));
  }

  /** Writes the projects that have every word to `candidates`, and returns how many they are. */
  find(text, scored) {
    const plans = pieces(text).map((piece) => this.plan(fold(piece)));
    // The rarest word first: the others only have to look at what it left.
    plans.sort((one, other) => one.size - other.size);
    if (this.stamp > 0xffffff00) this.stamps.fill((this.stamp = 0));
    const length = plans.length ? this.start(plans[0], scored) : 0;
    for (const plan of plans.slice(1)) this.narrow(plan, scored);
    return plans.length > 1 ? this.keep(length) : length;
  }

  /** The ranks of the words that one word of the query stands for, as ranges. */
  plan(word) {
    const [from, to] = this.vocabulary.range(word);
    let ranges = [[from, to]];
    if (from === to && word.length >= SHORTEST_TYPO) {
      ranges = this.vocabulary.near(word).map((rank) => [rank, rank + 1]);
    }
    const size = ranges.reduce((sum, [low, high]) => sum + this.starts[high] - this.starts[low], 0);
    const rarity = Math.log(1 + this.stamps.length / (1 + size));
    return { ranges, size, rarity, length: word.length };
  }

  start({ ranges, rarity, length }, scored) {
    const { index, starts, stamps, scores, candidates } = this;
    const stamp = (this.stamp += 1);
    let count = 0;
    for (const [from, to] of ranges) {
      for (let rank = from; rank < to; rank += 1) {
        const factor = this.factor(rank, rarity, length);
        for (let at = starts[rank], end = starts[rank + 1]; at < end; at += 1) {
          const id = index[at] >>> WEIGHT_BITS;
          if (stamps[id] !== stamp) {
            stamps[id] = stamp;
            candidates[count++] = id;
            if (scored) scores[id] = factor * (index[at] & HEAVIEST);
          } else if (scored) scores[id] += factor * (index[at] & HEAVIEST);
        }
      }
    }
    return count;
  }

  narrow({ ranges, rarity, length }, scored) {
    const { index, starts, stamps, scores } = this;
    const before = this.stamp;
    const stamp = (this.stamp += 1);
    for (const [from, to] of ranges) {
      for (let rank = from; rank < to; rank += 1) {
        const factor = this.factor(rank, rarity, length);
        for (let at = starts[rank], end = starts[rank + 1]; at < end; at += 1) {
          const id = index[at] >>> WEIGHT_BITS;
          if (stamps[id] < before) continue;
          stamps[id] = stamp;
          if (scored) scores[id] += factor * (index[at] & HEAVIEST);
        }
      }
    }
  }

  keep(length) {
    const { stamps, candidates, stamp } = this;
    let kept = 0;
    for (let at = 0; at < length; at += 1) {
      if (stamps[candidates[at]] === stamp) candidates[kept++] = candidates[at];
    }
    return kept;
  }

  /** A whole word counts double. */
  factor(rank, rarity, length) {
    return this.vocabulary.lengthOf(rank) === length ? 2 * rarity : rarity;
  }
}

/** An array of numbers that grows as it is filled. */
class Growing {
  constructor() {
    this.array = new Uint32Array(1 << 16);
    this.length = 0;
  }

  push(number) {
    if (this.length === this.array.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = number;
  }
}
