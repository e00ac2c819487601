//! A note that was being typed when its browser was killed, and what is seen of it afterwards.

use std::time::Duration;

use tokio::time::Instant;

use crate::typed::Typed;

/// The most typing that a crash may cost.
pub const BOUND: Duration = Duration::from_secs(2);

/// A note whose typing ended with the browser.
#[derive(Debug)]
pub struct Note {
    typed: Typed,
    killed: Instant,
    /// How many of its keys were seen since, at best.
    kept: Option<usize>,
    is_lost: bool,
}

impl Note {
    /// What the note of this number begins with, and no other does: `q007`.
    pub fn mark(number: usize) -> String {
        format!("q{number:03}")
    }

    /// A note of which nothing was seen yet.
    pub fn new(typed: Typed, killed: Instant) -> Self {
        Self { typed, killed, kept: None, is_lost: false }
    }

    /// How many of its keys stand in this text.
    pub fn kept_in(&self, page: &str) -> usize {
        self.typed.kept_in(page, Self::mark(0).len())
    }

    /// Whether so many keys are what should be there: what was there before, and at first all but the last typing.
    pub fn may_be(&self, kept: usize) -> bool {
        match self.kept {
            None => self.typed.lost(kept, self.killed) <= BOUND,
            Some(before) => self.is_lost || kept >= before,
        }
    }

    /// Takes down how many keys are there.
    pub fn see(&mut self, kept: usize) {
        let was_seen = self.kept.is_some();
        self.is_lost |= !self.may_be(kept) && (was_seen || kept == 0);
        self.kept = self.kept.max(Some(kept));
    }

    /// Whether a note that was old enough is not there, or less of it than there had been.
    pub fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Whether there is something of it, and all that ever was.
    pub fn is_kept(&self) -> bool {
        !self.is_lost && self.kept > Some(0)
    }

    /// How much typing the crash has cost.
    pub fn loss(&self) -> Duration {
        self.typed.lost(self.kept.unwrap_or(0), self.killed)
    }

    /// The same for a person.
    pub fn in_words(&self) -> String {
        let (kept, all, lost_ms) = (self.kept.unwrap_or(0), self.typed.len(), self.loss().as_millis());
        format!("{kept} of {all} keys kept, the last {lost_ms} ms lost")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One key each second, the browser killed half a second after the last one.
    fn note(keys: &str) -> Note {
        let start = Instant::now();
        let mut typed = Typed::default();
        for (second, key) in (0..).zip(keys.chars()) {
            typed.send(&key.to_string());
            typed.arrive(start + Duration::from_secs(second));
        }
        Note::new(typed, start + Duration::from_millis(1_000 * keys.len() as u64 - 500))
    }

    #[test]
    fn two_seconds_of_typing_may_be_lost_and_no_more() {
        let note = note("q000abcd");
        assert_eq!([5, 6, 7, 8].map(|kept| note.may_be(kept)), [false, true, true, true]);
    }

    #[test]
    fn a_note_that_was_only_begun_may_be_lost_and_an_older_one_may_not() {
        for (keys, is_lost) in [("q0", false), ("q000", true)] {
            let mut note = note(keys);
            note.see(0);
            assert_eq!((note.is_lost(), note.is_kept()), (is_lost, false), "{keys}");
        }
    }

    #[test]
    fn what_was_seen_once_is_there_for_good() {
        let mut note = note("q000abcd");
        note.see(6);
        assert!(note.is_kept() && !note.may_be(5));
        note.see(7);
        assert!(note.is_kept() && note.loss() == Duration::from_millis(500));
        note.see(6);
        assert!(note.is_lost() && !note.is_kept());
    }
}
