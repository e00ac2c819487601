//! A list of any length of which only what is near the view is in the document.
//!
//! `long_list.rs` puts all of it there, for Find in page; this is for lists of which each item is large and answers to presses, and
//! which have a search of their own.

use leptos::html::Div;
use leptos::prelude::*;

use super::{Draw, Drawn};

/// How many items a piece has.
pub const PIECE: usize = 25;

/// Says whether what belongs into an element is to be in it: see `state/nearness.rs`.
pub type Near = fn(NodeRef<Div>, bool, f64) -> Signal<bool>;

#[derive(Clone, Copy)]
struct Nearness(Near);

/// Gives pages what says whether a piece of a list is near the view.
pub fn provide_nearness(near: Near) {
    provide_context(Nearness(near));
}

/// A list of so many items, as a list for assistive technology: what is drawn of a piece are its items (`role="listitem"`).
#[component]
pub fn VirtualList(
    /// How many items there are.
    count: Signal<usize>,
    /// The place of an item that is to be there, wherever the view is.
    wanted: Signal<Option<usize>>,
    /// How high an item is, as far as one can say before it is drawn, in CSS pixels.
    item_px: f64,
    /// Draws a piece, given by its number, from 0: the items from [`PIECE`] times that on.
    draw: Callback<usize, Drawn>,
) -> Drawn {
    let nearness = use_context::<Nearness>();
    let pieces = Memo::new(move |_| count.get().div_ceil(PIECE));
    let piece = move |number: usize| {
        let node = NodeRef::<Div>::new();
        let items = count.get_untracked().saturating_sub(number * PIECE).min(PIECE);
        let near = nearness.map_or_else(
            || Signal::stored(true),
            |Nearness(near)| near(node, number == 0, item_px * items as f64),
        );
        let is_wanted = Memo::new(move |_| wanted.get().is_some_and(|item| item / PIECE == number));
        let is_there = Memo::new(move |_| near.get() || is_wanted.get());
        let content = move || is_there.get().then(|| draw.run(number));
        view! {
            <div class="virtual-list__piece" role="none" node_ref=node>
                {content}
            </div>
        }
        .drawn()
    };
    let each = move || 0..pieces.get();
    view! {
        <div class="virtual-list" role="list">
            <For each key=|number| *number children=piece />
        </div>
    }
    .drawn()
}
