//! The file of the device that stands in for a published dataset.

use restitution::browser::{database, storage};
use restitution::state::opened_file::{ATTEMPTS, confirm, forget, is_given_up, keep, replace, take};
use wasm_bindgen_test::wasm_bindgen_test;

async fn kept(path: &str, name: &str, bytes: &[u8]) -> bool {
    match keep(path, bytes).await {
        Some(slot) => replace(path, name, slot).await,
        None => false,
    }
}

#[wasm_bindgen_test]
async fn what_was_kept_before_stays_until_it_is_replaced() {
    let path = "data/two.json";
    assert!(kept(path, "one.json", b"1").await);
    let slot = keep(path, b"2").await.unwrap();
    let taken = |name: &str, bytes: &[u8]| Some((name.to_owned(), Some(bytes.to_vec())));
    assert_eq!(take(path).await.map(|file| (file.name, file.bytes)), taken("one.json", b"1"));
    assert!(replace(path, "two.json", slot).await);
    assert_eq!(take(path).await.map(|file| (file.name, file.bytes)), taken("two.json", b"2"));
    assert!(kept(path, "three.json", b"3").await);
    assert_eq!(take(path).await.map(|file| (file.name, file.bytes)), taken("three.json", b"3"));
    forget(path).await;
}

#[wasm_bindgen_test]
async fn what_is_kept_is_given_up_after_attempts_without_an_end() {
    let path = "data/once.json";
    assert!(kept(path, "a day.json", b"{}").await);
    for _ in 0..ATTEMPTS {
        assert!(!is_given_up(path));
        let file = take(path).await.unwrap();
        assert_eq!((file.name.as_str(), file.bytes), ("a day.json", Some(b"{}".to_vec())));
        // Nothing says that showing it went well.
    }
    assert!(is_given_up(path));
    assert_eq!(take(path).await.map(|file| (file.name, file.bytes)), Some(("a day.json".to_owned(), None)));
    assert!(confirm(path) && !is_given_up(path));
    assert!(take(path).await.is_some_and(|file| file.bytes.is_some()));
    forget(path).await;
    assert_eq!(take(path).await, None);
}

#[wasm_bindgen_test]
async fn each_published_dataset_has_its_own() {
    let (one, other) = ("data/one.json", "data/other.json");
    assert!(kept(one, "1.json", b"1").await);
    assert!(kept(other, "2.json", b"2").await);
    assert_eq!(take(one).await.and_then(|file| file.bytes), Some(b"1".to_vec()));
    forget(other).await;
    assert!(take(other).await.is_none());
    forget(one).await;
}

#[wasm_bindgen_test]
async fn what_was_not_confirmed_is_not_there() {
    let path = "data/unconfirmed.json";
    assert!(keep(path, b"{}").await.is_some());
    assert!(take(path).await.is_none());
    forget(path).await;
}

#[wasm_bindgen_test]
async fn bytes_of_any_kind_come_back_as_they_were() {
    let bytes: Vec<u8> = (0..=255).collect();
    let key = storage::opened_file("bytes");
    assert!(database::write(&key, &bytes).await);
    assert_eq!(database::read(&key).await, Some(bytes));
    database::forget(&key).await;
    assert_eq!(database::read(&key).await, None);
}
