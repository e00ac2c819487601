// FlexSearch, set up for prefixes, with the facets that its plain index does not have. It knows no typos this way.

import { Charset, Index } from 'flexsearch';

import { Facets } from './facets.js';

export const name = 'FlexSearch';

export class Engine {
  constructor() {
    this.docs = [];
    this.index = new Index({ tokenize: 'forward', encoder: Charset.Normalize });
  }

  add(doc) {
    this.docs.push(doc);
    this.index.add(doc.id, `${doc.title} ${doc.carrier} ${doc.summary}`);
  }

  finish() {
    this.count = this.docs.length;
    this.facets = new Facets(this.docs);
    delete this.docs;
  }

  search(query) {
    return this.facets.answer(query, query.text ? this.all(query.text) : null);
  }

  all(text) {
    return this.index.search(text, { limit: this.count });
  }
}
