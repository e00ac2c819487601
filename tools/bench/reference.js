// The judge of what should be found: every word of the query, without its typo, is the beginning of a word of the project.
// It reads every project from end to end, so that there is nothing in it to get wrong.

import { fold, pieces } from './fold.js';

export class Reference {
  constructor(docs) {
    this.texts = docs.map((doc) => ` ${pieces(fold(`${doc.title} ${doc.carrier} ${doc.summary}`)).join(' ')}`);
  }

  /** All projects that should be found, by position. */
  find(text) {
    const words = pieces(fold(text)).map((word) => ` ${word}`);
    const found = new Set();
    this.texts.forEach((searched, id) => {
      if (words.every((word) => searched.includes(word))) found.add(id);
    });
    return found;
  }
}

/** Which share of what should be found was found, and which share of what was found should have been; either is null
 *  where there was nothing. */
export function judge(wanted, found) {
  const right = found.reduce((count, id) => count + (wanted.has(id) ? 1 : 0), 0);
  return {
    recall: wanted.size ? right / wanted.size : null,
    precision: found.length ? right / found.length : null,
  };
}
