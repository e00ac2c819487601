//! Fetching, when there is nothing to fetch.

use restitution::browser::fetch::{self, FetchError, Stop};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn an_answer_other_than_success_is_told_apart_from_no_answer() {
    let stop = Stop::default();
    assert_eq!(fetch::bytes("nowhere/at-all.json", &stop).await.unwrap_err(), FetchError::Status(404));
    // Nothing listens on the port 9 (discard) of this machine; browsers even refuse to try.
    assert_eq!(fetch::bytes("http://127.0.0.1:9/", &stop).await.unwrap_err(), FetchError::Unreachable);
}

#[wasm_bindgen_test]
async fn a_request_that_is_stopped_brings_no_answer() {
    let stop = Stop::default();
    stop.stop();
    assert_eq!(fetch::bytes("nowhere/at-all.json", &stop).await.unwrap_err(), FetchError::Unreachable);
}
