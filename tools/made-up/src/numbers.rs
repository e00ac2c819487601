//! Official numbers that have the right form and belong to nobody.

use super::chance::Chance;

/// Fourteen digits whose check digit is wrong, so that no establishment has this SIRET.
pub fn siret(chance: &mut Chance) -> String {
    let digits: Vec<usize> = (0..13).map(|_| chance.below(10)).collect();
    let check = (10 - luhn(&digits) % 10) % 10;
    let wrong = (check + chance.between(1, 9)) % 10;
    digits.iter().chain([&wrong]).map(usize::to_string).collect()
}

/// `W` and nine digits, of which the first two are those of no département.
pub fn rna(chance: &mut Chance) -> String {
    format!("W00{:07}", chance.below(10_000_000))
}

/// The sum that a check digit behind these digits makes a multiple of ten.
fn luhn(digits: &[usize]) -> usize {
    let weighed = |(index, digit): (usize, &usize)| {
        let weighed = if index % 2 == 0 { digit * 2 } else { *digit };
        weighed / 10 + weighed % 10
    };
    digits.iter().rev().enumerate().map(weighed).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_wrong() {
        let mut chance = Chance::new(1);
        for _ in 0..100 {
            let siret = siret(&mut chance);
            let digits: Vec<usize> = siret.bytes().map(|digit| usize::from(digit - b'0')).collect();
            let (check, rest) = digits.split_last().expect("a siret has digits");
            assert!(digits.len() == 14 && !(luhn(rest) + check).is_multiple_of(10), "{siret}");
        }
    }

    #[test]
    fn the_sum_is_that_of_luhn() {
        // The usual example: 7992739871, with 3 as its check digit.
        assert_eq!(luhn(&[7, 9, 9, 2, 7, 3, 9, 8, 7, 1]), 67);
    }

    #[test]
    fn an_rna_number_has_nine_digits() {
        let rna = rna(&mut Chance::new(2));
        assert!(rna.len() == 10 && rna.starts_with("W00"), "{rna}");
    }
}
