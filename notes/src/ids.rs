//! Names of notes and devices: 64 bits, mostly random ones, written as sixteen hexadecimal digits.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

/// A text that is not sixteen hexadecimal digits, in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not sixteen hexadecimal digits")]
pub struct NotAnId;

const DIGITS: usize = 16;

/// Of a digest, as many as a name has.
const BYTES: usize = 8;

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
                hexadecimal(text, DIGITS).map(Self)
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

impl NoteId {
    /// The name that follows from a text. It is for things of which there is to be one, however many devices write it, such as
    /// the outcome of a workshop at a table: they call it the same without having met, so what they write are versions of one.
    #[must_use]
    pub fn named(text: &str) -> Self {
        let bytes = Sha256::digest(text);
        Self(bytes.iter().take(BYTES).fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }
}

/// A number of so many hexadecimal digits, in small letters; at most sixteen.
pub(super) fn hexadecimal(text: &str, digits: usize) -> Result<u64, NotAnId> {
    if text.len() != digits {
        return Err(NotAnId);
    }
    text.bytes().try_fold(0, |number, byte| {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            _ => return Err(NotAnId),
        };
        Ok(number << 4 | u64::from(digit))
    })
}
