//! Names of notes and devices: 64 random bits, written as sixteen hexadecimal digits.

use std::fmt;
use std::str::FromStr;

/// A text that is not sixteen hexadecimal digits, in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not sixteen hexadecimal digits")]
pub struct NotAnId;

const DIGITS: usize = 16;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:016x}", self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                bits(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// Names a note, on all devices. Of 15 000 notes two have the same name on one such day in 160 billion.
    NoteId;
    /// Names a device; it says nothing of who holds it.
    DeviceId;
}

fn bits(text: &str) -> Result<u64, NotAnId> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if text.len() != DIGITS || !text.bytes().all(is_digit) {
        return Err(NotAnId);
    }
    u64::from_str_radix(text, 16).map_err(|_| NotAnId)
}
