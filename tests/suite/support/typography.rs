//! What a French editor would mark in the margin.

const NARROW: char = '\u{202f}';
const WIDE: char = '\u{a0}';

/// The faults of a French text. Placeholders, such as `{name}`, stand for a word.
pub fn french_faults(text: &str) -> Vec<String> {
    let text = without_placeholders(text);
    let chars: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let after = chars.get(at + 1).copied();
        let fault = match c {
            '\'' => Some("a straight apostrophe".to_owned()),
            '"' => Some("a straight quotation mark".to_owned()),
            ';' | '!' | '?' | '»' if before != Some(NARROW) => Some(format!("no U+202F before {c}")),
            '«' if after != Some(NARROW) => Some("no U+202F after «".to_owned()),
            // Within a word it is no punctuation: `region:84`.
            ':' if before != Some(WIDE) && after.is_none_or(char::is_whitespace) => {
                Some("no U+00A0 before :".to_owned())
            }
            '.' if after == Some('.') => Some("dots in place of an ellipsis".to_owned()),
            ' ' if after == Some(' ') => Some("two spaces".to_owned()),
            _ => None,
        };
        faults.extend(fault);
    }
    faults
}

fn without_placeholders(text: &str) -> String {
    let mut parts = text.split('{');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push('x');
        plain.push_str(part.split_once('}').map_or(part, |(_, after)| after));
    }
    plain
}

#[test]
fn every_fault_is_seen_and_good_french_has_none() {
    let good = "L’atelier\u{a0}: «\u{202f}{titre:?}\u{202f}»\u{202f}; prêt\u{202f}? Oui…";
    assert_eq!(french_faults(good), Vec::<String>::new());
    for bad in
        ["l'an", "a ; b", "a\u{a0};", "oui !", "oui ?", "a : b", "a: b", "« a »", "\"a\"", "a...", "a  b"]
    {
        assert!(!french_faults(bad).is_empty(), "{bad}");
    }
}
