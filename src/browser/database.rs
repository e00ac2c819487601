//! Large values that outlive the page, on the device: in IndexedDB.
//!
//! It can be blocked, full, or absent in a private window. Then reading gives nothing and writing says so. The database
//! is closed behind each use, so that no tab ever stands in the way of another version of it.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode,
};

use super::window;

const DATABASE: &str = "restitution";
const VERSION: u32 = 1;
const STORE: &str = "files";

/// The bytes that the device keeps under a key.
pub async fn read(key: &str) -> Option<Vec<u8>> {
    let get = |store: &IdbObjectStore| store.get(&key.into());
    let value = in_store(IdbTransactionMode::Readonly, get).await.ok()?;
    value.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
}

/// Keeps bytes on the device under a key. Returns whether that was done.
pub async fn write(key: &str, bytes: &[u8]) -> bool {
    let value = Uint8Array::from(bytes);
    let put = |store: &IdbObjectStore| store.put_with_key(&value, &key.into());
    in_store(IdbTransactionMode::Readwrite, put).await.is_ok()
}

/// Forgets what the device keeps under a key.
pub async fn forget(key: &str) {
    let delete = |store: &IdbObjectStore| store.delete(&key.into());
    let _ = in_store(IdbTransactionMode::Readwrite, delete).await;
}

/// What a request brings, once its transaction is over: a request that succeeded can still come to nothing, as when the
/// disk is full.
async fn in_store(
    mode: IdbTransactionMode,
    request: impl FnOnce(&IdbObjectStore) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, JsValue> {
    let database = open().await?;
    let result = async {
        let transaction = database.transaction_with_str_and_mode(STORE, mode)?;
        let request = request(&transaction.object_store(STORE)?)?;
        over(&transaction).await?;
        request.result()
    };
    let result = result.await;
    database.close();
    result
}

/// The database, in which the store is made when the device has none yet.
async fn open() -> Result<IdbDatabase, JsValue> {
    let factory = window().and_then(|window| window.indexed_db().ok()?).ok_or(JsValue::NULL)?;
    let opening: IdbOpenDbRequest = factory.open_with_u32(DATABASE, VERSION)?;
    let request: IdbRequest = opening.clone().unchecked_into();
    let make = Closure::<dyn FnMut()>::new(move || {
        let database = request.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
        if let Some(database) = database {
            let _ = database.create_object_store(STORE);
        }
    });
    opening.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    settled(|resolve, reject| {
        opening.set_onsuccess(Some(resolve));
        opening.set_onerror(Some(reject));
    })
    .await?;
    opening.result()?.dyn_into()
}

async fn over(transaction: &IdbTransaction) -> Result<JsValue, JsValue> {
    settled(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        transaction.set_onerror(Some(reject));
        transaction.set_onabort(Some(reject));
    })
    .await
}

async fn settled(listen: impl Fn(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |resolve, reject| listen(&resolve, &reject))).await
}
