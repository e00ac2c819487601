//! Large values that outlive the page, on the device, and a second place for the notes: in IndexedDB.
//!
//! It can be blocked, full, or absent in a private window. Then reading gives nothing and writing says so. The database
//! is closed behind each use, so that no tab ever stands in the way of another version of it.

use idb::{
    Database, DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction,
    TransactionMode, TransactionResult,
};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::life;

const DATABASE: &str = "restitution";
const VERSION: u32 = 2;

/// The files of the device, as bytes.
const FILES: &str = "files";

/// The records of the notes, as texts, under the same keys as in local storage.
const RECORDS: &str = "records";

/// The bytes that the device keeps under a key.
pub async fn read(key: &str) -> Option<Vec<u8>> {
    let key = JsValue::from(key);
    let get = async |store: ObjectStore| store.get(Query::Key(key))?.await;
    let value = in_store(FILES, TransactionMode::ReadOnly, get).await.ok()??;
    value.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
}

/// Keeps bytes on the device under a key. Returns whether that was done.
pub async fn write(key: &str, bytes: &[u8]) -> bool {
    put(FILES, key, Uint8Array::from(bytes).into()).await
}

/// Forgets the bytes that the device keeps under a key.
pub async fn forget(key: &str) {
    let key = JsValue::from(key);
    let delete = async |store: ObjectStore| store.delete(Query::Key(key))?.await;
    let _ = in_store(FILES, TransactionMode::ReadWrite, delete).await;
}

/// How many records are read in one go: what the browser makes of them in between is a task of its own.
const RECORDS_AT_ONCE: u32 = 50;

/// All records whose keys begin so, each with the rest of its key; nothing when they cannot be read.
pub async fn records(beginning: &str) -> Option<Vec<(String, String)>> {
    let get = async |store: ObjectStore| {
        let mut records = Vec::new();
        let mut last = None;
        loop {
            let range = beginning_with(beginning, last.as_ref())?;
            let keys = store.get_all_keys(Some(Query::KeyRange(range.clone())), Some(RECORDS_AT_ONCE))?;
            let values = store.get_all(Some(Query::KeyRange(range)), Some(RECORDS_AT_ONCE))?;
            let (keys, values) = (keys.await?, values.await?);
            last = keys.last().cloned();
            records.extend(keys.iter().zip(values).filter_map(|(key, value)| {
                Some((key.as_string()?.strip_prefix(beginning)?.to_owned(), value.as_string()?))
            }));
            if keys.len() < RECORDS_AT_ONCE as usize {
                return Ok(records);
            }
        }
    };
    in_store(RECORDS, TransactionMode::ReadOnly, get).await.ok()
}

/// Keeps records under their keys, all or none. What stands under a key and is not what is given is shown to `unite` first, with what is
/// given: it says what is to stand there, or that it is not to be touched. Returns what stood there and was another text, by its key,
/// once all is kept: a browser that is killed then still has it, which it may not have of local storage. Nothing when it is not kept.
pub async fn keep_records(
    records: &[(String, String)],
    unite: impl Fn(&str, &str) -> Option<String>,
) -> Option<Vec<(String, String)>> {
    let keep = async |store: ObjectStore| {
        let mut others = Vec::new();
        for (key, text) in records {
            let name = JsValue::from(key);
            let there = store.get(Query::Key(name.clone()))?.await?.and_then(|value| value.as_string());
            let text = match &there {
                Some(there) if there == text => continue,
                Some(there) => unite(there, text),
                None => Some(text.clone()),
            };
            if let Some(text) = text {
                store.put(&JsValue::from(text), Some(&name))?;
            }
            others.extend(there.map(|there| (key.clone(), there)));
        }
        Ok(others)
    };
    in_store(RECORDS, TransactionMode::ReadWrite, keep).await.ok()
}

/// Forgets the records under these keys. Returns whether that was done.
pub async fn forget_records(keys: Vec<String>) -> bool {
    let delete = async |store: ObjectStore| {
        for key in keys {
            store.delete(Query::Key(JsValue::from(key)))?;
        }
        Ok(())
    };
    in_store(RECORDS, TransactionMode::ReadWrite, delete).await.is_ok()
}

/// The keys that begin so, behind one of them if that is given: U+FFFF stands behind every other character in the order of keys.
fn beginning_with(beginning: &str, behind: Option<&JsValue>) -> Result<KeyRange, Error> {
    let (start, end) = (JsValue::from(beginning), JsValue::from(format!("{beginning}\u{ffff}")));
    KeyRange::bound(behind.unwrap_or(&start), &end, Some(behind.is_some()), None)
}

async fn put(store: &str, key: &str, value: JsValue) -> bool {
    let key = JsValue::from(key);
    let put = async |store: ObjectStore| store.put(&value, Some(&key))?.await;
    in_store(store, TransactionMode::ReadWrite, put).await.is_ok()
}

/// What requests bring, once their transaction is over: a request that succeeded can still come to nothing, as when the
/// disk is full.
async fn in_store<T>(
    store: &str,
    mode: TransactionMode,
    request: impl AsyncFnOnce(ObjectStore) -> Result<T, Error>,
) -> Result<T, Error> {
    let database = open().await?;
    let result = async {
        let transaction: Transaction = database.transaction(&[store], mode)?;
        let store = transaction.object_store(store)?;
        // WebKit never ends one whose document was left in the middle of it: those of the documents that follow wait in vain.
        let running = store.clone();
        let _broken_off = life::on_left(move || drop(running.transaction().abort()));
        // Begun before anything is waited for: the transaction may be over as soon as its last request is.
        let over = transaction.into_future();
        let given = request(store).await?;
        match over.await? {
            TransactionResult::Committed => Ok(given),
            TransactionResult::Aborted => Err(Error::DomExceptionNotFound),
        }
    };
    let result = result.await;
    database.close();
    result
}

/// The database, in which the stores are made that the device does not have yet.
async fn open() -> Result<Database, Error> {
    let mut opening = Factory::new()?.open(DATABASE, Some(VERSION))?;
    opening.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        let stores = database.store_names();
        for store in [FILES, RECORDS].into_iter().filter(|store| !stores.iter().any(|name| name == store)) {
            // It fails only for a store that is there.
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    });
    opening.await
}
