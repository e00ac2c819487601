// The notes of the application: a union of revisions.

import init, { Gathering } from './engine/bench_notes.js';
import { before, edited } from './day.js';

await init();

export const name = 'ours';

const encoder = new TextEncoder();
const digits = (number) => number.toString(16).padStart(16, '0');

const revision = (note, device, generation, logical, at, text) => ({
  id: digits(note.id),
  rev: `${generation}-${(note.id % 0xffff).toString(16).padStart(8, '0')}`,
  device: digits(device + 1),
  logical,
  at,
  ...(at === note.at ? {} : { begun: note.at }),
  text,
});

export function file({ participants, edits }, at) {
  const revisions = [at, before(at)].flatMap((writer) =>
    participants[writer].map((note) => revision(note, writer, 1, 1, note.at, note.text)),
  );
  for (const edit of edits.filter((edit) => edit.by === at)) {
    revisions.push(revision(edit.note, at, 2, 2, edit.at, edited(edit)));
  }
  return encoder.encode(JSON.stringify({ format: 1, revisions }));
}

export function merge(files) {
  const gathering = new Gathering();
  for (const file of files) gathering.add(file);
  return gathering;
}

export const count = (gathering) => gathering.count();

/** Those of all versions. */
export const texts = (gathering, id) => gathering.texts(digits(id));

export const free = (gathering) => gathering.free();
