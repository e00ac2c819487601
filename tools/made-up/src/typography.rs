//! The spaces of French typography. Texts are written with plain spaces, which can be seen and typed; the right ones
//! are set here.

/// What a line must not break before, and stands close to the word.
const NARROW: char = '\u{202f}';
/// What a line must not break before, and stands as far from the word as another word would.
const NO_BREAK: char = '\u{a0}';

/// A text with its spaces set: narrow before `; ! ?` and `%` and inside guillemets, no-break before a colon and a euro
/// sign and after « n° ».
pub fn typeset(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 16);
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            set.push(space(&set, word));
        }
        set.push_str(word);
    }
    set
}

/// A number with its thousands apart.
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(NARROW);
        }
        grouped.push(digit);
    }
    grouped
}

fn space(before: &str, word: &str) -> char {
    match (before.chars().next_back(), word.chars().next()) {
        (Some('«'), _) | (_, Some(';' | '!' | '?' | '%' | '»')) => NARROW,
        (Some('°'), _) | (_, Some(':' | '€')) => NO_BREAK,
        _ => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_spaces() {
        let plain = "Le n° 3 dit : « Oui ! » ; 40 % à 5 €.\n\nEt vous ?\n- à 10:30 - un";
        let set = "Le n°\u{a0}3 dit\u{a0}: «\u{202f}Oui\u{202f}!\u{202f}»\u{202f}; 40\u{202f}% à 5\u{a0}€.\n\n\
                   Et vous\u{202f}?\n- à 10:30 - un";
        assert_eq!(typeset(plain), set);
        assert_eq!(typeset(""), "");
    }

    #[test]
    fn groups_thousands() {
        let grouped = [0, 999, 1000, 20_000, 1_234_567].map(number);
        assert_eq!(grouped, ["0", "999", "1\u{202f}000", "20\u{202f}000", "1\u{202f}234\u{202f}567"]);
    }
}
