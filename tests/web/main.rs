//! The tests that need a browser but no page: what `src/browser/` promises.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod fetch;
mod history;
mod notebook;
mod opened_file;
mod preferences;
mod scroll_positions;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
