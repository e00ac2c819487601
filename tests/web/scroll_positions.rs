//! Where each page of the history was left.

use restitution::state::scroll_positions::ScrollPositions;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn positions_outlive_the_document_as_a_text() {
    let mut positions = ScrollPositions::default();
    positions.set(0, 1373.4);
    positions.set(1, 0.0);
    positions.set(0, 20.0);
    let restored = ScrollPositions::parse(&positions.to_string());
    assert_eq!(restored, positions);
    assert_eq!([restored.of(0), restored.of(1), restored.of(2)], [20.0, 0.0, 0.0]);
}

#[wasm_bindgen_test]
fn what_is_no_position_is_left_out() {
    let positions = ScrollPositions::parse("3:40 x:1 5 7:-2  8:9");
    assert_eq!([positions.of(3), positions.of(5), positions.of(7), positions.of(8)], [40.0, 0.0, 0.0, 9.0]);
}

#[wasm_bindgen_test]
fn the_oldest_position_is_forgotten_first() {
    let mut positions = ScrollPositions::default();
    (0..=100).for_each(|entry| positions.set(entry, 5.0));
    assert_eq!([positions.of(0), positions.of(1), positions.of(100)], [0.0, 5.0, 5.0]);
}
