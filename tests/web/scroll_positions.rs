//! Where the pages of the history were left.

use restitution::state::scroll_positions::{Place, ScrollPositions};
use wasm_bindgen_test::wasm_bindgen_test;

fn place(y_px: u32, next: &str) -> Place {
    Place { y_px, link: 2, next: next.to_owned() }
}

#[wasm_bindgen_test]
fn what_is_written_is_read_again() {
    let mut positions = ScrollPositions::default();
    positions.set(3, place(120, "#/projets/soleni"));
    positions.set(4, place(0, "#/projets?territoire=region:84"));
    assert_eq!(ScrollPositions::parse(&positions.to_string()), positions);
    assert_eq!(positions.of(4).next, "#/projets?territoire=region:84");
    assert_eq!(positions.of(5), Place::default(), "the top of a page that is not known");
}

#[wasm_bindgen_test]
fn the_last_word_on_a_page_counts_and_nonsense_is_left_out() {
    let mut positions = ScrollPositions::parse("1:10:0:#/ x 2 :: 3:-4:0: 5:6:2:");
    positions.set(1, place(20, ""));
    assert_eq!((positions.of(1), positions.of(5)), (place(20, ""), place(6, "")));
    assert_eq!([2, 3].map(|entry| positions.of(entry)), [Place::default(), Place::default()]);
}

#[wasm_bindgen_test]
fn the_oldest_page_is_forgotten_first() {
    let mut positions = ScrollPositions::default();
    (1..=150).for_each(|entry| positions.set(entry, place(entry, "")));
    assert_eq!((positions.of(50).y_px, positions.of(51).y_px, positions.of(150).y_px), (0, 51, 150));
}
