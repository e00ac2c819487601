//! A text that is being typed, and when each of its keys had been pressed.

use std::time::Duration;

use tokio::time::Instant;

/// What was typed so far, in ASCII.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    text: String,
    /// How long the text was at which time. What has been sent since may have arrived or not.
    arrived: Vec<(usize, Instant)>,
}

impl Typed {
    /// Keys are about to be pressed.
    pub fn send(&mut self, keys: &str) {
        self.text.push_str(keys);
    }

    /// All keys that were sent have been pressed by now.
    pub fn arrive(&mut self, now: Instant) {
        self.arrived.push((self.text.len(), now));
    }

    /// How many keys were sent.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether no key was.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// How many of the keys stand, from the first one on, in one place of this text; its white space is one blank each.
    /// The first `mark` of them stand nowhere else.
    pub fn kept_in(&self, page: &str, mark: usize) -> usize {
        let start = self.text.get(..mark).unwrap_or(&self.text);
        let common =
            |at: usize| self.text.bytes().zip(page.bytes().skip(at)).take_while(|(a, b)| a == b).count();
        let kept = page.match_indices(start).map(|(at, _)| common(at)).max().unwrap_or(0);
        // A blank at the end of a text is not shown.
        if kept > 0 && self.text[kept..].starts_with(' ') { kept + 1 } else { kept }
    }

    /// How long before its end the typing began of which nothing is left when so many keys are.
    pub fn lost(&self, kept: usize, end: Instant) -> Duration {
        let first = self.arrived.iter().find(|(length, _)| *length > kept);
        first.map_or(Duration::ZERO, |(_, at)| end.saturating_duration_since(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARK: usize = 4;

    fn typed(now: Instant) -> Typed {
        let mut typed = Typed::default();
        for (keys, second) in [("q001", 0), (" ", 1), ("a", 2), ("b", 3)] {
            typed.send(keys);
            typed.arrive(now + Duration::from_secs(second));
        }
        typed.send("c");
        typed
    }

    #[test]
    fn the_longest_beginning_counts_and_a_blank_at_the_end_is_not_missed() {
        let typed = typed(Instant::now());
        assert_eq!(typed.kept_in("q000 abc q001 ax q001 ab q001", MARK), 7);
        assert_eq!(typed.kept_in("q001", MARK), 5);
        assert_eq!(typed.kept_in("q002 abc q00", MARK), 0);
    }

    #[test]
    fn what_is_lost_began_with_the_first_key_that_is_missing() {
        let now = Instant::now();
        let end = now + Duration::from_millis(3_500);
        let lost_ms = |kept| typed(now).lost(kept, end).as_millis();
        assert_eq!([0, 3, 5, 6, 7, 8].map(lost_ms), [3_500, 3_500, 1_500, 500, 0, 0]);
    }
}
