//! A frame as a QR code (ISO/IEC 18004).

use std::fmt;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use crate::Frame;

/// The size of the code of a full frame, as the standard numbers it: 77 × 77 modules.
const FULL: u8 = 15;

/// The white border that belongs to a code, in modules, on each side.
const QUIET: usize = 4;

/// A square of dark and light modules.
#[derive(Clone)]
pub struct Code(QrCode);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of {} modules", self.0.size())
    }
}

impl Code {
    /// The code of a frame. Those of one parcel are of one size, so that the picture stands still while they change. Nothing if the frame
    /// is larger than any code.
    #[must_use]
    pub fn of(frame: &Frame) -> Option<Self> {
        let smallest = if frame.count > 1 { Version::new(FULL) } else { Version::MIN };
        let segments = QrSegment::make_segments(&frame.to_string());
        // On a screen nothing is torn or stained: the lowest correction, for larger modules. Where there is room left, it gets more.
        let code = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Low,
            smallest,
            Version::MAX,
            None::<Mask>,
            true,
        );
        code.ok().map(Self)
    }

    /// The code of any text, such as an address, with more correction: it is printed, and read from afar. Nothing if the text is too long.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        QrCode::encode_text(text, QrCodeEcc::Medium).ok().map(Self)
    }

    /// How many modules it has on each side, the white border included.
    #[must_use]
    pub fn side(&self) -> usize {
        usize::try_from(self.0.size()).unwrap_or_default() + 2 * QUIET
    }

    /// Whether a module is dark, counted from the corner of the border.
    #[must_use]
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        let at = |place: usize| place.checked_sub(QUIET).and_then(|place| i32::try_from(place).ok());
        at(column).zip(at(row)).is_some_and(|(column, row)| self.0.get_module(column, row))
    }

    /// The dark modules as the data of an SVG path, in which a module is 1 × 1.
    #[must_use]
    pub fn path(&self) -> String {
        let side = self.side();
        let mut path = String::new();
        for row in 0..side {
            let mut column = 0;
            while column < side {
                let length = (column..side).take_while(|column| self.is_dark(*column, row)).count();
                if length > 0 {
                    path.push_str(&format!("M{column} {row}h{length}v1h-{length}z"));
                }
                column += length.max(1);
            }
        }
        path
    }
}
