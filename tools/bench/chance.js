// Numbers that look random and are the same for the same seed, in every browser.

/** A generator of 32 bits: a counter behind the finalizer of MurmurHash3. */
export class Chance {
  constructor(seed) {
    this.state = seed | 0;
  }

  /** A number from 0 to 1, 1 excluded. */
  next() {
    this.state = (this.state + 0x9e3779b9) | 0;
    let bits = this.state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /** A whole number, both ends included. */
  between(low, high) {
    return low + this.below(high - low + 1);
  }

  happens(share) {
    return this.next() < share;
  }

  pick(several) {
    return several[this.below(several.length)];
  }

  /** The same things in another order. */
  shuffled(several) {
    const order = [...several];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  }
}

/** Draws positions of which the one at rank r comes up in proportion to 1 / (r + shift) ^ exponent: Zipf's law. */
export class Zipf {
  constructor(count, exponent, shift = 1) {
    this.sums = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank += 1) {
      sum += (rank + shift) ** -exponent;
      this.sums[rank] = sum;
    }
    this.total = sum;
  }

  draw(chance) {
    const wanted = chance.next() * this.total;
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sums[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
