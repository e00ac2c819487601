// The words of the plain index, and which of them a word of a query stands for.

/** Sorted words as their letters in one array: nothing is followed to another place in memory while it is searched. */
export class Vocabulary {
  constructor(words) {
    this.count = words.length;
    this.ends = new Uint32Array(words.length + 1);
    words.forEach((word, rank) => (this.ends[rank + 1] = this.ends[rank] + word.length));
    this.letters = new Uint16Array(this.ends[words.length]);
    words.forEach((word, rank) => {
      for (let at = 0; at < word.length; at += 1) this.letters[this.ends[rank] + at] = word.charCodeAt(at);
    });
  }

  lengthOf(rank) {
    return this.ends[rank + 1] - this.ends[rank];
  }

  /** The words that begin like this one: the first of them, and the first behind them. */
  range(word) {
    return [this.bound(word, 0), this.bound(word, 1)];
  }

  bound(word, behind) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(middle, word) < behind) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below, at or above 0 as the word at this rank comes before, begins with, or comes after the given one. */
  compare(rank, word) {
    const from = this.ends[rank];
    const length = this.lengthOf(rank);
    for (let at = 0; at < word.length; at += 1) {
      if (at === length) return -1;
      const difference = this.letters[from + at] - word.charCodeAt(at);
      if (difference) return difference;
    }
    return 0;
  }

  /** The ranks of the words of which some beginning is one edit from this word (Damerau): a letter left out, added,
   *  replaced, or exchanged with the next. */
  near(word) {
    const { letters, ends, count } = this;
    const wanted = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    const length = wanted.length;
    // Whether the word goes on from `at` as the wanted one does from `from`.
    const goesOn = (from, at, end) => {
      if (end - at < length - from) return false;
      for (; from < length; from += 1, at += 1) if (wanted[from] !== letters[at]) return false;
      return true;
    };
    const found = [];
    for (let rank = 0; rank < count; rank += 1) {
      const start = ends[rank];
      const end = ends[rank + 1];
      if (end - start < length - 1) continue;
      let same = 0;
      while (same < length && start + same < end && letters[start + same] === wanted[same]) same += 1;
      const at = start + same;
      const exchanged = letters[at] === wanted[same + 1] && letters[at + 1] === wanted[same];
      const near =
        same >= length - 1 ||
        goesOn(same + 1, at + 1, end) ||
        goesOn(same, at + 1, end) ||
        goesOn(same + 1, at, end) ||
        (exchanged && goesOn(same + 2, at + 2, end));
      if (near) found.push(rank);
    }
    return found;
  }
}
