//! Codes in a picture.

use rxing::common::{DetectorRXingResult, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};
use rxing::{BinaryBitmap, Luma8Source};

/// More than that are no codes. What a picture has by chance is of the order of ten.
const MOST_PATTERNS: usize = 60;

/// The texts of the QR codes in a picture of so many columns and rows, given by the brightness of its points, row by row: 0 is black, 255
/// white. Codes that are there and cannot be read give nothing.
///
/// It does what the library's own reader does, but for the time at which a code was read: that one asks a clock for it, and there is none
/// in a browser.
#[must_use]
pub fn scan(columns: usize, rows: usize, brightness: &[u8]) -> Vec<String> {
    let size = u32::try_from(columns).ok().zip(u32::try_from(rows).ok()).filter(|_| !brightness.is_empty());
    let source = size.and_then(|(width, height)| Luma8Source::new_with_slice(brightness, width, height).ok());
    let Some(source) = source else { return Vec::new() };
    let picture = BinaryBitmap::new(HybridBinarizer::new(source));
    let points = picture.get_black_matrix();
    let mut patterns = FindFinderPatterns(points, true, 0);
    // Each three of them are tried as the corners of a code: a picture may be made of nothing else.
    patterns.truncate(MOST_PATTERNS);
    let mut texts: Vec<String> = Vec::new();
    for corners in GenerateFinderPatternSets(&mut patterns) {
        let read = SampleQR(points, &corners).and_then(|code| Decode(code.getBits()));
        let bytes = read.ok().filter(|read| read.isValid()).map(|read| read.content().bytes().to_vec());
        // Other corners of the same code give it once more.
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).filter(|text| !texts.contains(text));
        texts.extend(text);
    }
    texts
}
