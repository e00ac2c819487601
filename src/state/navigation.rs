//! Which page is shown, and where each page of the history was left.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::browser::history::Arrival;
use crate::browser::{dom, history};
use crate::route::Route;

/// The page that is shown, and the care for focus and scroll when it changes.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    section: Memo<Route>,
    /// The number of the present entry of the history.
    entry: StoredValue<u32>,
    /// The number that the next new entry gets.
    next_entry: StoredValue<u32>,
    scroll_y_px_by_entry: StoredValue<BTreeMap<u32, f64>>,
    /// Whether the address changed and the reader has not been led to the new page yet.
    departed: StoredValue<bool>,
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

    /// Leads the reader to the page that was just drawn, if they asked for another one: the focus to its heading,
    /// and the view to where they left it, or to its top. A page drawn anew for another reason stays as it is.
    pub fn arrive(self) {
        if !self.departed.get_value() {
            return;
        }
        self.departed.set_value(false);
        dom::focus("h1");
        let scroll_y_px =
            self.scroll_y_px_by_entry.with_value(|positions| positions.get(&self.entry.get_value()).copied());
        dom::scroll_to(scroll_y_px.unwrap_or_default());
    }

    fn follow(self) {
        // WebKit keeps it for each entry.
        history::own_scroll();
        match history::arrival() {
            Arrival::Return(number) => {
                self.entry.set_value(number);
                self.next_entry.update_value(|next| *next = (*next).max(number + 1));
            }
            Arrival::New => {
                let number = self.next_entry.get_value();
                history::number_entry(number);
                self.entry.set_value(number);
                self.next_entry.set_value(number + 1);
            }
        }
        self.route.set(Route::parse(&history::hash()));
    }
}

/// Follows the address, and provides the navigation to everything below.
pub fn provide_navigation() -> Navigation {
    let route = RwSignal::new(Route::parse(&history::hash()));
    let navigation = Navigation {
        route,
        section: Memo::new(move |_| route.with(Route::section)),
        entry: StoredValue::new(0),
        next_entry: StoredValue::new(0),
        scroll_y_px_by_entry: StoredValue::new(BTreeMap::new()),
        departed: StoredValue::new(false),
    };
    navigation.follow();
    history::on_hash_change(move || {
        navigation.departed.set_value(true);
        navigation.follow();
    });
    history::on_scroll(move || {
        // An event of the page that was just left: the entry is already the next one's.
        if navigation.departed.get_value() {
            return;
        }
        let entry = navigation.entry.get_value();
        navigation.scroll_y_px_by_entry.update_value(|positions| {
            positions.insert(entry, dom::scroll_y_px());
        });
    });
    provide_context(navigation);
    navigation
}
