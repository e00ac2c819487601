//! What the device keeps of notes, read and written behind the back of the application.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::page::Page;
use crate::until::{PATIENCE, until};

const READ: &str = include_str!("kept.js");
const PLANT: &str = include_str!("plant.js");

/// The id of the published dataset.
pub const DAY: &str = "journee-nationale-ais-2016";

/// Records by their keys.
pub type Records = BTreeMap<String, String>;

/// The records of both places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Those of local storage.
    pub storage: Records,
    /// Those of the database.
    pub database: Records,
}

/// One of the places where records are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Local storage.
    Storage,
    /// The database.
    Database,
}

impl Place {
    /// Both of them.
    pub const BOTH: [Self; 2] = [Self::Storage, Self::Database];

    fn key(self) -> &'static str {
        match self {
            Self::Storage => "storage",
            Self::Database => "database",
        }
    }
}

/// Under which key a record of the published dataset is kept.
pub fn key(name: &str) -> String {
    key_of(DAY, name)
}

/// The same for a dataset, given by its id.
pub fn key_of(dataset: &str, name: &str) -> String {
    format!("restitution/1/{dataset}/note/{name}")
}

/// What both places have now.
pub async fn read(page: &Page) -> Result<Kept> {
    let both = page.run_async(READ, vec![]).await?;
    let (storage, database) = serde_json::from_value(both).context("records are texts")?;
    Ok(Kept { storage, database })
}

/// Waits until both places have the same, and it is what is expected.
pub async fn expect(page: &Page, what: &str, holds: impl Fn(&Records) -> bool) -> Result<Records> {
    until(what, PATIENCE, async || {
        let Kept { storage, database } = read(page).await?;
        Ok(if storage == database && holds(&storage) {
            Ok(storage)
        } else {
            Err(format!("in local storage {storage:#?}, in the database {database:#?}"))
        })
    })
    .await
}

/// Waits until both places have a record that shows this text; gives its last revision.
pub async fn expect_text(page: &Page, text: &str) -> Result<Value> {
    let records = expect(page, &format!("{text:?} in both places"), |records| {
        records.values().any(|record| shows(record, text))
    })
    .await?;
    let record = records.values().find(|record| shows(record, text)).context("it was there")?;
    last(record).context("a record without revisions")
}

/// Puts a record into some places.
pub async fn plant(page: &Page, places: &[Place], records: &Records) -> Result<()> {
    let places: Vec<&str> = places.iter().map(|place| place.key()).collect();
    let done = page.run_async(PLANT, vec![json!(records), json!(places)]).await?;
    ensure!(done == true, "the database does not take records");
    Ok(())
}

/// The record of a note with one revision, whose members are given beside its name.
pub fn record(id: &str, members: &Value) -> String {
    let mut revision = json!({
        "id": id, "rev": "1-0000beef", "device": "00000000deadbeef", "logical": 1, "at": 1_480_000_000_000_u64,
    });
    if let (Some(revision), Some(members)) = (revision.as_object_mut(), members.as_object()) {
        revision.extend(members.iter().map(|(name, value)| (name.clone(), value.clone())));
    }
    json!({ "format": 1, "revisions": [revision] }).to_string()
}

/// The revisions of a record.
pub fn revisions(record: &str) -> Vec<Value> {
    let record: Value = serde_json::from_str(record).unwrap_or_default();
    record["revisions"].as_array().cloned().unwrap_or_default()
}

/// The revision of a record that was written last.
pub fn last(record: &str) -> Option<Value> {
    revisions(record).into_iter().max_by_key(|revision| revision["logical"].as_u64())
}

fn shows(record: &str, text: &str) -> bool {
    last(record).is_some_and(|revision| revision["text"] == text)
}
