// What all engines in JavaScript agree on: letters without case and accents, and what a word is.

/** Lower case, without diacritics, ligatures written out. */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** The pieces between anything that is neither letter nor digit; marks belong to the letter before them. */
export function pieces(text) {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
