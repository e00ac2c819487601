//! When a workshop is, in words.

use chrono::NaiveDateTime;

use crate::domain::dataset::{Dataset, Workshop};
use crate::i18n::format::{duration, long_date, time};
use crate::ui::expect_words;

/// « de 14 h à 15 h 30 », with the day before it when the event has several; as far as it is known.
#[must_use]
pub fn workshop_time(dataset: &Dataset, workshop: &Workshop) -> Option<String> {
    let words = expect_words();
    let Some(starts) = workshop.starts else { return workshop.minutes.map(duration) };
    let clock = |moment: NaiveDateTime| time(words.locale, moment.time());
    let hours = match workshop.ends() {
        Some(ends) => (words.from_time_to)(&clock(starts), &clock(ends)),
        None => (words.at_time)(&clock(starts), None),
    };
    let is_on_the_day = dataset.event.end_date.is_none() && starts.date() == dataset.event.date;
    let day = (!is_on_the_day).then(|| long_date(words.locale, starts.date()));
    Some(day.map_or(hours.clone(), |day| format!("{day} {hours}")))
}
