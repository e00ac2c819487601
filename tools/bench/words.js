// The vocabulary of the made-up projects: real French words, in an order that stands for their frequency.

import { Chance } from './chance.js';

const COUNT = 45_000;

/** The most frequent words of French are the same in every text; they come first. */
const FUNCTION_WORDS =
  'de la le et les des à en du une un dans pour par que est au sur qui a plus avec ce il ne se pas sont son aux cette sa ' +
  'ont ou leur comme mais ses on elle nous vous ces été fait entre tout deux même aussi sans dont après bien où peut ils ' +
  'tous très sous encore depuis faire être leurs être avoir était ainsi avant notre autres vers non chez pendant contre ' +
  'temps lors fois toujours moins selon autre toute nos si déjà chaque car donc premier première jour ans année années vie ' +
  'travail monde pays ville état groupe partie lieu place nombre grand grande petit petite nouveau nouvelle bon bonne ' +
  'homme femme enfants gens personne personnes jamais quelques plusieurs beaucoup peu trop rien quand comment pourquoi ' +
  'votre vos mes mon ma ton te me moi lui elles eux cela ça ceux celle celui doit peuvent sera seront soit avait avaient ' +
  'trois quatre cinq dix cent mille hier demain ici là loin près dès jusque puis alors enfin ensuite surtout souvent';

/** All words, the most frequent first. `list` holds more than are needed, in alphabetical order. */
export function vocabulary(list) {
  const first = [...new Set(FUNCTION_WORDS.split(' '))];
  const known = new Set(first);
  const chance = new Chance(1);
  // Frequent words are short, in every language: chance decides, and length weighs on it.
  const ranked = list
    .filter((word) => word.length > 1 && !known.has(word) && /^[a-zà-öø-ÿœ]+(-[a-zà-öø-ÿœ]+)*$/.test(word))
    .map((word) => ({ word, key: chance.next() * 1.25 ** word.length }))
    .sort((one, other) => one.key - other.key);
  return [...first, ...ranked.slice(0, COUNT - first.length).map(({ word }) => word)];
}
