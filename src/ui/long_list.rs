//! A list of any length, drawn piece by piece.
//!
//! The first piece is there at once; the others follow in slices, so that the page answers meanwhile. All of it is in
//! the document in the end, where Find in page, the Tab key and screen readers look for it, but the browser only lays
//! out and paints the pieces near the screen (`content-visibility`).

use leptos::prelude::*;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::Mountable;

use super::pace::{Pace, expect_pace};
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
    /// How many are drawn at once, when the list changes with each key that is typed: as many as fill a screen.
    #[prop(optional)]
    first: Option<usize>,
    /// How they are laid out.
    layout: Layout,
    /// The role of the list, when its items (`role="listitem"`) have one.
    #[prop(optional)]
    role: Option<&'static str>,
    /// Draws the item at that position.
    draw: DrawItem,
) -> impl IntoView {
    let pace = expect_pace();
    let list = NodeRef::<leptos::html::Div>::new();
    let is_whole = count <= first.unwrap_or(piece);
    let draw_piece = move |from: usize, to: usize| {
        let items: Vec<_> = (from..to.min(count)).map(&draw).collect();
        view! { <div class="long-list__piece" role=role.map(|_| "none")>{items}</div> }.drawn()
    };
    let mut next = first.unwrap_or(piece);
    let first_piece = draw_piece(0, next);
    if !is_whole {
        // What is drawn later finds the words of the page through its owner.
        let owner = Owner::current();
        let work = Box::new(move || {
            let Some(list) = list.get_untracked() else { return false };
            let draw = || draw_piece(next, next + piece);
            let mut drawn = owner.as_ref().map_or_else(draw, |owner| owner.with(draw));
            drawn.mount(&list, None);
            next += piece;
            if next >= count {
                // Whoever waits for the whole list sees that it is there.
                let _ = list.remove_attribute("aria-busy");
            }
            next < count
        });
        (pace.draw)(work);
    }
    // Caught on the way down to the piece: not every browser has it bubble up again.
    let view = view! {
        <div
            class="long-list"
            node_ref=list
            role=role
            data-layout=layout.name()
            data-long=(count > piece).then_some("")
            aria-busy=(!is_whole).then_some("true")
            on:contentvisibilityautostatechange:capture=move |event| (pace.note_near)(&event)
        >
            {first_piece}
        </div>
    };
    let view = view.drawn();
    // It is there as soon as it is drawn.
    match list.get_untracked() {
        Some(list) => Drawn::of(ClearedSlowly { view, list: Element::clone(&list), pace }),
        None => view,
    }
}

/// A list that is hidden when it goes, and then taken apart piece by piece: to take ten thousand items out of a document in one go
/// takes longer than a page may be silent.
struct ClearedSlowly {
    view: Drawn,
    list: Element,
    pace: Pace,
}

impl Mountable for ClearedSlowly {
    fn unmount(&mut self) {
        let list = self.list.clone();
        if list.child_element_count() <= 1 {
            return list.remove();
        }
        // It fails only for a name that is no attribute's.
        let _ = list.set_attribute("hidden", "");
        (self.pace.clear)(Box::new(move || match list.last_element_child() {
            Some(piece) => {
                piece.remove();
                true
            }
            None => {
                list.remove();
                false
            }
        }));
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.view.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.view.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
