// Sets of projects as bits, 32 to a word.

/** How many words hold `count` bits. */
export const wordsFor = (count) => (count + 31) >>> 5;

/** How many bits of the word are set. */
export function ones(word) {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countOnes(bits) {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) count += ones(bits[at]);
  return count;
}

export function intersect(bits, others) {
  for (let at = 0; at < bits.length; at += 1) bits[at] &= others[at];
}

export const has = (bits, id) => (bits[id >>> 5] >>> (id & 31)) & 1;

/** How many ones `bits` and the row of `matrix` that begins at `from` have in common.
 *
 *  Eight words are added bit by bit (Harley and Seal), so that the costly count of ones is done once for eight of them. */
export function countCommon(bits, matrix, from) {
  const length = bits.length;
  const whole = length & ~7;
  let [single, double, fourfold, count] = [0, 0, 0, 0];
  for (let at = 0, other = from; at < whole; at += 8, other += 8) {
    const a = bits[at] & matrix[other];
    const b = bits[at + 1] & matrix[other + 1];
    const ab = single ^ a;
    const twoOfAb = (single & a) | (ab & b);
    single = ab ^ b;
    const c = bits[at + 2] & matrix[other + 2];
    const d = bits[at + 3] & matrix[other + 3];
    const cd = single ^ c;
    const twoOfCd = (single & c) | (cd & d);
    single = cd ^ d;
    const abcd = double ^ twoOfAb;
    const fourOfAbcd = (double & twoOfAb) | (abcd & twoOfCd);
    double = abcd ^ twoOfCd;
    const e = bits[at + 4] & matrix[other + 4];
    const f = bits[at + 5] & matrix[other + 5];
    const ef = single ^ e;
    const twoOfEf = (single & e) | (ef & f);
    single = ef ^ f;
    const g = bits[at + 6] & matrix[other + 6];
    const h = bits[at + 7] & matrix[other + 7];
    const gh = single ^ g;
    const twoOfGh = (single & g) | (gh & h);
    single = gh ^ h;
    const efgh = double ^ twoOfEf;
    const fourOfEfgh = (double & twoOfEf) | (efgh & twoOfGh);
    double = efgh ^ twoOfGh;
    const all = fourfold ^ fourOfAbcd;
    const eight = (fourfold & fourOfAbcd) | (all & fourOfEfgh);
    fourfold = all ^ fourOfEfgh;
    count += ones(eight);
  }
  count = 8 * count + 4 * ones(fourfold) + 2 * ones(double) + ones(single);
  for (let at = whole; at < length; at += 1) count += ones(bits[at] & matrix[from + at]);
  return count;
}
