//! Reading the fields of one object of the file.
//!
//! A required field is read as `Option<T>` and an optional one as `Option<Option<T>>`: in both, the outer `None`
//! means that the field is wrong, that a finding says so, and that the record cannot stand. Readers pass it on
//! with `?`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::str::FromStr;

use super::collection::{Collection, Identified};
use super::finding::{Finding, Rule};
use crate::domain::date::{self, PartialDate};
use crate::domain::ids::{Id, Slug};
use crate::domain::json::Json;
use crate::domain::link::Link;

/// Where findings gather while a file is read.
pub(super) type Log = RefCell<Vec<Finding>>;

/// An object of the file, and where it stands.
pub(super) struct Record<'a> {
    json: &'a Json,
    path: String,
    log: &'a Log,
}

impl<'a> Record<'a> {
    /// The root of the file. A value that is no object has no member, so each required one will be missed.
    pub fn root(json: &'a Json, log: &'a Log) -> Self {
        Self { json, path: String::new(), log }
    }

    /// A required text.
    pub fn text(&self, key: &str) -> Option<String> {
        self.required(key, self.optional_text(key)?)
    }

    /// An optional text. A blank one is none: it would leave an empty heading or a link without a name.
    pub fn optional_text(&self, key: &str) -> Option<Option<String>> {
        let text = self.optional_str(key, Rule::Text)?.filter(|text| !text.trim().is_empty());
        if let Some(text) = text
            && has_markup(text)
        {
            self.wrong::<()>(key, Rule::PlainText);
        }
        Some(text.map(str::to_owned))
    }

    /// A required value that is written as a text, such as a slug.
    pub fn parsed<T: FromStr>(&self, key: &str, rule: Rule) -> Option<T> {
        self.required(key, self.optional_parsed(key, rule)?)
    }

    /// An optional value that is written as a text, such as a slug.
    pub fn optional_parsed<T: FromStr>(&self, key: &str, rule: Rule) -> Option<Option<T>> {
        let Some(text) = self.optional_str(key, rule.clone())? else {
            return Some(None);
        };
        match text.parse() {
            Ok(value) => Some(Some(value)),
            Err(_) => self.wrong(key, rule),
        }
    }

    /// A required date.
    pub fn date(&self, key: &str) -> Option<chrono::NaiveDate> {
        self.required(key, self.optional_date(key)?)
    }

    /// An optional date.
    pub fn optional_date(&self, key: &str) -> Option<Option<chrono::NaiveDate>> {
        let Some(text) = self.optional_str(key, Rule::Date)? else {
            return Some(None);
        };
        match date::day(text) {
            Ok(day) => Some(Some(day)),
            Err(_) => self.wrong(key, Rule::Date),
        }
    }

    /// An optional date of any precision.
    pub fn optional_partial_date(&self, key: &str) -> Option<Option<PartialDate>> {
        self.optional_parsed(key, Rule::PartialDate)
    }

    /// An optional address. One that is not safe is dropped; the record stays.
    pub fn optional_link(&self, key: &str) -> Option<Option<Link>> {
        let Some(text) = self.optional_str(key, Rule::Link)? else {
            return Some(None);
        };
        let link = text.parse().ok();
        if link.is_none() {
            self.wrong::<()>(key, Rule::Link);
        }
        Some(link)
    }

    /// A required address. One that is not safe is dropped; the record stays.
    pub fn link(&self, key: &str) -> Option<Option<Link>> {
        self.required(key, self.member(key))?;
        self.optional_link(key)
    }

    /// A latitude and a longitude, or neither.
    pub fn optional_position(&self) -> Option<Option<(f64, f64)>> {
        let lat = self.optional_degrees("lat", 90.0)?;
        let lon = self.optional_degrees("lon", 180.0)?;
        if lat.is_none() && lon.is_none() {
            return Some(None);
        }
        Some(Some((self.required("lat", lat)?, self.required("lon", lon)?)))
    }

    /// A value that is `false` when absent.
    pub fn flag(&self, key: &str) -> Option<bool> {
        match self.member(key) {
            None => Some(false),
            Some(Json::Bool(value)) => Some(*value),
            Some(_) => self.wrong(key, Rule::Flag),
        }
    }

    /// An optional number of degrees, at most `limit` on either side of zero.
    fn optional_degrees(&self, key: &str, limit: f64) -> Option<Option<f64>> {
        match self.member(key) {
            None => Some(None),
            Some(Json::Number(value)) if value.abs() <= limit => Some(Some(*value)),
            Some(Json::Number(_)) => self.wrong(key, Rule::Coordinate),
            Some(_) => self.wrong(key, Rule::Number),
        }
    }

    /// An optional list of ids. What is no id, or no record of `known` has, is dropped; the record stays.
    pub fn references<T: Identified>(&self, key: &str, known: &Collection<T>) -> Option<Vec<T::Id>> {
        let mut ids = Vec::new();
        for (index, item) in self.items(key)?.iter().enumerate() {
            let key = format!("{key}[{index}]");
            let Some(id) = item.as_str().and_then(|text| text.parse().ok()) else {
                self.report(&key, item.to_string(), Rule::Slug);
                continue;
            };
            if self.is_known(&key, &id, known) {
                ids.push(id);
            }
        }
        Some(ids)
    }

