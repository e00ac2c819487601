//! Frames as they come in, until parcels are whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Frame, ParcelId, unpack};

/// How many parcels may be under way at once: one for each device, at the upper bound.
const MOST_OPEN: usize = 300;

/// What is known of a parcel by its frames: forged ones may say that it has another count.
type Key = (ParcelId, u16);

/// Takes frames in any order and gives files.
#[derive(Debug, Clone, Default)]
pub struct Collector {
    /// The payloads of parcels that are not whole yet, by their index.
    parts: BTreeMap<Key, BTreeMap<u16, Vec<u8>>>,
    whole: BTreeSet<Key>,
}

/// What a frame brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It was there already.
    Known,
    /// Its parcel has one more.
    Further,
    /// Its parcel is whole: the file.
    Whole(Vec<u8>),
    /// All frames of its parcel are there, and are not what was sent: they have to be read again.
    Damaged,
}

/// What is missing of a parcel of which some frames are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// How many frames it has.
    pub count: usize,
    /// How many of them are missing.
    pub missing: usize,
}

impl Collector {
    /// Takes a frame.
    pub fn take(&mut self, frame: Frame) -> Step {
        let key = (frame.parcel, frame.count);
        if self.whole.contains(&key) {
            return Step::Known;
        }
        // Whoever forges frames may begin as many parcels as they like.
        if self.parts.len() >= MOST_OPEN && !self.parts.contains_key(&key) {
            return Step::Damaged;
        }
        let parts = self.parts.entry(key).or_default();
        if parts.contains_key(&frame.index) {
            return Step::Known;
        }
        parts.insert(frame.index, frame.payload);
        if parts.len() < usize::from(frame.count) {
            return Step::Further;
        }
        let bytes: Vec<u8> =
            self.parts.remove(&key).into_iter().flatten().flat_map(|(_, payload)| payload).collect();
        let file = (ParcelId::of(&bytes) == frame.parcel).then(|| unpack(&bytes).ok()).flatten();
        match file {
            Some(file) => {
                self.whole.insert(key);
                Step::Whole(file)
            }
            None => Step::Damaged,
        }
    }

    /// What is missing of parcels that have begun and are not whole.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let missing = |((_, count), parts): (&Key, &BTreeMap<u16, Vec<u8>>)| Missing {
            count: usize::from(*count),
            missing: usize::from(*count).saturating_sub(parts.len()),
        };
        self.parts.iter().map(missing).collect()
    }
}
