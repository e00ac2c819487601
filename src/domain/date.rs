//! Dates as datasets give them: a day, or only a month or a year when no more is known; and times of a day.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

/// A text that is not written as a date or a time is, or that names one that no calendar has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date")]
pub struct NotADate;

/// A date known to the year, to the month or to the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDate {
    /// A year alone.
    Year(i32),
    /// A year and a month, 1 to 12.
    Month(i32, u32),
    /// A whole date.
    Day(NaiveDate),
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        match text.len() {
            4 => Ok(Self::Year(number(text)?)),
            7 => {
                let (year, month) = text.split_once('-').ok_or(NotADate)?;
                let (year, month) = (four_digits(year)?, number::<u32>(month)?);
                if (1..=12).contains(&month) { Ok(Self::Month(year, month)) } else { Err(NotADate) }
            }
            _ => day(text).map(Self::Day),
        }
    }
}

/// A date, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

impl FromStr for Day {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        day(text).map(Self)
    }
}

/// A date and a time of day, to the minute, at the place of the event: `YYYY-MM-DDTHH:MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time(pub NaiveDateTime);

impl FromStr for Time {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (date, time) = text.split_once('T').ok_or(NotADate)?;
        let (hour, minute) = time.split_once(':').ok_or(NotADate)?;
        if hour.len() != 2 || minute.len() != 2 {
            return Err(NotADate);
        }
        day(date)?.and_hms_opt(number(hour)?, number(minute)?, 0).map(Self).ok_or(NotADate)
    }
}

/// Reads `YYYY-MM-DD`.
///
/// # Errors
/// When the text has another form, or names a day that no calendar has.
pub fn day(text: &str) -> Result<NaiveDate, NotADate> {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(NotADate);
    };
    if month.len() != 2 || day.len() != 2 {
        return Err(NotADate);
    }
    NaiveDate::from_ymd_opt(four_digits(year)?, number(month)?, number(day)?).ok_or(NotADate)
}

fn four_digits(text: &str) -> Result<i32, NotADate> {
    if text.len() == 4 { number(text) } else { Err(NotADate) }
}

/// `str::parse` also takes a sign, which no date has.
fn number<N: FromStr>(text: &str) -> Result<N, NotADate> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().map_err(|_| NotADate) } else { Err(NotADate) }
}
