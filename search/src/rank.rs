//! How well a document matches: numbers of which the smaller is the better.

/// In which form a word of a query is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// As it is.
    Exact,
    /// In another form with the same stem.
    Stem,
    /// As the beginning of a longer word.
    Beginning,
    /// With edits.
    Typo,
}

/// How well one word of a query matches in a document: the tuple (edits, field, form) in one byte, that compares as the
/// tuple does.
pub(crate) type WordRank = u8;

/// The word is not there.
pub(crate) const ABSENT: WordRank = WordRank::MAX;

const FORM_BITS: u32 = 2;
const FIELD_BITS: u32 = 3;

/// The rank of a word that is found in this form with so many edits (at most 2), but for its field.
pub(crate) fn word_rank(form: Form, edits: u8) -> WordRank {
    edits << (FORM_BITS + FIELD_BITS) | form as u8
}

/// The rank of a word in that field.
pub(crate) fn in_field(rank: WordRank, field: u8) -> WordRank {
    rank | field << FORM_BITS
}

/// How well a whole query matches in a document: the tuple (edits, fields, forms), each the sum over the words of the query,
/// in one number that compares as the tuple does. Documents of the same rank stay in their order.
pub(crate) type Rank = u32;

/// So many words add up without one sum running into the next: 64 × 7 < 2¹⁰.
pub(crate) const MAX_WORDS: usize = 64;

const SUM_BITS: u32 = 10;

/// What a word adds to the rank of a document.
pub(crate) fn summand(rank: WordRank) -> Rank {
    let rank = Rank::from(rank);
    let form = rank & 0b11;
    let field = rank >> FORM_BITS & 0b111;
    let edits = rank >> (FORM_BITS + FIELD_BITS);
    edits << (2 * SUM_BITS) | field << SUM_BITS | form
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_as_the_tuple_does() {
        let mut all = Vec::new();
        for edits in 0..=2 {
            for field in 0..8 {
                for form in [Form::Exact, Form::Stem, Form::Beginning, Form::Typo] {
                    let rank = in_field(word_rank(form, edits), field);
                    assert_ne!(rank, ABSENT);
                    all.push(((edits, field, form as u8), rank));
                }
            }
        }
        for (tuple, rank) in &all {
            for (other_tuple, other_rank) in &all {
                assert_eq!(tuple.cmp(other_tuple), rank.cmp(other_rank));
                assert_eq!(tuple.cmp(other_tuple), summand(*rank).cmp(&summand(*other_rank)));
            }
        }
        let most = summand(in_field(word_rank(Form::Typo, 2), 7));
        let sum = (0..MAX_WORDS).fold(0, |sum: Rank, _| sum.saturating_add(most));
        assert_eq!(sum, (128 << 20) | (448 << 10) | 192);
    }
}
