// Plain JSON, of which the last writer wins.

import { before, edited } from './day.js';

export const name = 'plain JSON, last writer wins';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The file of a participant: their own notes, and those of the one before. */
export function file({ participants, edits }, at) {
  const notes = {};
  for (const writer of [at, before(at)]) {
    for (const note of participants[writer]) notes[note.id] = { text: note.text, author: writer, at: note.at };
  }
  for (const edit of edits.filter((edit) => edit.by === at)) {
    notes[edit.note.id] = { text: edited(edit), author: at, at: edit.at };
  }
  return encoder.encode(JSON.stringify({ notes }));
}

export function merge(files) {
  const merged = new Map();
  for (const file of files) {
    const { notes } = JSON.parse(decoder.decode(file));
    for (const id in notes) {
      const note = notes[id];
      const known = merged.get(id);
      if (!known || note.at > known.at || (note.at === known.at && note.text > known.text)) merged.set(id, note);
    }
  }
  return merged;
}

export const count = (merged) => merged.size;

export const texts = (merged, id) => [merged.get(String(id)).text];
