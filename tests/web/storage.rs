//! Small values that outlive the page.

use restitution::browser::storage::{self, NotKept};
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

/// What a test keeps goes when it ends, however it ends: the next one needs the room.
struct Cleared<'a>(&'a str);

impl Drop for Cleared<'_> {
    fn drop(&mut self) {
        for (name, _) in storage::read_all(self.0) {
            storage::write(&format!("{}{name}", self.0), None);
        }
    }
}

#[wasm_bindgen_test]
fn a_full_device_says_so_and_keeps_what_it_has() {
    let _cleared = Cleared("full/");
    assert_eq!(storage::keep("full/note", "old"), Ok(()));
    let before = storage::used_characters();
    // Down to the last character: a large value fits or not, then ever smaller ones.
    let mut size = 4_000_000;
    let mut number = 0;
    while size > 0 {
        match storage::keep(&format!("full/{number}"), &"x".repeat(size)) {
            Ok(()) => number += 1,
            Err(why) => {
                assert_eq!(why, NotKept::Full);
                size /= 2;
            }
        }
    }
    assert_eq!(storage::keep("full/note", &"new".repeat(20)), Err(NotKept::Full));
    assert_eq!(storage::read("full/note").as_deref(), Some("old"));
    let used = storage::used_characters();
    assert!(used > before && used <= storage::MOST_CHARACTERS, "{used}");
    // What the gauge shows is close to the truth.
    assert!(used > storage::MOST_CHARACTERS / 10 * 9, "{used}");
}

#[wasm_bindgen_test]
fn a_browser_that_refuses_or_breaks_its_word_is_found_out() {
    let _cleared = Cleared("refused/");
    assert_eq!(storage::keep("refused/note", "old"), Ok(()));
    for (setter, what) in [("() => { throw new Error('no') }", "refuses"), ("() => undefined", "forgets")] {
        let script =
            format!("window.setItem = Storage.prototype.setItem; Storage.prototype.setItem = {setter}");
        js_sys::eval(&script).unwrap();
        let kept = storage::keep("refused/note", "new");
        js_sys::eval("Storage.prototype.setItem = window.setItem").unwrap();
        assert_eq!(kept, Err(NotKept::Refused), "{what}");
    }
    assert_eq!(storage::read("refused/note").as_deref(), Some("old"));
}

#[wasm_bindgen_test]
fn what_begins_alike_is_read_together() {
    let _cleared = Cleared("alike/");
    for (key, value) in [("alike/a", "1"), ("alike/b.2", "2"), ("alik", "3")] {
        assert_eq!(storage::keep(key, value), Ok(()));
    }
    let mut all = storage::read_all("alike/");
    all.sort();
    assert_eq!(all, [("a".to_owned(), "1".to_owned()), ("b.2".to_owned(), "2".to_owned())]);
    storage::write("alik", None);
}
