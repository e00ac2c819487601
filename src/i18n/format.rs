//! Numbers and dates, as each language writes them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::Locale;
use crate::domain::date::PartialDate;
use crate::domain::territory::Territory;

const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FRENCH_DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const ENGLISH_DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// « mercredi 7 décembre 2016 », "Wednesday 7 December 2016".
#[must_use]
pub fn long_date(locale: Locale, date: NaiveDate) -> String {
    let names = if locale == Locale::French { FRENCH_DAYS } else { ENGLISH_DAYS };
    let weekday = names.get(date.weekday().num_days_from_monday() as usize).unwrap_or(&"");
    format!("{weekday} {}", day(locale, date))
}

/// « jeudi 18 au vendredi 19 mars 2027 »: two days, as far as they differ, with the words between them.
#[must_use]
pub fn long_range(locale: Locale, from: NaiveDate, to: NaiveDate) -> (String, String) {
    let from_text = long_date(locale, from);
    let shared = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => format!("\u{a0}{} {}", month_name(locale, from.month()), from.year()),
        (true, false) => format!(" {}", from.year()),
        _ => String::new(),
    };
    (from_text.strip_suffix(&shared).unwrap_or(&from_text).to_owned(), long_date(locale, to))
}

/// « 7 décembre 2016 », « décembre 2016 », « 2016 ».
#[must_use]
pub fn partial_date(locale: Locale, date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, month) => format!("{} {year}", month_name(locale, month)),
        PartialDate::Day(date) => day(locale, date),
    }
}

/// « 7 décembre 2016 », and « 1er » for the first of a month.
#[must_use]
pub fn day(locale: Locale, date: NaiveDate) -> String {
    let ordinal = if locale == Locale::French && date.day() == 1 { "er" } else { "" };
    // The number and the month belong together: a no-break space keeps them on one line.
    let month = month_name(locale, date.month());
    format!("{}{ordinal}\u{a0}{month} {}", date.day(), date.year())
}

/// « A, B et C », "A, B and C": names joined in their own language, given as a BCP 47 tag; nothing when there are
/// none.
#[must_use]
pub fn list(lang: &str, names: &[&str]) -> Option<String> {
    let (last, others) = names.split_last()?;
    if others.is_empty() {
        return Some((*last).to_owned());
    }
    let and = match primary_language(lang) {
        "fr" => " et ",
        "en" => " and ",
        _ => ", ",
    };
    Some(format!("{}{and}{last}", others.join(", ")))
}

/// What a language is called, given as a BCP 47 tag; the tag when that is not known.
#[must_use]
pub fn language_name(locale: Locale, lang: &str) -> String {
    let name = match (locale, lang) {
        (Locale::French, "fr") => "Français",
        (Locale::French, "en") => "Anglais",
        (Locale::English, "fr") => "French",
        (Locale::English, "en") => "English",
        _ => lang,
    };
    name.to_owned()
}

/// A text between the quotation marks of its own language, given as a BCP 47 tag.
#[must_use]
pub fn quoted(lang: &str, text: &str) -> String {
    match primary_language(lang) {
        "fr" => format!("«\u{202f}{text}\u{202f}»"),
        _ => format!("“{text}”"),
    }
}

/// « 2 000 » with narrow no-break spaces, "2,000".
#[must_use]
pub fn number(locale: Locale, number: usize) -> String {
    let separator = if locale == Locale::French { '\u{202f}' } else { ',' };
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// « de 1 à 600 », "from 1 to 600".
#[must_use]
pub fn range(locale: Locale, (least, most): (u32, u32)) -> String {
    match locale {
        Locale::French => format!("de {least} à {most}"),
        Locale::English => format!("from {least} to {most}"),
    }
}

/// « 9 h 30 », "9:30".
#[must_use]
pub fn time(locale: Locale, time: NaiveTime) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match (locale, minute) {
        (Locale::French, 0) => format!("{hour}\u{a0}h"),
        (Locale::French, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Locale::English, _) => format!("{hour}:{minute:02}"),
    }
}

/// « 14:32 », as clocks show it.
#[must_use]
pub fn clock_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// « 45 min », « 1 h », « 1 h 30 »; "45 min", "1 h", "1 h 30".
#[must_use]
pub fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, minutes) => format!("{hours}\u{a0}h\u{a0}{minutes:02}"),
    }
}

/// « Auvergne-Rhône-Alpes (region:84) »: a territory by its name, where that is known, and its code.
#[must_use]
pub fn named(territory: &Territory) -> String {
    let region = territory.region().filter(|_| matches!(territory, Territory::Region(_)));
    region.map_or_else(|| territory.to_string(), |region| format!("{} ({territory})", region.name))
}

fn primary_language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

fn month_name(locale: Locale, month: u32) -> &'static str {
    let names = if locale == Locale::French { FRENCH_MONTHS } else { ENGLISH_MONTHS };
    (month as usize).checked_sub(1).and_then(|index| names.get(index)).copied().unwrap_or_default()
}
