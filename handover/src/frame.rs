//! A piece of a parcel, as a line of letters and digits.
//!
//! `RN1:` and then, in the letters and digits of base 32 (RFC 4648, without padding), the parcel's id, the index, the count, the
//! payload and a check of all that, and a full stop. Each of these characters is one that a QR code holds in five and a half bits.
//! They survive what a text meets on its way: other line breaks, signs of quotation, small letters.

use std::fmt;

use data_encoding::BASE32_NOPAD;
use sha2::{Digest, Sha256};

/// How many bytes of a parcel a frame holds at the most: so many fill a QR code of 77 × 77 modules, which a telephone reads from
/// another one's screen across a table.
pub const PAYLOAD_BYTES: usize = 450;

/// What a frame begins with: whose it is, and the version.
const START: &str = "RN1:";
/// What it ends with.
const END: char = '.';

/// How many frames a parcel has at the most: 1.8 MB, compressed. Nobody sends more of them by hand.
pub const MOST_FRAMES: u16 = 4096;

const ID_BYTES: usize = 8;
const NUMBER_BYTES: usize = 2;
const CHECK_BYTES: usize = 4;

/// Names a parcel: the first bytes of the SHA-256 of what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParcelId(pub [u8; ID_BYTES]);

impl ParcelId {
    /// The id of a parcel with these bytes in it.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(beginning_of_digest(bytes))
    }
}

/// One piece of a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Which parcel.
    pub parcel: ParcelId,
    /// Which piece of it, from 0 on.
    pub index: u16,
    /// How many pieces it has; more than the index, and at most [`MOST_FRAMES`].
    pub count: u16,
    /// The piece.
    pub payload: Vec<u8>,
}

/// The frames of a text, and how many more begin in it that cannot be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Those that can.
    pub frames: Vec<Frame>,
    /// How many cannot: they were cut off, or a letter is another.
    pub damaged: usize,
}

impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = self.parcel.0.to_vec();
        bytes.extend(self.index.to_be_bytes());
        bytes.extend(self.count.to_be_bytes());
        bytes.extend(&self.payload);
        let check: [u8; CHECK_BYTES] = beginning_of_digest(&bytes);
        bytes.extend(check);
        write!(f, "{START}{}{END}", BASE32_NOPAD.encode(&bytes))
    }
}

impl Frame {
    /// All frames of a text, whatever stands around them.
    #[must_use]
    pub fn all_in(text: &str) -> Found {
        let text = text.to_ascii_uppercase();
        let mut found = Found::default();
        for piece in text.split(START).skip(1) {
            match Self::read(piece) {
                Some(frame) => found.frames.push(frame),
                None => found.damaged += 1,
            }
        }
        found
    }

    /// Reads what follows the start of a frame.
    fn read(piece: &str) -> Option<Self> {
        let (letters, _) = piece.split_once(END)?;
        let letters: Vec<u8> =
            letters.bytes().filter(|letter| matches!(letter, b'A'..=b'Z' | b'2'..=b'7')).collect();
        let bytes = BASE32_NOPAD.decode(&letters).ok()?;
        let (bytes, check) = bytes.split_last_chunk::<CHECK_BYTES>()?;
        if *check != beginning_of_digest::<CHECK_BYTES>(bytes) {
            return None;
        }
        let (id, rest) = bytes.split_first_chunk::<ID_BYTES>()?;
        let (index, rest) = rest.split_first_chunk::<NUMBER_BYTES>()?;
        let (count, payload) = rest.split_first_chunk::<NUMBER_BYTES>()?;
        let (index, count) = (u16::from_be_bytes(*index), u16::from_be_bytes(*count));
        (index < count && count <= MOST_FRAMES).then(|| Self {
            parcel: ParcelId(*id),
            index,
            count,
            payload: payload.to_vec(),
        })
    }
}

fn beginning_of_digest<const COUNT: usize>(bytes: &[u8]) -> [u8; COUNT] {
    let digest = Sha256::digest(bytes);
    // A digest is longer than all that is asked of it here.
    digest.first_chunk().copied().unwrap_or([0; COUNT])
}
