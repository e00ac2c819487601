//! The clipboard.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// Puts a text there. Returns whether the browser allowed it: it does so only on secure pages.
pub async fn write(text: &str) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else { return false };
    // Where it is missing, the property is there all the same, and undefined.
    let Some(clipboard) = super::present(navigator.clipboard()) else { return false };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
