//! The numbers under which French registers know organisations.

use std::fmt;
use std::str::FromStr;

/// A text that is not written as the register writes its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number of that register")]
pub struct NotANumber;

/// The number of an establishment (SIRET): fourteen digits. Only their count is known here: its check digit is not
/// looked at, since some numbers of La Poste do not keep it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Siret(Box<str>);

/// The number of an association (RNA): `W` and nine digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rna(Box<str>);

impl FromStr for Siret {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        if is_digits(text, 14) { Ok(Self(text.into())) } else { Err(NotANumber) }
    }
}

impl FromStr for Rna {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let digits = text.strip_prefix('W').ok_or(NotANumber)?;
        if is_digits(digits, 9) { Ok(Self(text.into())) } else { Err(NotANumber) }
    }
}

impl fmt::Display for Siret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Rna {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}
