//! Entries of the history and their numbers.

use restitution::browser::history::{self, Arrival};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn an_entry_is_new_until_it_is_numbered() {
    assert_eq!(history::arrival(), Arrival::New);
    history::number_entry(7);
    assert_eq!(history::arrival(), Arrival::Return(7));
}
