//! Words while an index is built: each gets a number, in the order in which it is first met.

/// Distinct words. Open addressing over one buffer of letters: no allocation for a word.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    letters: Vec<u8>,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    /// Its length is a power of two.
    table: Vec<Slot>,
}

/// Where a word is found: all that tells it from another one is in one place, but for its letters.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u32,
    start: u32,
    end: u32,
    /// Its number plus one; 0 is an empty slot.
    number: u32,
}

impl Interner {
    /// The number of a word, which is a new one when it was not met before.
    pub fn number(&mut self, word: &[u8]) -> u32 {
        if self.table.len() < 2 * (self.ends.len() + 1) {
            self.grow();
        }
        let hash = hash(word);
        let mask = self.table.len() - 1;
        let mut at = hash as usize & mask;
        while let Some(slot) = self.table.get(at).filter(|slot| slot.number != 0) {
            if slot.hash == hash && self.letters.get(slot.start as usize..slot.end as usize) == Some(word) {
                return slot.number - 1;
            }
            at = (at + 1) & mask;
        }
        let start = self.letters.len() as u32;
        self.letters.extend_from_slice(word);
        let end = self.letters.len() as u32;
        self.ends.push(end);
        let number = self.ends.len() as u32;
        if let Some(slot) = self.table.get_mut(at) {
            *slot = Slot { hash, start, end, number };
        }
        number - 1
    }

    /// The word of that number.
    pub fn word(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// How many distinct words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    fn grow(&mut self) {
        let len = (4 * (self.ends.len() + 1)).next_power_of_two().max(1 << 10);
        for slot in std::mem::replace(&mut self.table, vec![Slot::default(); len]) {
            let mut at = slot.hash as usize & (len - 1);
            while self.table.get(at).is_some_and(|slot| slot.number != 0) {
                at = (at + 1) & (len - 1);
            }
            if let Some(free) = self.table.get_mut(at).filter(|_| slot.number != 0) {
                *free = slot;
            }
        }
    }
}

/// FNV-1a over four bytes at a time, then mixed: words are short, and all that counts is that they spread.
pub(crate) fn hash(word: &[u8]) -> u32 {
    const PRIME: u32 = 0x0100_0193;
    let mut hash: u32 = 0x811c_9dc5 ^ word.len() as u32;
    let mut chunks = word.chunks_exact(4);
    for chunk in &mut chunks {
        let four = chunk.iter().fold(0, |four, byte| (four << 8) | u32::from(*byte));
        hash = (hash ^ four).wrapping_mul(PRIME).rotate_left(13);
    }
    for byte in chunks.remainder() {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(PRIME);
    }
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    hash ^ (hash >> 13)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_words_in_the_order_of_their_first_time() {
        let mut interner = Interner::default();
        let words: Vec<String> = (0..5000).map(|n| format!("mot{n}")).collect();
        for round in 0..2 {
            for (number, word) in words.iter().enumerate() {
                assert_eq!(interner.number(word.as_bytes()), number as u32, "round {round}");
            }
        }
        assert_eq!(interner.len(), 5000);
        assert_eq!(interner.word(4321), b"mot4321");
        assert_eq!(interner.word(5000), b"");
    }
}
