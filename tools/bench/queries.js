// The 200 queries, the same in every run and for every size.

import { Chance } from './chance.js';
import { fold, pieces } from './fold.js';
import { COMPANIONS, SUBJECTS } from './phrases.js';
import { FACETS, STARTS } from './values.js';

export const KINDS = ['prefix', 'accentless', 'typo', 'several', 'filters'];

/** Typed letter by letter. */
const TYPED = [
  'emploi durable',
  'mobilité',
  'rénovation énergétique',
  'santé mentale',
  'jardin partagé',
  'covoit',
  'éducation populaire',
];

const withoutAccents = (text) => text.normalize('NFD').replace(/\p{M}/gu, '');
const byLength = (one, other) => other.length - one.length;
const plain = SUBJECTS.filter((subject) => !subject.includes('’'));

/** Queries `{ kind, text, intent, chosen, pairs, byYear }`: `intent` is the text without its typo, `chosen` holds for each
 *  facet the chosen values or nothing, `pairs` the same as facet, value, facet, value… `words` are those of the projects. */
export function queries(words) {
  const chance = new Chance(7);
  const known = [...words, ...SUBJECTS].flatMap((text) => pieces(fold(text))).sort();
  const all = [...prefixes(chance), ...accentless(), ...typos(chance, known), ...severalWords(chance), ...filtersOnly()];
  return all.map((query) => ({ intent: query.text, ...query, ...rest(chance, query) }));
}

function prefixes(chance) {
  const texts = TYPED.flatMap((phrase) =>
    [...phrase].map((_, end) => phrase.slice(0, end + 1)).filter((text) => !text.endsWith(' ')),
  ).slice(0, 80);
  while (texts.length < 80) {
    const [word] = chance.pick(SUBJECTS).split(' ');
    texts.push(word.slice(0, chance.between(3, 6)));
  }
  return texts.map((text) => ({ kind: 'prefix', text }));
}

function accentless() {
  const accented = plain.filter((subject) => withoutAccents(subject) !== subject);
  return Array.from({ length: 30 }, (_, at) => accented[at % accented.length]).map((subject) => ({
    kind: 'accentless',
    text: withoutAccents(subject),
    intent: subject,
  }));
}

/** Most are the longest word of a subject, every third one the two longest. */
function typos(chance, known) {
  const long = plain.filter((subject) => subject.split(' ').some((word) => word.length >= 6));
  return Array.from({ length: 30 }, (_, at) => {
    const words = long[(at * 3 + 1) % long.length].split(' ').sort(byLength);
    const [word, ...others] = words.slice(0, at % 3 === 0 ? 2 : 1);
    return { kind: 'typo', text: [mistyped(chance, word, known), ...others].join(' '), intent: [word, ...others].join(' ') };
  });
}

/** One letter left out, added, replaced or exchanged with the next one, behind the first two. What some word begins with is no
 *  typo: nobody can know that another word was meant. */
function mistyped(chance, word, known) {
  for (;;) {
    const at = 2 + chance.below(word.length - 3);
    const letter = chance.pick([...'aeinorstul']);
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const typo = chance.pick([
      before + after.slice(1),
      before + letter + after,
      before + letter + after.slice(1),
      before + after[1] + after[0] + after.slice(2),
    ]);
    if (!pieces(fold(typo)).every((piece) => isBeginning(piece, known))) return typo;
  }
}

/** A subject of several words, then the end of any subject with another word; and so on in turns. */
/** Whether one of the words, which are sorted, begins so. */
function isBeginning(text, sorted) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < text) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(text) ?? false;
}

function severalWords(chance) {
  const long = plain.filter((subject) => subject.includes(' '));
  return Array.from({ length: 40 }, (_, at) => {
    const end = chance.pick(plain).split(' ').at(-1);
    const text = at % 2 ? chance.pick(long) : `${end} ${chance.pick(COMPANIONS)}`;
    return { kind: 'several', text };
  });
}

function filtersOnly() {
  return Array.from({ length: 20 }, () => ({ kind: 'filters', text: '' }));
}

/** Nothing chosen in three of ten queries, else values of one to three facets. */
function rest(chance, { text }) {
  const drawn = chance.next();
  const facets = drawn < 0.3 ? 0 : drawn < 0.6 ? 1 : drawn < 0.85 ? 2 : 3;
  const chosen = FACETS.map(() => []);
  for (const facet of chance.shuffled(FACETS.keys()).slice(0, Math.max(facets, text ? 0 : 1))) {
    const count = STARTS[facet + 1] - STARTS[facet];
    const values = Array.from({ length: chance.between(1, 3) }, () => Math.floor(chance.next() ** 1.7 * count));
    chosen[facet] = [...new Set(values)];
  }
  const pairs = Uint32Array.from(chosen.flatMap((values, facet) => values.flatMap((value) => [facet, value])));
  return { chosen, pairs, byYear: !text || chance.happens(0.3) };
}
