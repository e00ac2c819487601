//! What in a text names a person so that they can be reached or found: telephone numbers, e-mail addresses, social-security numbers.
//! It is pointed at before notes leave the device; whether it may is for their writer to say.

/// What is pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Personal {
    /// A French or an international telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A French social-security number (NIR), with or without its key.
    SocialSecurity,
}

/// What stands between the digits of a number as people write it.
const BETWEEN: [char; 7] = [' ', '\u{a0}', '\u{202f}', '.', '-', '/', '\u{2011}'];

/// How many digits an international number has at the least and at the most (ITU-T E.164).
const FEWEST: usize = 8;
const MOST: usize = 15;

/// A French number: 0 and nine digits, of which the first is not 0.
const FRENCH: usize = 10;

/// A social-security number without its key, and the key.
const NIR: usize = 13;
const NIR_KEY: usize = 2;

/// What a text has of that, each kind once, in the order of [`Personal`].
#[must_use]
pub fn personal(text: &str) -> Vec<Personal> {
    // Most notes have no such number, and are gone through once.
    let may_have_number = text.bytes().filter(u8::is_ascii_digit).count() >= FEWEST;
    let numbers = if may_have_number { numbers(text) } else { Vec::new() };
    let mut found: Vec<Personal> = numbers.iter().filter_map(|number| kind_of(number)).collect();
    if has_email(text) {
        found.push(Personal::Email);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The numbers of a text as their digits, a plus before them if there is one; `2A` and `2B`, the departments of Corsica, belong to one.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = vec![String::new()];
    let mut before = ' ';
    // How many signs stand between the last digit and here.
    let mut gap = 0;
    for sign in text.chars() {
        let number = numbers.last_mut();
        match (sign, number) {
            ('0'..='9', Some(number)) if gap <= 1 || number.is_empty() => {
                number.push(sign);
                gap = 0;
            }
            // In the middle of a French number, its 0 may stand in parentheses: +33 (0)6.
            ('(' | ')', Some(number)) if number.starts_with('+') => {}
            ('A' | 'a' | 'B' | 'b', Some(number)) if before == '2' && number.len() == 6 => {
                number.push(sign.to_ascii_uppercase());
            }
            (sign, Some(number)) if BETWEEN.contains(&sign) && !number.is_empty() => gap += 1,
            (sign, _) => {
                gap = 0;
                let begins = matches!(sign, '+' | '0'..='9');
                if begins || numbers.last().is_some_and(|number| !number.is_empty()) {
                    numbers.push(if begins { sign.to_string() } else { String::new() });
                }
            }
        }
        before = sign;
    }
    numbers.retain(|number| number.len() >= FEWEST);
    numbers
}

fn kind_of(number: &str) -> Option<Personal> {
    if is_social_security(number) {
        return Some(Personal::SocialSecurity);
    }
    let abroad = number.strip_prefix('+').or_else(|| number.strip_prefix("00"));
    let is_phone = match abroad {
        Some(digits) => {
            (FEWEST..=MOST).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
        }
        None => number.len() == FRENCH && number.starts_with('0') && !number.starts_with("00"),
    };
    is_phone.then_some(Personal::Phone)
}

/// Sex, year, month, department, commune, number, and perhaps the key: 97 less the rest of the division by 97 (décret n° 82-103 of
/// 22 January 1982).
fn is_social_security(number: &str) -> bool {
    if ![NIR, NIR + NIR_KEY].contains(&number.len()) || !number.starts_with(['1', '2']) {
        return false;
    }
    let month = number.get(3..5).and_then(|month| month.parse::<u32>().ok());
    // From 20 on when the month is not known.
    if !month.is_some_and(|month| (1..=12).contains(&month) || (20..=42).contains(&month) || month >= 50) {
        return false;
    }
    // Corsica counts as 19 and 18.
    let digits = number.replacen("2A", "19", 1).replacen("2B", "18", 1);
    let (Some(body), Some(key)) = (digits.get(..NIR), digits.get(NIR..)) else { return false };
    let Ok(body) = body.parse::<u64>() else { return false };
    key.is_empty() || key.parse() == Ok(97 - body % 97)
}

fn has_email(text: &str) -> bool {
    let is_name = |sign: char| sign.is_alphanumeric() || "._%+-".contains(sign);
    let is_host = |sign: char| sign.is_alphanumeric() || sign == '.' || sign == '-';
    text.match_indices('@').any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let host = after.split(|sign| !is_host(sign)).next().unwrap_or_default().trim_end_matches(['.', '-']);
        let ending = host.rsplit_once('.').map(|(name, ending)| (name.is_empty(), ending.chars().count()));
        before.ends_with(is_name) && ending.is_some_and(|(is_empty, length)| !is_empty && length >= 2)
    })
}
