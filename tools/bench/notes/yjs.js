// Yjs: a document with a map of notes, each with a text that merges letter by letter.

import { Doc, Map as SharedMap, Text, applyUpdate, applyUpdateV2, encodeStateAsUpdate, encodeStateAsUpdateV2 } from './modules/yjs.js';
import { before } from './day.js';

export const name = 'Yjs';

const own = new WeakMap();

/** The documents of all participants as they were before anything was edited, as updates. */
function written(day) {
  if (!own.has(day)) {
    own.set(
      day,
      day.participants.map((notes, at) => encodeStateAsUpdate(begin(notes, at))),
    );
  }
  return own.get(day);
}

function begin(notes, at) {
  const doc = new Doc();
  doc.clientID = at + 1;
  const map = doc.getMap('notes');
  doc.transact(() => {
    for (const note of notes) {
      const shared = new SharedMap();
      const text = new Text();
      text.insert(0, note.text);
      shared.set('text', text);
      shared.set('author', at);
      shared.set('at', note.at);
      map.set(String(note.id), shared);
    }
  });
  return doc;
}

export function file(day, at) {
  const doc = begin(day.participants[at], at);
  applyUpdate(doc, written(day)[before(at)]);
  for (const { note, place, inserted } of day.edits.filter((edit) => edit.by === at)) {
    doc.transact(() => doc.getMap('notes').get(String(note.id)).get('text').insert(place, inserted));
  }
  return encodeStateAsUpdateV2(doc);
}

export function merge(files) {
  const doc = new Doc();
  for (const file of files) applyUpdateV2(doc, file);
  return doc.getMap('notes');
}

export const count = (notes) => notes.size;

export const texts = (notes, id) => [notes.get(String(id)).get('text').toString()];
