//! A list of any length, drawn piece by piece.
//!
//! The first piece is there at once; the others follow in slices, so that the page answers meanwhile. All of it is in
//! the document in the end, where Find in page, the Tab key and screen readers look for it, but the browser only lays
//! out and paints the pieces near the screen (`content-visibility`).

use leptos::prelude::*;

use super::pace::work_at_pace;
use super::{Draw, Drawn};

/// How the items of a list are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// As cards, side by side where there is room.
    Cards,
    /// One below the other.
    Rows,
    /// As tables, of which a whole one fills most of the screen.
    Tables,
}

impl Layout {
    fn name(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Rows => "rows",
            Self::Tables => "tables",
        }
    }
}

/// Draws the item at a position. One type for all lists: what is made of it is compiled once.
///
/// An item answers to no event and follows no signal: for that its elements would have to be held on to, and a handle on each
/// is much for a browser to keep account of. See `press.rs`.
pub type DrawItem = Box<dyn Fn(usize) -> Drawn>;

/// How many items may lead elsewhere than to their own page. In a longer list they only name what they would lead to: Firefox
/// looks each link up in its history, and styles all of them anew in one go when it has.
pub const MOST_WITH_FURTHER_LINKS: usize = 200;

/// A list of `count` items.
#[component]
pub fn LongList(
    /// How many items there are.
    count: usize,
    /// How many are drawn in one piece.
    #[prop(default = 24)]
    piece: usize,
    /// How they are laid out.
    layout: Layout,
    /// The role of the list, when its items (`role="listitem"`) have one.
    #[prop(optional)]
    role: Option<&'static str>,
    /// Draws the item at that position.
    draw: DrawItem,
) -> impl IntoView {
    let list = NodeRef::<leptos::html::Div>::new();
    let is_long = count > piece;
    let draw_piece = move |from: usize| {
        let items: Vec<_> = (from..(from + piece).min(count)).map(&draw).collect();
        view! { <div class="long-list__piece" role=role.map(|_| "none")>{items}</div> }.drawn()
    };
    let first = draw_piece(0);
    if is_long {
        // What is drawn later finds the words of the page through its owner.
        let owner = Owner::current();
        let mut next = piece;
        work_at_pace(Box::new(move || {
            let Some(list) = list.get_untracked() else { return false };
            let mut piece_drawn = match &owner {
                Some(owner) => owner.with(|| draw_piece(next)),
                None => draw_piece(next),
            };
            piece_drawn.mount(&list, None);
            next += piece;
            if next >= count {
                // Whoever waits for the whole list sees that it is there.
                let _ = list.remove_attribute("aria-busy");
            }
            next < count
        }));
    }
    view! {
        <div
            class="long-list"
            node_ref=list
            role=role
            data-layout=layout.name()
            data-long=is_long.then_some("")
            aria-busy=is_long.then_some("true")
        >
            {first}
        </div>
    }
}
