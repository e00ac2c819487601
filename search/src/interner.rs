//! Words while an index is built: each gets a number, in the order in which it is first met.

/// Distinct words. Open addressing over one buffer of letters: no allocation for a word.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    letters: Vec<u8>,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    hashes: Vec<u32>,
    /// Numbers plus one; 0 is an empty slot. Its length is a power of two.
    table: Vec<u32>,
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
        loop {
            match self.table.get(at) {
                Some(0) | None => break,
                Some(number) => {
                    let number = number - 1;
                    if self.hashes.get(number as usize) == Some(&hash) && self.word(number) == word {
                        return number;
                    }
                }
            }
            at = (at + 1) & mask;
        }
        let number = self.ends.len() as u32;
        self.letters.extend_from_slice(word);
        self.ends.push(self.letters.len() as u32);
        self.hashes.push(hash);
        if let Some(slot) = self.table.get_mut(at) {
            *slot = number + 1;
        }
        number
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
        self.table.clear();
        self.table.resize(len, 0);
        for (number, hash) in self.hashes.iter().enumerate() {
            let mut at = *hash as usize & (len - 1);
            while self.table.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & (len - 1);
            }
            if let Some(slot) = self.table.get_mut(at) {
                *slot = number as u32 + 1;
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
