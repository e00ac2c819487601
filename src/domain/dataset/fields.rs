//! The readers of a record's fields, one for each kind of value.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use super::collection::{Collection, Identified};
use super::finding::Rule;
use super::known::Known;
use super::record::Record;
use crate::domain::date::{Day, PartialDate, Time};
use crate::domain::ids::{Id, Slug, SourceId};
use crate::domain::json::Json;
use crate::domain::link::Link;
use crate::domain::territory::Territory;

impl Record<'_> {
    /// A required text; empty when there is none. A blank one is none.
    pub fn text(&self, key: &'static str) -> String {
        match self.member(key) {
            Some(Json::Text(text)) if !is_blank(text) => self.plain(key, text),
            Some(Json::Text(_)) | None => self.missing(key).unwrap_or_default(),
            Some(_) => self.wrong(key, Rule::Text).unwrap_or_default(),
        }
    }

    /// An optional text. A blank one is none: it would leave an empty heading or a link without a name.
    pub fn optional_text(&self, key: &'static str) -> Option<String> {
        match self.member(key)? {
            Json::Text(text) if !is_blank(text) => Some(self.plain(key, text)),
            Json::Text(_) => None,
            _ => self.wrong_option(key, Rule::Text),
        }
    }

    /// An optional list of texts.
    pub fn texts(&self, key: &'static str) -> Vec<String> {
        let read = |(index, item): (usize, &Json)| match item {
            Json::Text(text) if !is_blank(text) => {
                if has_markup(text) {
                    self.dropped_item::<()>(key, index, item.to_string(), Rule::PlainText);
                }
                Some(text.clone())
            }
            other => self.dropped_item(key, index, other.to_string(), Rule::Text),
        };
        self.items(key).iter().enumerate().filter_map(read).collect()
    }

    /// A required value that is written as a text, such as a slug.
    pub fn parsed<T: FromStr>(&self, key: &'static str, rule: Rule) -> Option<T> {
        match self.member(key) {
            None => self.missing(key),
            Some(value) => parse(value).or_else(|| self.wrong(key, rule)),
        }
    }

    /// An optional value that is written as a text, such as a slug.
    pub fn optional_parsed<T: FromStr>(&self, key: &'static str, rule: Rule) -> Option<T> {
        parse(self.member(key)?).or_else(|| self.wrong_option(key, rule))
    }

    /// A required date.
    pub fn date(&self, key: &'static str) -> Option<NaiveDate> {
        self.parsed(key, Rule::Date).map(|Day(day)| day)
    }

    /// An optional date.
    pub fn optional_date(&self, key: &'static str) -> Option<NaiveDate> {
        self.optional_parsed(key, Rule::Date).map(|Day(day)| day)
    }

    /// An optional date of any precision.
    pub fn optional_partial_date(&self, key: &'static str) -> Option<PartialDate> {
        self.optional_parsed(key, Rule::PartialDate)
    }

    /// A required date and time of day.
    pub fn time(&self, key: &'static str) -> Option<NaiveDateTime> {
        self.parsed(key, Rule::Time).map(|Time(time)| time)
    }

    /// An optional date and time of day.
    pub fn optional_time(&self, key: &'static str) -> Option<NaiveDateTime> {
        self.optional_parsed(key, Rule::Time).map(|Time(time)| time)
    }

    /// A required whole number within those limits.
    pub fn count(&self, key: &'static str, limits: (u32, u32), rule: Rule) -> Option<u32> {
        match self.member(key) {
            None => self.missing(key),
            Some(value) => value.as_count(limits).or_else(|| self.wrong(key, rule)),
        }
    }

    /// An optional whole number within those limits.
    pub fn optional_count(&self, key: &'static str, limits: (u32, u32), rule: Rule) -> Option<u32> {
        self.member(key)?.as_count(limits).or_else(|| self.wrong_option(key, rule))
    }

    /// A value that is `false` when absent.
    pub fn flag(&self, key: &'static str) -> bool {
        match self.member(key) {
            None => false,
            Some(Json::Bool(value)) => *value,
            Some(_) => self.wrong_option(key, Rule::Flag).unwrap_or_default(),
        }
    }

    /// An optional address. One that is not safe is dropped; the record stays.
    pub fn optional_link(&self, key: &'static str) -> Option<Link> {
        let value = self.member(key)?;
        if !matches!(value, Json::Text(_)) {
            return self.wrong_option(key, Rule::Link);
        }
        parse(value).or_else(|| self.dropped(key, Rule::Link))
    }

    /// A required address. One that is not safe is dropped; the record stays.
    pub fn link(&self, key: &'static str) -> Option<Link> {
        match self.member(key) {
            None => self.missing(key),
            Some(Json::Text(_)) => self.optional_link(key),
            Some(_) => self.wrong(key, Rule::Link),
        }
    }

    /// A required territory, by today's code.
    pub fn territory(&self, key: &'static str) -> Option<Territory> {
        let given: Territory = self.parsed(key, Rule::Territory)?;
        let Some(now) = given.today() else {
            return self.wrong(key, Rule::NoSuchTerritory);
        };
        if now != given {
            self.dropped::<()>(key, Rule::RenamedTerritory { now: now.clone() });
        }
        Some(now)
    }

    /// A latitude and a longitude, or neither.
    pub fn optional_position(&self) -> Option<(f64, f64)> {
        if self.member("lat").is_none() && self.member("lon").is_none() {
            return None;
        }
        let (lat, lon) = (self.degrees("lat", 90.0), self.degrees("lon", 180.0));
        Some((lat?, lon?))
    }

    /// A number of degrees, at most `limit` on either side of zero.
    fn degrees(&self, key: &'static str, limit: f64) -> Option<f64> {
        match self.member(key) {
            None => self.missing(key),
            Some(Json::Number(value)) if value.abs() <= limit => Some(*value),
            Some(Json::Number(_)) => self.wrong(key, Rule::Coordinate),
            Some(_) => self.wrong(key, Rule::Number),
        }
    }

    /// The sources of the record, which every object of the format may name.
    pub fn sources(&self, known: &Known) -> Vec<SourceId> {
        self.references("sources", &known.sources)
    }

    /// An optional list of ids. What is no id, or no record of `known` has, or stands in the list already, is dropped; the
    /// record stays.
    pub fn references<T: Identified>(&self, key: &'static str, known: &Collection<T>) -> Vec<T::Id> {
        let met = Met::default();
        let read = |(index, item): (usize, &Json)| {
            let id = match parse::<T::Id>(item) {
                None => return self.dropped_item(key, index, item.to_string(), Rule::Slug),
                Some(id) => id,
            };
            let rule = match known.contains(&id) {
                false => Rule::Reference { list: known.name() },
                true if is_repeated(&met, &id) => Rule::RepeatedReference,
                true => return Some(id),
            };
            self.dropped_item(key, index, id.to_string(), rule)
        };
        self.items(key).iter().enumerate().filter_map(read).collect()
    }

    /// As [`Record::reference`], unless the records around this one, which share `met`, have the same.
    pub fn distinct_reference<T: Identified>(
        &self,
        key: &'static str,
        known: &Collection<T>,
        met: &Met,
    ) -> Option<T::Id> {
        let id = self.reference(key, known)?;
        if is_repeated(met, &id) {
            self.report(key, id.to_string(), Rule::RepeatedReference);
            return None;
        }
        Some(id)
    }

    /// As [`Record::references`], of a list that must not be empty in the file.
    pub fn required_references<T: Identified>(&self, key: &'static str, known: &Collection<T>) -> Vec<T::Id> {
        let is_empty = match self.member(key) {
            None => true,
            Some(Json::List(items)) => items.is_empty(),
            Some(_) => false,
        };
        if is_empty {
            return self.missing(key).unwrap_or_default();
        }
        self.references(key, known)
    }

    /// An optional id. What is no id, or no record of `known` has, is dropped; the record stays.
    pub fn optional_reference<T: Identified>(
        &self,
        key: &'static str,
        known: &Collection<T>,
    ) -> Option<T::Id> {
        let id = self.optional_id(key)?;
        self.known(key, id, known)
    }

    /// An optional id, of a record that is not known yet. What is no id is dropped; the record stays.
    pub fn optional_id<T: FromStr>(&self, key: &'static str) -> Option<T> {
        parse(self.member(key)?).or_else(|| self.dropped(key, Rule::Slug))
    }

    /// A required id of a record of `known`: without it the record means nothing, so it is left out.
    pub fn reference<T: Identified>(&self, key: &'static str, known: &Collection<T>) -> Option<T::Id> {
        let id = self.parsed(key, Rule::Slug)?;
        self.known(key, id, known)
    }

    fn known<T: Identified>(&self, key: &'static str, id: T::Id, known: &Collection<T>) -> Option<T::Id> {
        if known.contains(&id) {
            return Some(id);
        }
        self.report(key, id.to_string(), Rule::Reference { list: known.name() });
        None
    }

    /// A text as it stands, with a word on the markup in it.
    fn plain(&self, key: &'static str, text: &str) -> String {
        if has_markup(text) {
            self.dropped::<()>(key, Rule::PlainText);
        }
        text.to_owned()
    }
}

/// The ids that have been met, of which the values say nothing.
pub(super) type Met = RefCell<BTreeMap<Slug, usize>>;

fn is_repeated(met: &Met, id: &impl Id) -> bool {
    met.borrow_mut().insert(id.slug().clone(), 0).is_some()
}

fn parse<T: FromStr>(value: &Json) -> Option<T> {
    value.as_str()?.parse().ok()
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// Characters without a width that are no white space: the zero-width ones, the word joiner, the byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Whether a text seems to hold an HTML tag or a character reference.
fn has_markup(text: &str) -> bool {
    if !text.bytes().any(|byte| matches!(byte, b'<' | b'&')) {
        return false;
    }
    let tag = text.split('<').skip(1).any(|rest| {
        rest.contains('>') && rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
    });
    let is_reference = |rest: &str| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '#');
        end.is_some_and(|end| end > 1 && rest.get(end..).is_some_and(|rest| rest.starts_with(';')))
    };
    tag || text.split('&').skip(1).any(is_reference)
}
