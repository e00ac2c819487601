//! Files that a person is given.

use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url};

use super::{clock, document};

/// How long the browser is given to begin with a file before its address is forgotten.
const FORGOTTEN_AFTER_MS: i32 = 60_000;

/// Gives a person a file of that name. Returns whether that could be begun.
pub fn give(file: &Blob, name: &str) -> bool {
    begin(file, name).is_some()
}

fn begin(file: &Blob, name: &str) -> Option<()> {
    let address = Url::create_object_url_with_blob(file).ok()?;
    let link: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    clock::after(FORGOTTEN_AFTER_MS, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}
