//! Where each page of the history was left, and how that outlives the document.

use std::fmt;

/// How many pages are remembered; the oldest is forgotten first.
const CAPACITY: usize = 100;

/// Where a page was left.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Place {
    /// How far it was scrolled, in CSS pixels.
    pub y_px: u32,
    /// Which of the links of a long list to the page that came next was followed, counted from 0.
    pub link: u32,
    /// The address of that page, with its `#`.
    pub next: String,
}

/// Where each entry of the history was left.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct ScrollPositions {
    /// Entry and place, the one that changed last at the end.
    places: Vec<(u32, Place)>,
}

impl ScrollPositions {
    /// Reads what `Display` wrote; whatever else is left out.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let place = |text: &str| {
            let mut parts = text.splitn(4, ':');
            let entry = parts.next()?.parse().ok()?;
            let y_px = parts.next()?.parse().ok()?;
            let link = parts.next()?.parse().ok()?;
            Some((entry, Place { y_px, link, next: parts.next().unwrap_or_default().to_owned() }))
        };
        Self { places: text.split(' ').filter_map(place).take(CAPACITY).collect() }
    }

    /// The place of an entry; the top when it is not known.
    #[must_use]
    pub fn of(&self, entry: u32) -> Place {
        let place = self.places.iter().rev().find(|(known, _)| *known == entry);
        place.map(|(_, place)| place.clone()).unwrap_or_default()
    }

    /// Keeps the place of an entry.
    pub fn set(&mut self, entry: u32, place: Place) {
        self.places.retain(|(known, _)| *known != entry);
        if self.places.len() == CAPACITY {
            self.places.remove(0);
        }
        self.places.push((entry, place));
    }
}

impl fmt::Display for ScrollPositions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (entry, place)) in self.places.iter().enumerate() {
            let separator = if index == 0 { "" } else { " " };
            // An address has no space: the browser escapes it.
            let Place { y_px, link, next } = place;
            write!(f, "{separator}{entry}:{y_px}:{link}:{}", next.replace(' ', "%20"))?;
        }
        Ok(())
    }
}
