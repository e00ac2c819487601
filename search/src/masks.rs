//! The values of each document as bits, and how many documents of a set have each value.

use std::ops::Range;

use crate::id_set::IdSet;

/// So many values are looked at in one go.
pub(crate) const MASK_BITS: u32 = (LANES as u32) * u64::BITS;

/// One mask fills two vectors of WebAssembly.
const LANES: usize = 4;

/// So many masks are added bit by bit before their sum is carried on.
const BATCH: usize = 8;

/// The sum of up to 2²⁴ documents has no more digits.
const DIGITS: usize = 25;

/// For each of [`MASK_BITS`] values, one bit.
type Mask = [u64; LANES];

/// One mask for each document and each [`MASK_BITS`] values.
#[derive(Debug)]
pub(crate) struct Masks {
    /// The masks of the first values for all documents, then those of the next values.
    columns: Vec<Vec<Mask>>,
}

impl Masks {
    /// For so many documents, of which none has any of so many values yet.
    pub fn new(documents: usize, values: u32) -> Self {
        let columns = values.div_ceil(MASK_BITS) as usize;
        Self { columns: vec![vec![[0; LANES]; documents]; columns] }
    }

    /// A document has a value.
    pub fn insert(&mut self, document: usize, value: u32) {
        let (column, bit) = (value / MASK_BITS, value % MASK_BITS);
        let mask = self.columns.get_mut(column as usize).and_then(|column| column.get_mut(document));
        if let Some(word) = mask.and_then(|mask| mask.get_mut((bit / u64::BITS) as usize)) {
            *word |= 1 << (bit % u64::BITS);
        }
    }

    /// Adds to the count of each of the values at these places how many documents of a set have it.
    pub fn count(&self, places: Range<usize>, set: &IdSet, counts: &mut [u32]) {
        for (column, first) in self.columns.iter().zip((0..).step_by(MASK_BITS as usize)) {
            if first < places.end && places.start < first + MASK_BITS as usize {
                Sums::of(column, set).visit(|bit, summand| {
                    // Before the places it wraps around, to where there is no value.
                    let count = counts.get_mut((first + bit).wrapping_sub(places.start));
                    count.into_iter().for_each(|count| *count += summand);
                });
            }
        }
    }
}

/// A sum for each bit of masks: the mask at place n has the digit of 2ⁿ of all of them.
///
/// Masks are added as Harley and Seal count bits (H. S. Warren, « Hacker's Delight », 2nd edition, 5–1): by full adders that
/// each work on all bits of a mask at once.
struct Sums {
    digits: [Mask; DIGITS],
}

impl Sums {
    fn of(masks: &[Mask], set: &IdSet) -> Self {
        let mut sums = Self { digits: [[0; LANES]; DIGITS] };
        let mut batch = [[0; LANES]; BATCH];
        let mut filled = 0;
        // Within `for_each` the loop over the bits of a word is a loop of its own.
        set.iter().for_each(|document| {
            let (Some(slot), Some(mask)) = (batch.get_mut(filled), masks.get(document as usize)) else {
                return;
            };
            *slot = *mask;
            filled += 1;
            if filled == BATCH {
                sums.add(&batch);
                filled = 0;
            }
        });
        batch.iter_mut().skip(filled).for_each(|slot| *slot = [0; LANES]);
        sums.add(&batch);
        sums
    }

    fn add(&mut self, [a, b, c, d, e, f, g, h]: &[Mask; BATCH]) {
        let [ones, twos, fours, higher @ ..] = &mut self.digits;
        let two_a = add_two(ones, a, b);
        let two_b = add_two(ones, c, d);
        let four_a = add_two(twos, &two_a, &two_b);
        let two_a = add_two(ones, e, f);
        let two_b = add_two(ones, g, h);
        let four_b = add_two(twos, &two_a, &two_b);
        let mut carry = add_two(fours, &four_a, &four_b);
        for digit in higher {
            if carry == [0; LANES] {
                return;
            }
            carry = add_one(digit, &carry);
        }
    }

    /// Calls `each` with bits and what their sums are made of.
    fn visit(&self, mut each: impl FnMut(usize, u32)) {
        for (digit, place) in self.digits.iter().zip(0..) {
            for (word, base) in digit.iter().zip((0..).step_by(u64::BITS as usize)) {
                let mut word = *word;
                while word != 0 {
                    each(base + word.trailing_zeros() as usize, 1 << place);
                    word &= word - 1;
                }
            }
        }
    }
}

/// Adds two masks to a digit. Returns what is carried.
fn add_two(digit: &mut Mask, one: &Mask, other: &Mask) -> Mask {
    let mut carry = [0; LANES];
    for (((digit, one), other), carry) in digit.iter_mut().zip(one).zip(other).zip(&mut carry) {
        let either = *digit ^ one;
        *carry = (*digit & one) | (either & other);
        *digit = either ^ other;
    }
    carry
}

/// Adds a mask to a digit. Returns what is carried.
fn add_one(digit: &mut Mask, one: &Mask) -> Mask {
    let mut carry = [0; LANES];
    for ((digit, one), carry) in digit.iter_mut().zip(one).zip(&mut carry) {
        *carry = *digit & one;
        *digit ^= one;
    }
    carry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_one_does_by_hand() {
        let has = |document: usize, value: u32| document.is_multiple_of(value as usize % 7 + 1);
        for documents in [0, 1, 7, 8, 9, 700] {
            let values = MASK_BITS + 40;
            let mut masks = Masks::new(documents, values);
            for document in 0..documents {
                (0..values)
                    .filter(|value| has(document, *value))
                    .for_each(|value| masks.insert(document, value));
            }
            let mut set = IdSet::full(documents as u32);
            (0..documents)
                .filter(|document| document % 5 == 1)
                .for_each(|document| set.remove(document as u32));
            for places in [0..values, 3..70, 250..260, 260..values, 9..9] {
                let mut counts = vec![0; places.len()];
                masks.count(places.start as usize..places.end as usize, &set, &mut counts);
                let by_hand: Vec<u32> = places
                    .map(|value| set.iter().filter(|document| has(*document as usize, value)).count() as u32)
                    .collect();
                assert_eq!(counts, by_hand, "{documents}");
            }
        }
    }
}
