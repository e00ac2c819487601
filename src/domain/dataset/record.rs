//! An object of the file: where it stands, what is said about it, and the records within it.
//!
//! Each reader of a field (`fields.rs`) answers with a value, whatever stands there: what is wrong is reported, and the
//! record then no longer stands ([`Record::stands`]). So one reading finds every fault of a record. Only what has no
//! value to stand in for it, such as an id, is an `Option`; a record reads all its fields before it gives up for one of
//! those.

use std::cell::{Cell, RefCell};

use super::collection::{Collection, Identified};
use super::distinct::Distinct;
use super::finding::{Finding, Findings, Rule};
use crate::domain::json::{Json, shortened};

/// Where findings gather while a file is read.
pub(super) type Log = RefCell<Findings>;

/// An object of the file.
pub(super) struct Record<'a> {
    json: &'a Json,
    path: String,
    /// What it is called, or else what is called around it.
    about: Option<&'a str>,
    log: &'a Log,
    /// Whether a wrong optional value is left out alone, instead of the whole record.
    is_lenient: bool,
    stands: Cell<bool>,
    /// The keys that were asked for: whatever else the object has is unknown to the format.
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Record<'a> {
    /// A value that should be an object, at that path.
    pub fn at(path: String, json: &'a Json, log: &'a Log) -> Self {
        let (stands, asked) = (Cell::new(true), RefCell::default());
        Self { json, path, about: name(json), log, is_lenient: false, stands, asked }
    }

    /// The same, within this record.
    fn within(&self, path: String, json: &'a Json) -> Self {
        let record = Self::at(path, json, self.log);
        Self { about: record.about.or(self.about), ..record }
    }

    /// The root of a file, of which a wrong optional value is left out alone.
    pub fn root(json: &'a Json, log: &'a Log) -> Self {
        Self { is_lenient: true, about: None, ..Self::at(String::new(), json, log) }
    }

    /// Where the record stands.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether nothing was wrong that costs the record its place.
    pub fn stands(&self) -> bool {
        self.stands.get()
    }

    /// What `read` makes of the record, with a word on the keys that it did not ask for. Nothing when the value is no
    /// object, or when the record does not stand.
    pub fn read_with<T>(&self, read: impl FnOnce(&Self) -> Option<T>) -> Option<T> {
        let Json::Object(members) = self.json else {
            self.report_here(Rule::Object);
            return None;
        };
        let value = read(self);
        self.report_keys(members);
        value.filter(|_| self.stands())
    }

    /// The members of an optional list that can be read; the others are left out, and the record stays.
    pub fn records<T>(&self, key: &'static str, read: impl Fn(&Record<'_>) -> Option<T>) -> Vec<T> {
        self.members(key).filter_map(|member| member.read_with(&read)).collect()
    }

    /// The same, of records with distinct ids; of two with the same one, the first stands.
    pub fn collection<T: Identified>(
        &self,
        key: &'static str,
        read: impl Fn(&Record<'_>) -> Option<T>,
    ) -> Collection<T> {
        let mut distinct = Distinct::default();
        for member in self.members(key) {
            distinct.read(&member, &read);
        }
        distinct.collected(key)
    }

    /// An optional object.
    pub fn optional_record<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Record<'_>) -> Option<T>,
    ) -> Option<T> {
        self.within(self.path_of(key), self.member(key)?).read_with(read)
    }

    /// An optional object of which a wrong optional value is left out alone.
    pub fn optional_lenient_record<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Record<'_>) -> Option<T>,
    ) -> Option<T> {
        let record = self.within(self.path_of(key), self.member(key)?);
        Record { is_lenient: true, ..record }.read_with(read)
    }

    fn members(&self, key: &'static str) -> impl Iterator<Item = Record<'a>> {
        let path = self.path_of(key);
        let items = self.items(key).iter().enumerate();
        items.map(move |(index, json)| self.within(format!("{path}[{index}]"), json))
    }

    /// The value under a key. `null` is how some writers say that it is absent.
    pub fn member(&self, key: &'static str) -> Option<&'a Json> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.json.get(key).filter(|value| **value != Json::Null)
    }

    /// The items of an optional list.
    pub fn items(&self, key: &'static str) -> &'a [Json] {
        match self.member(key) {
            None => &[],
            Some(Json::List(items)) => items,
            Some(_) => self.wrong_option(key, Rule::List).unwrap_or_default(),
        }
    }

    /// Reports that a required value is absent.
    pub fn missing<T>(&self, key: &'static str) -> Option<T> {
        self.stands.set(false);
        self.report(key, String::new(), Rule::Required);
        None
    }

    /// Reports a value that the record cannot do without.
    pub fn wrong<T>(&self, key: &'static str, rule: Rule) -> Option<T> {
        self.stands.set(false);
        self.dropped(key, rule)
    }

    /// Reports a value that the record could do without. Unless it is lenient, it does not stand all the same.
    pub fn wrong_option<T>(&self, key: &'static str, rule: Rule) -> Option<T> {
        self.stands.set(self.stands.get() && self.is_lenient);
        self.dropped(key, rule)
    }

    /// Reports a value without which the record is as good as with it.
    pub fn dropped<T>(&self, key: &'static str, rule: Rule) -> Option<T> {
        let value = self.member(key).map(Json::to_string).unwrap_or_default();
        self.report(key, value, rule);
        None
    }

    /// Reports an item of a list, without which the record is as good as with it.
    pub fn dropped_item<T>(&self, key: &'static str, index: usize, value: String, rule: Rule) -> Option<T> {
        self.report(&format!("{key}[{index}]"), value, rule);
        None
    }

    /// Reports a member of the record, which may stand elsewhere by now.
    pub fn report(&self, key: &str, value: String, rule: Rule) {
        self.push(self.path_of(key), value, rule);
    }

    fn report_here(&self, rule: Rule) {
        self.push(self.path.clone(), self.json.to_string(), rule);
    }

    fn push(&self, path: String, value: String, rule: Rule) {
        let about = self.about.map(shortened);
        self.log.borrow_mut().push(Finding { path, about, value, rule });
    }

    /// Reports the keys that nobody asked for, and those that stand twice.
    fn report_keys(&self, members: &[(String, Json)]) {
        let asked = self.asked.borrow();
        let mut met = vec![false; asked.len()];
        for (key, value) in members {
            let met = asked.iter().position(|known| known == key).and_then(|at| met.get_mut(at));
            match met {
                None => self.report(&shortened(key), value.to_string(), Rule::UnknownKey),
                Some(met) if *met => self.report(key, value.to_string(), Rule::RepeatedKey),
                Some(met) => *met = true,
            }
        }
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}

/// What a record is called.
fn name(json: &Json) -> Option<&str> {
    ["title", "name", "label"].into_iter().find_map(|key| json.get(key)?.as_str())
}
