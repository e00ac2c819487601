// Made-up projects, the same in every run. A smaller corpus is the beginning of a larger one.

import { Chance, Zipf } from './chance.js';
import { CARRIER_NAMES, CARRIER_PATTERNS, SUBJECTS, TITLE_HEADS, TITLE_TAILS } from './phrases.js';
import { FACETS, FIRST_YEAR, REGION_OF_DEPARTMENT, code } from './values.js';

const CARRIERS = 20_000;
/** The most frequent words make no title and no name: nobody calls a place « dans ». */
const RARE_FROM = 800;

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** `count` projects `{ id, title, carrier, summary, year, values }`, the values as in `values.js`. */
export function corpus(words, count) {
  const writer = new Writer(words);
  return Array.from({ length: count }, (_, id) => writer.project(id));
}

class Writer {
  constructor(words) {
    this.words = words;
    this.chance = new Chance(2016);
    this.anyWord = new Zipf(words.length, 1);
    this.subject = new Zipf(SUBJECTS.length, 0.6);
    this.favourites = Object.fromEntries(
      [['carrierType', 0.9], ['status', 0.9], ['themes', 0.7], ['publics', 0.8], ['actions', 0.6], ['deps', 0.45]].map(
        ([name, exponent]) => [name, this.favourite(name, exponent)],
      ),
    );
    this.carriers = Array.from({ length: CARRIERS }, () => this.carrier());
  }

  /** Draws values of a facet, some of which are more frequent; which ones does not follow their order. */
  favourite(name, exponent) {
    const count = FACETS.find((facet) => facet.name === name).values.length;
    const order = this.chance.shuffled(Array.from({ length: count }, (_, value) => value));
    const zipf = new Zipf(count, exponent);
    return () => order[zipf.draw(this.chance)];
  }

  several(name, low, high) {
    const wanted = this.chance.between(low, high);
    const chosen = new Set();
    while (chosen.size < wanted) chosen.add(this.favourites[name]());
    return [...chosen];
  }

  word() {
    return this.words[this.anyWord.draw(this.chance)];
  }

  rareWord() {
    return this.words[this.chance.between(RARE_FROM, this.words.length - 1)];
  }

  carrier() {
    const type = this.favourites.carrierType();
    const name = CARRIER_PATTERNS[type].replace('*', this.chance.pick(CARRIER_NAMES)) + capital(this.rareWord());
    return { type, name };
  }

  title() {
    const length = this.chance.between(3, 8);
    const subject = this.chance.happens(0.8) ? SUBJECTS[this.subject.draw(this.chance)] : this.rareWord();
    const parts = [this.chance.pick(TITLE_HEADS), ...subject.split(' ')];
    while (parts.length < length) {
      if (this.chance.happens(0.35)) parts.push(...this.chance.pick(TITLE_TAILS).split(' '));
      else parts.push(this.chance.happens(0.5) ? this.rareWord() : this.word());
    }
    return parts.slice(0, length).join(' ');
  }

  summary() {
    const length = this.chance.between(30, 80);
    const parts = [];
    let sentence = 0;
    while (parts.length < length) {
      const subject = this.chance.happens(0.07);
      const added = subject ? SUBJECTS[this.subject.draw(this.chance)].split(' ') : [this.word()];
      if (sentence === 0) added[0] = capital(added[0]);
      parts.push(...added);
      sentence += added.length;
      if (sentence >= this.chance.between(9, 22)) {
        parts[parts.length - 1] += '.';
        sentence = 0;
      } else if (this.chance.happens(0.05)) {
        parts[parts.length - 1] += ',';
      }
    }
    return `${parts.slice(0, length).join(' ').replace(/[.,]$/, '')}.`;
  }

  /** One department, sometimes a second and a third; the regions follow. */
  departments() {
    const count = this.chance.happens(0.6) ? 1 : this.chance.happens(0.6) ? 2 : 3;
    const chosen = new Set();
    while (chosen.size < count) chosen.add(this.favourites.deps());
    return [...chosen];
  }

  project(id) {
    // A few carriers have many projects.
    const carrier = this.carriers[Math.floor(this.chance.next() ** 1.6 * this.carriers.length)];
    const departments = this.departments();
    const regions = [...new Set(departments.map((department) => REGION_OF_DEPARTMENT[department]))];
    // The more recent, the more numerous.
    const year = Math.floor(Math.sqrt(this.chance.next()) * 13);
    return {
      id,
      title: this.title(),
      carrier: carrier.name,
      summary: this.summary(),
      year: FIRST_YEAR + year,
      values: [
        code('carrierType', carrier.type),
        code('status', this.favourites.status()),
        ...this.several('themes', 1, 4).map((value) => code('themes', value)),
        ...this.several('publics', 1, 3).map((value) => code('publics', value)),
        ...this.several('actions', 1, 3).map((value) => code('actions', value)),
        ...departments.map((value) => code('deps', value)),
        ...regions.map((value) => code('regions', value)),
        code('year', year),
      ],
    };
  }
}
