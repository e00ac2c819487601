// A made-up day: what each participant wrote, and what was edited on two devices at once.

import { Chance } from './chance.js';

export const PARTICIPANTS = 300;
export const NOTES = 50;
/** Of the notes of each. */
const EDITED = 0.1;
const LENGTH = 300;

/** Each participant's notes, and the edits: one note in ten is edited by its writer and by the participant after them, who has
 *  a copy. Every edit puts a text of its own into the note, by which it is found again. */
export function day(words) {
  const chance = new Chance(7);
  const text = (length) => {
    let text = '';
    while (text.length < length) text += `${text && ' '}${words[chance.below(5000)]}`;
    return text;
  };
  const participants = [];
  for (let at = 0; at < PARTICIPANTS; at += 1) {
    const notes = [];
    for (let note = 0; note < NOTES; note += 1) {
      notes.push({ id: at * NOTES + note + 1, text: text(LENGTH - 40 + chance.below(80)), at: 1_481_100_000_000 + chance.below(1e7) });
    }
    participants.push(notes);
  }
  const edits = [];
  participants.forEach((notes, at) => {
    for (let edit = 0; edit < NOTES * EDITED; edit += 1) {
      const note = notes[(edit * 7) % NOTES];
      for (const by of [at, next(at)]) {
        const place = chance.below(note.text.length);
        const inserted = ` edit${edits.length}x ${text(20)} `;
        edits.push({ note, by, place, inserted, at: 1_481_120_000_000 + chance.below(1e7) });
      }
    }
  });
  return { participants, edits };
}

export const next = (at) => (at + 1) % PARTICIPANTS;
export const before = (at) => (at + PARTICIPANTS - 1) % PARTICIPANTS;

/** The text of a note after an edit. */
export const edited = ({ note, place, inserted }) => note.text.slice(0, place) + inserted + note.text.slice(place);
