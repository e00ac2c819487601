//! Folding: what is left of a letter when case, diacritics and ligatures no longer count.

/// What ASCII folds to; 0 for what is neither a letter nor a digit.
pub(crate) const ASCII: [u8; 128] = ascii();

const fn ascii() -> [u8; 128] {
    let mut table = [0; 128];
    let mut byte: u8 = 0;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            #[expect(clippy::indexing_slicing, reason = "checked where it is computed: by the compiler")]
            {
                table[byte as usize] = byte.to_ascii_lowercase();
            }
        }
        byte += 1;
    }
    table
}

/// What the letters from U+00C0 to U+017F (Latin-1 Supplement and Latin Extended-A) fold to, in their order. A digit stands
/// for two letters ([`pair`]), a space for a sign that is no letter.
const LATIN: &str = "aaaaaa1ceeeeiiiidnooooo ouuuuy23aaaaaa1ceeeeiiiidnooooo ouuuuy2y\
                     aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii44jjkkklllllllll\
                     lnnnnnnnnnoooooo66rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The first letter of that table.
const FIRST_LATIN: u32 = 0xc0;

/// Adds the folded letter to `folded`, and says whether it is a letter or a digit. Combining marks are part of a word and
/// fold to nothing.
pub(crate) fn push_folded(letter: char, folded: &mut Vec<u8>) -> bool {
    let code = letter as u32;
    if let Some(byte) = ASCII.get(code as usize) {
        if *byte != 0 {
            folded.push(*byte);
        }
        return *byte != 0;
    }
    if let Some(byte) = code.checked_sub(FIRST_LATIN).and_then(|at| LATIN.as_bytes().get(at as usize)) {
        match byte {
            b' ' => return false,
            b'0'..=b'9' => folded.extend_from_slice(pair(*byte)),
            letter => folded.push(*letter),
        }
        return true;
    }
    if is_invisible(letter) {
        return true;
    }
    if let Some(base) = further_latin(letter) {
        folded.push(base);
        return true;
    }
    if !letter.is_alphanumeric() {
        return false;
    }
    for lower in letter.to_lowercase() {
        folded.extend_from_slice(lower.encode_utf8(&mut [0; 4]).as_bytes());
    }
    true
}

fn pair(byte: u8) -> &'static [u8] {
    match byte {
        b'1' => b"ae",
        b'2' => b"th",
        b'3' => b"ss",
        b'4' => b"ij",
        _ => b"oe",
    }
}

/// Combining marks, soft hyphens and the like: they stand within words, and are not heard.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Romanian letters with a comma below, and the capital sharp s: beyond the table and met in French texts.
fn further_latin(letter: char) -> Option<u8> {
    Some(match letter {
        'Ș' | 'ș' | 'ẞ' => b's',
        'Ț' | 'ț' => b't',
        'Ÿ' => b'y',
        _ => return None,
    })
}

/// A text in folded letters; all else of it is kept.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = Vec::with_capacity(text.len());
    for letter in text.chars() {
        if !push_folded(letter, &mut folded) {
            folded.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    String::from_utf8(folded).unwrap_or_default()
}

/// What a text is sorted by, as French dictionaries sort: letters and digits first, whatever their accents and whatever stands
/// between the words; then the accents. Compare keys with each other, and nothing else.
#[must_use]
pub fn collation_key(text: &str) -> (String, String) {
    let folded = fold(text);
    let mut words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut letters = words.next().unwrap_or_default().to_owned();
    for word in words {
        letters.push(' ');
        letters.push_str(word);
    }
    (letters, text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn folds_as_unicode_decomposes() {
        // What has no decomposition, and is written with another letter where it is not to be had.
        let written = "ÆæŒœßĲĳÐðĐđØøÞþĦħıĸŁłŊŋŉſŦŧ×÷ŀĿ";
        for letter in ('\u{c0}'..='\u{17f}').filter(|letter| !written.contains(*letter)) {
            let decomposed: String = letter.to_string().nfd().filter(|c| !is_invisible(*c)).collect();
            assert_eq!(fold(&letter.to_string()), decomposed.to_lowercase(), "{letter}");
        }
        assert_eq!(fold("ÆŒßĲÐĐØÞĦŁŊſŦ×÷"), "aeoessijddothhlnst×÷");
    }

    #[test]
    fn keeps_what_is_no_letter() {
        assert_eq!(fold("L’Œuvre : à 1\u{202f}000 €"), "l’oeuvre : a 1\u{202f}000 €");
        assert_eq!(fold("e\u{301}te\u{301}"), "ete");
        assert_eq!(fold("ΑΒΓ Москва Ștefan"), "αβγ москва stefan");
    }

    #[test]
    fn sorts_accented_capitals_with_their_letter() {
        let mut titles = ["Zéro", "Écoles", "eau", "Éco", "école", "Abri", "écoles"];
        titles.sort_by_key(|title| collation_key(title));
        assert_eq!(titles, ["Abri", "eau", "Éco", "école", "Écoles", "écoles", "Zéro"]);
    }

    #[test]
    fn sorts_by_words_whatever_stands_between_them() {
        let sorted = ["L'Abri", "L’Abri", "« L’Eau »", "La Ruche", "Lyon – Est", "Lyon, ouest"];
        let mut titles = sorted;
        titles.reverse();
        titles.sort_by_key(|title| collation_key(title));
        assert_eq!(titles, sorted);
    }
}
