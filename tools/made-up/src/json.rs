//! JSON with the keys in the order in which a reader expects them, and one record on each line.

use std::fmt;
use std::io::{self, Write};

use serde_json::Value;

use super::typography::typeset;

/// An object, written as its members come.
#[derive(Default)]
pub struct Object {
    members: String,
}

impl Object {
    /// An object that begins with that text, most often its id.
    pub fn of(key: &str, text: &str) -> Self {
        Self::default().text(key, text)
    }

    /// Adds a text, with the spaces of French typography.
    pub fn text(self, key: &str, text: &str) -> Self {
        self.value(key, typeset(text))
    }

    /// Adds a text, when there is one.
    pub fn maybe(self, key: &str, text: Option<impl AsRef<str>>) -> Self {
        match text {
            Some(text) => self.text(key, text.as_ref()),
            None => self,
        }
    }

    /// Adds a number.
    pub fn value(self, key: &str, value: impl Into<Value>) -> Self {
        self.raw(key, &value.into().to_string())
    }

    /// Adds a flag, when it is up: `false` is what its absence means.
    pub fn flag(self, key: &str, is_up: bool) -> Self {
        if is_up { self.value(key, true) } else { self }
    }

    /// Adds a list of texts, unless it is empty.
    pub fn texts(self, key: &str, texts: &[impl AsRef<str>]) -> Self {
        if texts.is_empty() {
            return self;
        }
        let list: Vec<Value> = texts.iter().map(|text| typeset(text.as_ref()).into()).collect();
        self.value(key, list)
    }

    /// Adds a list of objects, unless it is empty.
    pub fn objects(self, key: &str, objects: &[Self]) -> Self {
        if objects.is_empty() {
            return self;
        }
        let list: Vec<String> = objects.iter().map(Self::to_string).collect();
        self.raw(key, &format!("[{}]", list.join(",")))
    }

    /// Adds an object.
    pub fn object(self, key: &str, object: &Self) -> Self {
        self.raw(key, &object.to_string())
    }

    fn raw(mut self, key: &str, json: &str) -> Self {
        if !self.members.is_empty() {
            self.members.push(',');
        }
        self.members.push('"');
        self.members.push_str(key);
        self.members.push_str("\":");
        self.members.push_str(json);
        self
    }
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{}}}", self.members)
    }
}

/// The object of a whole file. Its lists are written record by record and are never in memory as a whole.
pub struct Root<W> {
    out: W,
}

impl<W: Write> Root<W> {
    /// Begins the file with these members.
    pub fn begin(mut out: W, head: &Object) -> io::Result<Self> {
        write!(out, "{{\n{}", head.members)?;
        Ok(Self { out })
    }

    /// Writes an object on a line of its own.
    pub fn object(&mut self, key: &str, object: &Object) -> io::Result<()> {
        write!(self.out, ",\n\"{key}\":{object}")
    }

    /// Writes a list, each record on a line of its own.
    pub fn list(&mut self, key: &str, records: impl IntoIterator<Item = Object>) -> io::Result<()> {
        write!(self.out, ",\n\"{key}\":[")?;
        for (index, record) in records.into_iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            write!(self.out, "{comma}\n{record}")?;
        }
        write!(self.out, "]")
    }

    /// Ends the file.
    pub fn end(mut self) -> io::Result<()> {
        self.out.write_all(b"\n}\n")?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_order_and_leaves_out_what_is_absent() {
        let inner = Object::of("title", "Un « mot » \"droit\"");
        let object = Object::of("id", "a")
            .maybe("note", None::<&str>)
            .flag("trial", false)
            .texts("sources", &["s"])
            .texts("themes", &[""; 0])
            .value("lat", 48.8322)
            .objects("places", &[inner]);
        let expected = "{\"id\":\"a\",\"sources\":[\"s\"],\"lat\":48.8322,\
                        \"places\":[{\"title\":\"Un «\u{202f}mot\u{202f}» \\\"droit\\\"\"}]}";
        assert_eq!(object.to_string(), expected);
    }

    #[test]
    fn writes_one_record_a_line() -> io::Result<()> {
        let mut out = Vec::new();
        let mut root = Root::begin(&mut out, &Object::of("id", "a"))?;
        root.list("tracks", [Object::of("id", "b"), Object::of("id", "c")])?;
        root.list("projects", [])?;
        root.end()?;
        let expected =
            "{\n\"id\":\"a\",\n\"tracks\":[\n{\"id\":\"b\"},\n{\"id\":\"c\"}],\n\"projects\":[]\n}\n";
        assert_eq!(String::from_utf8_lossy(&out), expected);
        Ok(())
    }
}
