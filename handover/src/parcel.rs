//! A file, compressed and cut into frames, and put together again.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::{Frame, MOST_FRAMES, PAYLOAD_BYTES, ParcelId};

/// How large a file may be that comes out of a parcel, in bytes: what grows beyond that was made to.
pub const MAX_FILE_BYTES: usize = 64 << 20;

/// The best there is: parcels are small, and each byte less is one less to wait for.
const LEVEL: u8 = 10;

/// A file that has more frames than a parcel may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {MOST_FRAMES} frames")]
pub struct TooLong;

/// What is in a parcel is no compressed file, or one that is larger than [`MAX_FILE_BYTES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a compressed file")]
pub struct Damaged;

/// The frames of a file, in their order; there is at least one. The same bytes give the same frames.
///
/// # Errors
///
/// [`TooLong`], from 1.8 MB of compressed bytes on.
pub fn parcel(file: &[u8]) -> Result<Vec<Frame>, TooLong> {
    let bytes = compress_to_vec(file, LEVEL);
    let id = ParcelId::of(&bytes);
    let pieces = bytes.chunks(PAYLOAD_BYTES);
    let count = u16::try_from(pieces.len()).ok().filter(|count| *count <= MOST_FRAMES).ok_or(TooLong)?;
    let frame =
        |(index, payload): (u16, &[u8])| Frame { parcel: id, index, count, payload: payload.to_vec() };
    Ok((0..count).zip(pieces).map(frame).collect())
}

/// The file that was compressed into these bytes.
///
/// # Errors
///
/// [`Damaged`].
pub fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Damaged> {
    decompress_to_vec_with_limit(bytes, MAX_FILE_BYTES).map_err(|_| Damaged)
}
