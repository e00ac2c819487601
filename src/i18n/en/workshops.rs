//! Workshops, in English.

use crate::i18n::Locale;
use crate::i18n::format::number;

pub(super) fn lead(count: usize, are_on_tracks: bool) -> String {
    match (count, are_on_tracks) {
        (0, _) => "This day has no workshop.".to_owned(),
        (1, true) => "The file of the day names no workshop: here is one on its action track.".to_owned(),
        (_, true) => "The file of the day names no workshop: here is one on each action track.".to_owned(),
        (1, false) => "One workshop.".to_owned(),
        (_, false) => format!("{} workshops.", number(Locale::English, count)),
    }
}
