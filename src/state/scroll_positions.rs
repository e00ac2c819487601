//! Where each page of the history was left, and how that outlives the document.

use std::fmt;

/// How many pages are remembered; the oldest is forgotten first.
const CAPACITY: usize = 100;

/// How far each entry of the history was scrolled, in CSS pixels.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct ScrollPositions {
    /// Entry and position, the one that changed last at the end.
    positions: Vec<(u32, u32)>,
}

impl ScrollPositions {
    /// Reads what `Display` wrote; whatever else is left out.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let pair = |pair: &str| {
            let (entry, y_px) = pair.split_once(':')?;
            Some((entry.parse().ok()?, y_px.parse().ok()?))
        };
        Self { positions: text.split(' ').filter_map(pair).take(CAPACITY).collect() }
    }

    /// The position of an entry; the top when it is not known.
    #[must_use]
    pub fn of(&self, entry: u32) -> f64 {
        let position = self.positions.iter().rev().find(|(known, _)| *known == entry);
        position.map_or(0.0, |(_, y_px)| f64::from(*y_px))
    }

    /// Keeps the position of an entry.
    pub fn set(&mut self, entry: u32, y_px: f64) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` stops at the ends")]
        let y_px = y_px as u32;
        self.positions.retain(|(known, _)| *known != entry);
        if self.positions.len() == CAPACITY {
            self.positions.remove(0);
        }
        self.positions.push((entry, y_px));
    }
}

impl fmt::Display for ScrollPositions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (entry, y_px)) in self.positions.iter().enumerate() {
            write!(f, "{}{entry}:{y_px}", if index == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}
