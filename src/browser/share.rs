//! The sheet of the system on which something is given to another application.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, Navigator, ShareData};

use super::window;

/// What became of a file that was to be shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// The system took it.
    Done,
    /// The person closed the sheet again.
    Cancelled,
    /// The browser did not open it.
    Refused,
}

/// Whether the browser shares files of this type, which its name tells.
#[must_use]
pub fn can_share(name: &str, kind: &str) -> bool {
    let Some(navigator) = navigator() else { return false };
    let Some(data) = file("", kind, name) else { return false };
    // In a browser without it, the method is not there.
    js_sys::Reflect::get(&navigator, &"canShare".into()).is_ok_and(|method| method.is_function())
        && navigator.can_share_with_data(&data)
}

/// Opens the sheet for a text as a file of that name. To be called while a press is handled: later a browser refuses it.
pub async fn share(text: &str, kind: &str, name: &str) -> Shared {
    let Some(data) = file(text, kind, name) else { return Shared::Refused };
    let Some(navigator) = navigator() else { return Shared::Refused };
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Shared::Done,
        Err(error) => {
            let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            if name.as_deref() == Some(CANCELLED) { Shared::Cancelled } else { Shared::Refused }
        }
    }
}

/// What browsers call a sheet that was closed again.
const CANCELLED: &str = "AbortError";

fn navigator() -> Option<Navigator> {
    window().map(|window| window.navigator())
}

fn file(text: &str, kind: &str, name: &str) -> Option<ShareData> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let parts: Array = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    Some(data)
}
