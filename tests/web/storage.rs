//! Small values that outlive the page.

use restitution::browser::storage;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_written_is_read_back_and_can_be_forgotten() {
    let key = "restitution.test";
    assert_eq!(storage::read(key), None);
    assert!(storage::write(key, Some("été")));
    assert_eq!(storage::read(key).as_deref(), Some("été"));
    assert!(storage::write(key, None));
    assert_eq!(storage::read(key), None);
}

#[wasm_bindgen_test]
fn a_value_beyond_the_quota_is_refused_and_the_old_one_stays() {
    let key = "restitution.test.quota";
    assert!(storage::write(key, Some("old")));
    // Browsers give an origin about 5 million characters.
    assert!(!storage::write(key, Some(&"x".repeat(12_000_000))));
    assert_eq!(storage::read(key).as_deref(), Some("old"));
    storage::write(key, None);
}
