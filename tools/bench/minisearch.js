// MiniSearch, set up for prefixes and typos, with the facets that it does not have.

import MiniSearch from 'minisearch';

import { Facets } from './facets.js';
import { fold } from './fold.js';

export const name = 'MiniSearch';

export class Engine {
  constructor() {
    this.docs = [];
    this.index = new MiniSearch({
      fields: ['title', 'carrier', 'summary'],
      processTerm: (word) => fold(word) || null,
      searchOptions: {
        prefix: true,
        combineWith: 'AND',
        boost: { title: 3, carrier: 1.5 },
        fuzzy: (word) => (word.length >= 4 ? 0.2 : false),
      },
    });
  }

  add(doc) {
    this.docs.push(doc);
    this.index.add(doc);
  }

  finish() {
    this.facets = new Facets(this.docs);
    delete this.docs;
  }

  search(query) {
    return this.facets.answer(query, query.text ? this.all(query.text) : null);
  }

  all(text) {
    const found = this.index.search(text);
    const ids = new Uint32Array(found.length);
    for (let at = 0; at < found.length; at += 1) ids[at] = found[at].id;
    return ids;
  }
}
