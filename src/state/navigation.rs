//! Which page is shown, and where each page of the history was left.

use leptos::prelude::*;

use crate::browser::history::Arrival;
use crate::browser::{dom, history, storage};
use crate::route::Route;
use crate::state::scroll_positions::{Place, ScrollPositions};

/// A list that is drawn piece by piece (`ui/long_list.rs`), so that the place of a page is not there at once.
const LONG_LIST: &str = "[data-long]";

/// What the reader is owed once the next page is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owed {
    /// Nothing: the page changes in place.
    Nothing,
    /// The view where they left it: the document was loaded anew.
    Place,
    /// That, and the focus on the heading: they asked for another page.
    PlaceAndFocus,
}

/// The page that is shown, and the care for focus and scroll when it changes.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    section: Memo<Route>,
    /// The number of the present entry of the history.
    entry: StoredValue<u32>,
    /// The number that the next new entry gets.
    next_entry: StoredValue<u32>,
    scroll_positions: StoredValue<ScrollPositions>,
    owed: StoredValue<Owed>,
    /// The link that the reader is to see again once it is drawn, and how far the page was scrolled when it was not.
    awaited_link: StoredValue<Option<(String, f64)>>,
}

impl Navigation {
    /// The page that is shown; tracked.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The page under which the navigation shows this one; tracked, and it changes only with the section.
    #[must_use]
    pub fn section(self) -> Route {
        self.section.get()
    }

    /// The page that is shown; not tracked.
    #[must_use]
    pub fn route_untracked(self) -> Route {
        self.route.get_untracked()
    }

    /// The page under which the navigation shows this one; not tracked.
    #[must_use]
    pub fn section_untracked(self) -> Route {
        self.section.get_untracked()
    }

    /// Says that the reader waits for another page at this address, so that it gets the focus.
    pub fn await_page(self) {
        self.owed.set_value(Owed::PlaceAndFocus);
    }

    /// Leads the reader to the page that was just drawn: the focus to its heading, and the view to where they left
    /// it, or to its top. A page drawn anew for another reason, such as the language, stays as it is.
    pub fn arrive(self) {
        // What stands there while the dataset loads has no heading, and is not the page yet.
        let is_there = match self.owed.get_value() {
            Owed::Nothing => false,
            Owed::Place => dom::has("h1"),
            Owed::PlaceAndFocus => dom::focus("h1"),
        };
        if !is_there {
            return;
        }
        let entry = self.entry.get_value();
        let place = self.scroll_positions.with_value(|positions| positions.of(entry));
        dom::scroll_to(f64::from(place.y_px));
        self.owed.set_value(Owed::Nothing);
        let is_awaited = place.y_px > 0 && !place.next.is_empty() && dom::has(LONG_LIST);
        self.awaited_link.set_value(is_awaited.then(|| (place.next, dom::scroll_y_px())));
        self.settle();
    }

    /// Brings the link that the reader left by back into view, once a long list has come to it, unless they have
    /// scrolled elsewhere meanwhile.
    pub fn settle(self) {
        let Some((link, y_px)) = self.awaited_link.get_value() else { return };
        let selector = format!("main [href=\"{}\"]", link.replace(['"', '\\'], ""));
        #[expect(clippy::float_cmp, reason = "both were read, neither was computed")]
        let has_moved = dom::scroll_y_px() != y_px;
        if has_moved || dom::reveal_in_the_middle(&selector) {
            self.awaited_link.set_value(None);
        }
    }

    fn follow(self) -> Arrival {
        // WebKit keeps it for each entry.
        history::own_scroll();
        let arrival = history::arrival();
        let next = self.next_entry.get_value();
        let entry = match arrival {
            Arrival::Return(number) => number,
            Arrival::New => {
                history::number_entry(next);
                next
            }
        };
        self.entry.set_value(entry);
        self.next_entry.set_value(next.max(entry + 1));
        self.route.set(Route::parse(&history::hash()));
        arrival
    }

    /// Keeps where the reader is about to leave the present entry, for the page of that address.
    fn remember_place(self, next: String) {
        // A page that was never shown was never read.
        if self.owed.get_value() == Owed::Nothing {
            let entry = self.entry.get_value();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "`as` stops at the ends"
            )]
            let y_px = dom::scroll_y_px() as u32;
            let place = Place { y_px, next };
            self.scroll_positions.update_value(|positions| positions.set(entry, place));
        }
    }
}

/// Follows the address, and provides the navigation to everything below.
pub fn provide_navigation() -> Navigation {
    let route = RwSignal::new(Route::parse(&history::hash()));
    let scroll_positions = storage::read_for_tab(storage::SCROLL_POSITIONS)
        .map(|text| ScrollPositions::parse(&text))
        .unwrap_or_default();
    let navigation = Navigation {
        route,
        section: Memo::new(move |_| route.with(Route::section)),
        entry: StoredValue::new(0),
        next_entry: StoredValue::new(0),
        scroll_positions: StoredValue::new(scroll_positions),
        owed: StoredValue::new(Owed::Nothing),
        awaited_link: StoredValue::new(None),
    };
    if let Arrival::Return(_) = navigation.follow() {
        navigation.owed.set_value(Owed::Place);
    }
    history::on_hash_change(move || {
        navigation.remember_place(history::hash());
        navigation.await_page();
        navigation.follow();
    });
    history::on_leave(move || {
        navigation.remember_place(String::new());
        let text = navigation.scroll_positions.with_value(ToString::to_string);
        storage::write_for_tab(storage::SCROLL_POSITIONS, &text);
    });
    provide_context(navigation);
    navigation
}
