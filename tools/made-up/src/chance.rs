//! Numbers that look random and are the same for the same seed, on every machine.

/// SplitMix64 (Steele, Lea and Flood, 2014): a few operations a number, and good from the first one on, whatever the
/// seed.
pub struct Chance(u64);

impl Chance {
    /// Each seed gives a sequence of its own.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A sequence of its own for a part, so that what the others take does not shift it.
    pub fn branch(&mut self) -> Self {
        Self(self.next())
    }

    /// A number below `limit`, or 0 when that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or_default().checked_rem(limit).unwrap_or_default()
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below((high + 1).saturating_sub(low))
    }

    /// True that many times in a hundred.
    pub fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// A value, that many times in a hundred.
    pub fn maybe<T>(&mut self, percent: usize, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.happens(percent).then(|| value(self))
    }

    /// One of several, of which there is at least one.
    pub fn pick<'a, T>(&mut self, several: &'a [T]) -> &'a T {
        &several[self.below(several.len())]
    }

    /// One of several words, of which there is at least one.
    pub fn word(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }

    /// As many different ones as asked for, or all of them, in the order in which they come up.
    pub fn different<'a, T>(&mut self, count: usize, several: &'a [T]) -> Vec<&'a T> {
        self.positions(count, several.len()).into_iter().filter_map(|at| several.get(at)).collect()
    }

    /// As [`Chance::different`], in the order of the list.
    pub fn in_order<'a, T>(&mut self, count: usize, several: &'a [T]) -> Vec<&'a T> {
        let mut positions = self.positions(count, several.len());
        positions.sort_unstable();
        positions.into_iter().filter_map(|at| several.get(at)).collect()
    }

    fn positions(&mut self, count: usize, len: usize) -> Vec<usize> {
        let mut positions = Vec::new();
        while positions.len() < count.min(len) {
            let at = self.below(len);
            if !positions.contains(&at) {
                positions.push(at);
            }
        }
        positions
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// Deals the items of a list like cards: each comes up once before any comes up again, so that a large dataset leaves
/// none out.
pub struct Deck<'a, T> {
    items: &'a [T],
    left: Vec<usize>,
}

impl<'a, T> Deck<'a, T> {
    /// A full deck.
    pub fn new(items: &'a [T]) -> Self {
        Self { items, left: Vec::new() }
    }

    /// The next item; none when there are no items at all.
    pub fn deal(&mut self, chance: &mut Chance) -> Option<&'a T> {
        if self.left.is_empty() {
            self.left.extend(0..self.items.len());
        }
        if self.left.is_empty() {
            return None;
        }
        let at = chance.below(self.left.len());
        self.items.get(self.left.swap_remove(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_splitmix64() {
        let mut chance = Chance::new(1_234_567);
        let published = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!([chance.next(), chance.next(), chance.next()], published);
    }

    #[test]
    fn stays_within_bounds() {
        let mut chance = Chance::new(1);
        assert!((0..1000).map(|_| chance.between(3, 5)).all(|number| (3..=5).contains(&number)));
        assert!((0..100).all(|_| chance.happens(100) && !chance.happens(0)));
        assert_eq!(chance.below(0), 0);
    }

    #[test]
    fn takes_different_ones() {
        let mut chance = Chance::new(2);
        assert_eq!(chance.in_order(9, &[1, 2, 3]), [&1, &2, &3]);
        let two = chance.different(2, &[1, 2, 3]);
        assert!(two.len() == 2 && two[0] != two[1], "{two:?}");
        assert!(chance.different(2, &[(); 0]).is_empty());
    }

    #[test]
    fn deals_each_card_once_before_any_comes_again() {
        let mut chance = Chance::new(3);
        let mut deck = Deck::new(&[0_u8, 1, 2, 3]);
        for _ in 0..3 {
            let mut dealt: Vec<_> = (0..4).filter_map(|_| deck.deal(&mut chance)).collect();
            dealt.sort_unstable();
            assert_eq!(dealt, [&0, &1, &2, &3]);
        }
        assert!(Deck::<u8>::new(&[]).deal(&mut chance).is_none());
    }
}
