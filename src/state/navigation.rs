//! Which page is shown, and where each page of the history was left.

use leptos::prelude::*;

use crate::browser::history::Arrival;
use crate::browser::{dom, history, storage};
use crate::route::Route;
use crate::state::scroll_positions::ScrollPositions;

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
        dom::scroll_to(self.scroll_positions.with_value(|positions| positions.of(entry)));
        self.owed.set_value(Owed::Nothing);
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

    /// Keeps where the reader is about to leave the present entry.
    fn remember_place(self) {
        // A page that was never shown was never read.
        if self.owed.get_value() == Owed::Nothing {
            let entry = self.entry.get_value();
            self.scroll_positions.update_value(|positions| positions.set(entry, dom::scroll_y_px()));
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
    };
    if let Arrival::Return(_) = navigation.follow() {
        navigation.owed.set_value(Owed::Place);
    }
    history::on_hash_change(move || {
        navigation.remember_place();
        navigation.await_page();
        navigation.follow();
    });
    history::on_leave(move || {
        navigation.remember_place();
        let text = navigation.scroll_positions.with_value(ToString::to_string);
        storage::write_for_tab(storage::SCROLL_POSITIONS, &text);
    });
    provide_context(navigation);
    navigation
}
