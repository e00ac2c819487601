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

/// Forgets what a test keeps. It comes before what the test expects: nothing is done after a surprise, and the next one needs the room.
fn clear(beginning: &str) {
    for (name, _) in storage::read_all(beginning) {
        storage::write(&format!("{beginning}{name}"), None);
    }
}

#[wasm_bindgen_test]
fn a_full_device_says_so_and_keeps_what_it_has() {
    let kept = storage::keep("full/note", "old");
    // Down to the last character: a large value fits or not, then ever smaller ones.
    let (mut size, mut number, mut refused) = (4_000_000, 0, Vec::new());
    while size > 0 {
        match storage::keep(&format!("full/{number}"), &"x".repeat(size)) {
            Ok(()) => number += 1,
            Err(why) => {
                refused.push(why);
                size /= 2;
            }
        }
    }
    let (full, used) = (storage::keep("full/note", &"new".repeat(20)), storage::used_characters());
    let left = storage::read("full/note");
    clear("full/");
    assert_eq!((kept, full, left.as_deref()), (Ok(()), Err(NotKept::Full), Some("old")));
    assert!(refused.iter().all(|why| *why == NotKept::Full), "{refused:?}");
    // What the gauge shows is the truth, to a key that found no room.
    let limit = storage::MOST_CHARACTERS;
    assert!((limit - 16..=limit).contains(&used), "{used}");
}

#[wasm_bindgen_test]
fn a_browser_that_refuses_or_breaks_its_word_is_found_out() {
    let kept = storage::keep("refused/note", "old");
    let with_setter = |setter: &str| {
        let script =
            format!("window.setItem = Storage.prototype.setItem; Storage.prototype.setItem = {setter}");
        js_sys::eval(&script).unwrap();
        let kept = storage::keep("refused/note", "new");
        js_sys::eval("Storage.prototype.setItem = window.setItem").unwrap();
        kept
    };
    let refused = with_setter("() => { throw new Error('no') }");
    let forgotten = with_setter("() => undefined");
    let left = storage::read("refused/note");
    clear("refused/");
    assert_eq!((kept, left.as_deref()), (Ok(()), Some("old")));
    assert_eq!((refused, forgotten), (Err(NotKept::Refused), Err(NotKept::Refused)));
}

#[wasm_bindgen_test]
fn what_begins_alike_is_read_together() {
    for (key, value) in [("alike/a", "1"), ("alike/b.2", "2"), ("alik", "3")] {
        assert_eq!(storage::keep(key, value), Ok(()));
    }
    let mut all = storage::read_all("alike/");
    all.sort();
    clear("alik");
    assert_eq!(all, [("a".to_owned(), "1".to_owned()), ("b.2".to_owned(), "2".to_owned())]);
}
