//! Large values that outlive the page, on the device: in IndexedDB.
//!
//! It can be blocked, full, or absent in a private window. Then reading gives nothing and writing says so.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransactionMode};

use super::window;

const DATABASE: &str = "restitution";
const VERSION: u32 = 1;
const STORE: &str = "files";

/// The file that a person opened in place of the published one: its bytes.
pub const OPENED_FILE: &str = "opened";

/// The bytes that the device keeps under a key.
pub async fn read(key: &str) -> Option<Vec<u8>> {
    let store = store(IdbTransactionMode::Readonly).await.ok()?;
    let value = done(&store.get(&key.into()).ok()?).await.ok()?;
    value.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
}

/// Keeps bytes on the device under a key. Returns whether that was done.
pub async fn write(key: &str, bytes: &[u8]) -> bool {
    put(key, bytes).await.is_ok()
}

/// Forgets what the device keeps under a key.
pub async fn forget(key: &str) {
    if let Ok(store) = store(IdbTransactionMode::Readwrite).await
        && let Ok(request) = store.delete(&key.into())
    {
        let _ = done(&request).await;
    }
}

async fn put(key: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let store = store(IdbTransactionMode::Readwrite).await?;
    done(&store.put_with_key(&Uint8Array::from(bytes), &key.into())?).await?;
    Ok(())
}

async fn store(mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
    let factory = window().and_then(|window| window.indexed_db().ok()?).ok_or(JsValue::NULL)?;
    let opening = factory.open_with_u32(DATABASE, VERSION)?;
    let database: IdbDatabase = with_store(&opening).await?.dyn_into()?;
    database.transaction_with_str_and_mode(STORE, mode)?.object_store(STORE)
}

/// The database, in which the store is made when the device has none yet.
async fn with_store(opening: &IdbOpenDbRequest) -> Result<JsValue, JsValue> {
    let request: IdbRequest = opening.clone().unchecked_into();
    let make = Closure::<dyn FnMut()>::new(move || {
        let database = request.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
        if let Some(database) = database {
            let _ = database.create_object_store(STORE);
        }
    });
    opening.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    done(opening).await
}

/// What a request brings, once it does.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let mut listen = |resolve: js_sys::Function, reject: js_sys::Function| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    };
    JsFuture::from(Promise::new(&mut listen)).await?;
    request.result()
}
