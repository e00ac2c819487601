//! The date of the day, in words.

use crate::domain::dataset::Event;
use crate::i18n::format::{long_date, long_range};
use crate::ui::Words;

/// The date of the day; from when to when, where it takes several.
#[must_use]
pub fn day_date(words: Words, event: &Event) -> String {
    match event.end_date {
        Some(end) => {
            let (from, to) = long_range(words.locale, event.date, end);
            (words.from_to)(&from, &to)
        }
        None => long_date(words.locale, event.date),
    }
}