    /// As [`Record::references`], of a list that must not be empty in the file.
    pub fn required_references<T: Identified>(&self, key: &str, known: &Collection<T>) -> Option<Vec<T::Id>> {
        let given = !self.items(key)?.is_empty();
        self.required(key, given.then_some(()))?;
        self.references(key, known)
    }

    /// An optional id. What is no id, or no record of `known` has, is dropped; the record stays.
    pub fn optional_reference<T: Identified>(&self, key: &str, known: &Collection<T>) -> Option<T::Id> {
        let id = self.optional_parsed(key, Rule::Slug).flatten();
        id.filter(|id| self.is_known(key, id, known))
    }

    /// A required id of a record of `known`: without it the record means nothing, so it is left out.
    pub fn reference<T: Identified>(&self, key: &str, known: &Collection<T>) -> Option<T::Id> {
        let id = self.parsed(key, Rule::Slug)?;
        self.is_known(key, &id, known).then_some(id)
    }

    /// An optional list of records with distinct ids; of two with the same one, the first stands.
    pub fn collection<T: Identified>(
        &self,
        key: &'static str,
        read: impl Fn(&Record<'a>) -> Option<T>,
    ) -> Collection<T> {
        Collection::new(key, self.distinct(key, read).into_iter().map(|(record, _)| record).collect())
    }

    /// As [`Record::collection`], each record with its path.
    pub fn distinct<T: Identified>(
        &self,
        key: &'static str,
        read: impl Fn(&Record<'a>) -> Option<T>,
    ) -> Vec<(T, String)> {
        let mut first_paths = BTreeMap::new();
        let mut distinct = Vec::new();
        for (record, path) in self.records_with_paths(key, read) {
            if self.is_new(record.id().slug(), &path, &mut first_paths) {
                distinct.push((record, path));
            }
        }
        distinct
    }

    /// The members of an optional list that can be read; the others are left out, and the record stays.
    pub fn records<T>(&self, key: &str, read: impl Fn(&Record<'a>) -> Option<T>) -> Vec<T> {
        self.records_with_paths(key, read).into_iter().map(|(record, _)| record).collect()
    }

    /// As [`Record::records`], each with its path.
    fn records_with_paths<T>(&self, key: &str, read: impl Fn(&Record<'a>) -> Option<T>) -> Vec<(T, String)> {
        let items = self.items(key).unwrap_or_default();
        let mut records = Vec::with_capacity(items.len());
        for (index, json) in items.iter().enumerate() {
            let key = format!("{key}[{index}]");
            if !matches!(json, Json::Object(_)) {
                self.report(&key, json.to_string(), Rule::Object);
                continue;
            }
            let record = Record { json, path: self.path_of(&key), log: self.log };
            if let Some(value) = read(&record) {
                records.push((value, record.path));
            }
        }
        records
    }

    /// An optional object.
    pub fn optional_record<T>(
        &self,
        key: &str,
        read: impl Fn(&Record<'a>) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.member(key) {
            None => Some(None),
            Some(json @ Json::Object(_)) => {
                let record = Record { json, path: self.path_of(key), log: self.log };
                read(&record).map(Some)
            }
            Some(_) => self.wrong(key, Rule::Object),
        }
    }

    /// Reports a member of the record at that path, once its relations to others are known.
    pub fn report_at(&self, path: &str, key: &str, value: String, rule: Rule) {
        self.log.borrow_mut().push(Finding { path: format!("{path}.{key}"), value, rule });
    }

    /// `null` is how some writers say that a value is absent.
    fn member(&self, key: &str) -> Option<&'a Json> {
        self.json.get(key).filter(|value| **value != Json::Null)
    }

    fn items(&self, key: &str) -> Option<&'a [Json]> {
        match self.member(key) {
            None => Some(&[]),
            Some(Json::List(items)) => Some(items),
            Some(_) => self.wrong(key, Rule::List),
        }
    }

    fn optional_str(&self, key: &str, rule: Rule) -> Option<Option<&'a str>> {
        match self.member(key) {
            None => Some(None),
            Some(Json::Text(text)) => Some(Some(text)),
            Some(_) => self.wrong(key, rule),
        }
    }

    fn is_new(&self, id: &Slug, path: &str, first_paths: &mut BTreeMap<Slug, String>) -> bool {
        if let Some(first) = first_paths.get(id) {
            self.report_at(path, "id", id.to_string(), Rule::UniqueId { first: first.clone() });
            return false;
        }
        first_paths.insert(id.clone(), path.to_owned());
        true
    }

    fn is_known<T: Identified>(&self, key: &str, id: &T::Id, known: &Collection<T>) -> bool {
        let found = known.contains(id);
        if !found {
            self.report(key, id.to_string(), Rule::Reference { list: known.name() });
        }
        found
    }

    fn required<T>(&self, key: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.report(key, String::new(), Rule::Required);
        }
        value
    }

    fn wrong<T>(&self, key: &str, rule: Rule) -> Option<T> {
        let value = self.member(key).map(Json::to_string).unwrap_or_default();
        self.report(key, value, rule);
        None
    }

    fn report(&self, key: &str, value: String, rule: Rule) {
        self.log.borrow_mut().push(Finding { path: self.path_of(key), value, rule });
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}

/// Whether a text seems to hold an HTML tag or a character reference.
fn has_markup(text: &str) -> bool {
    let tag = text.split('<').skip(1).any(|rest| {
        rest.contains('>') && rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
    });
    tag || ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#"].iter().any(|entity| text.contains(entity))
}
