//! Which page is shown, and where each page of the history was left.

use leptos::prelude::*;

use crate::browser::history::Arrival;
use crate::browser::{clock, dom, history, storage};
use crate::route::Route;
use crate::state::scroll_positions::{Place, ScrollPositions};

/// A list that is drawn piece by piece (`ui/long_list.rs`), so that the place of a page is not there at once.
const LIST: &str = ".long-list";

/// Such a list of which more is to come.
const UNFINISHED_LIST: &str = ".long-list[aria-busy]";

/// Such a list that is so long that one comes back to the link by which one left, since heights far away are estimates.
const LONG_LIST: &str = "[data-long]";

/// In a place that was not left by a link of a long list.
const NO_LINK: u32 = u32::MAX;

/// How often, and how many times, a link is brought back into view that one came back to: what stands around it is laid out
/// a moment later, in other heights than were expected, and WebKit does not hold on to what is in view.
const KEPT_EVERY_MS: i32 = 100;
const TIMES_KEPT: u32 = 5;

/// How long after the last key the address follows what is typed. WebKit refuses more than a hundred changes in half a minute.
const ADDRESS_AFTER_MS: i32 = 400;

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
    page: Memo<Route>,
    /// The query of the address, as far as it is typed: the address itself follows.
    query: RwSignal<String>,
    /// The query that the address is to have soon, and how many of them there were.
    awaited_query: StoredValue<(Option<String>, u32)>,
    /// The number of the present entry of the history.
    entry: StoredValue<u32>,
    /// The number that the next new entry gets.
    next_entry: StoredValue<u32>,
    scroll_positions: StoredValue<ScrollPositions>,
    owed: StoredValue<Owed>,
    /// What the reader asked for on the next page, which then gets the focus in place of its heading.
    goal: StoredValue<Option<&'static str>>,
    /// The link of a long list that was followed last: its address, and which of those to it.
    followed: StoredValue<Option<(String, u32)>>,
    /// The place that the reader is to see again once it is drawn, and how far the page could be scrolled meanwhile.
    awaited_place: StoredValue<Option<(Place, f64)>>,
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

    /// The page that is shown; tracked, and it does not change with the screen of the projection.
    #[must_use]
    pub fn page(self) -> Route {
        self.page.get()
    }

    /// Which screen of the projection the address asks for, counted from 1; tracked.
    #[must_use]
    pub fn screen(self) -> Option<u32> {
        self.route.with(|route| if let Route::Stage(screen) = route { *screen } else { None })
    }

    /// The address follows the projection to a screen, counted from 1: no new entry of the history.
    pub fn show_screen(self, screen: u32) {
        let route = Route::Stage(Some(screen));
        history::replace(self.entry.get_value(), &route.to_string());
        self.route.set(route);
    }

    /// Back to the page that was left for the projection; to the day when it was opened by its address.
    pub fn leave_stage(self) {
        let left = storage::read_for_tab(storage::LEFT_FOR_STAGE);
        history::go(&left.unwrap_or_else(|| Route::Day.to_string()));
        self.change();
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

    /// The query of the address, without its `?`; tracked.
    #[must_use]
    pub fn query(self) -> String {
        self.query.get()
    }

    /// Another query on the same page, as it is typed: no new entry of the history. `shown` is how the address will have it,
    /// a moment later.
    pub fn type_query(self, query: String, shown: String) {
        self.query.set(query);
        self.awaited_query.update_value(|(awaited, count)| {
            *awaited = Some(shown);
            *count += 1;
        });
        let (_, count) = self.awaited_query.get_value();
        clock::after(ADDRESS_AFTER_MS, move || {
            if self.awaited_query.try_with_value(|(_, latest)| *latest == count).unwrap_or(false) {
                self.settle_query();
            }
        });
    }

    /// The address has what was typed, now.
    pub fn settle_query(self) {
        let shown = self.awaited_query.try_update_value(|(awaited, _)| awaited.take()).flatten();
        if let Some(shown) = shown {
            history::replace(self.entry.get_value(), &self.route_untracked().with_query(&shown));
        }
    }

    /// Another query on the same page, as a new entry of the history: Back undoes it.
    pub fn choose_query(self, query: String) {
        self.settle_query();
        if self.query.with_untracked(|present| *present == query) {
            return;
        }
        self.remember_place(String::new());
        let entry = self.next_entry.get_value();
        history::push(entry, &self.route_untracked().with_query(&query));
        self.entry.set_value(entry);
        self.next_entry.set_value(entry + 1);
        self.query.set(query);
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
            Owed::PlaceAndFocus => self.goal.get_value().is_some_and(dom::focus) || dom::focus("h1"),
        };
        if !is_there {
            return;
        }
        let entry = self.entry.get_value();
        let place = self.scroll_positions.with_value(|positions| positions.of(entry));
        self.owed.set_value(Owed::Nothing);
        self.goal.set_value(None);
        let y_px = f64::from(place.y_px);
        // At the end of a list that still grows, a browser would hold on to what stands behind it.
        let is_awaited = place.y_px > 0 && (dom::has(LONG_LIST) || dom::has(UNFINISHED_LIST));
        dom::scroll_to(if is_awaited { 0.0 } else { y_px });
        self.awaited_place.set_value(is_awaited.then(|| (place, dom::scroll_y_px())));
        self.settle();
    }

    /// Brings back the place where the reader left, once a long list has come to it, unless they have gone
    /// elsewhere meanwhile. The heights of what is far from the screen are estimates, so that the link by which they
    /// left says more than the pixels do.
    pub fn settle(self) {
        let Some((place, y_px)) = self.awaited_place.get_value() else { return };
        #[expect(clippy::float_cmp, reason = "both were read, neither was computed")]
        let has_moved = dom::scroll_y_px() != y_px || dom::has(":focus:not(h1)");
        let is_whole = !dom::has(UNFINISHED_LIST);
        let reaches_there = place.link == NO_LINK && dom::fills_view_at(LIST, f64::from(place.y_px));
        let links = dom::links_within(LONG_LIST, &place.next);
        if has_moved {
            self.awaited_place.set_value(None);
        } else if dom::return_to(&links, place.link) {
            self.awaited_place.set_value(None);
            keep_in_view(links, place.link, TIMES_KEPT);
        } else if is_whole || reaches_there {
            self.awaited_place.set_value(None);
            dom::scroll_to(f64::from(place.y_px));
        }
    }

    /// As [`Navigation::await_page`], of another dataset: where the reader was on this page means nothing there.
    pub fn await_other_page(self) {
        let entry = self.entry.get_value();
        self.scroll_positions.update_value(|positions| positions.set(entry, Place::default()));
        self.await_page();
    }

    /// Shows another page at once, as a new entry of the history.
    pub fn go(self, route: &Route) {
        history::go(&route.to_string());
        self.change();
    }

    /// The same, with the focus on what matches there.
    pub fn go_to(self, route: &Route, goal: &'static str) {
        self.go(route);
        self.goal.set_value(Some(goal));
    }

    /// Follows the address to another page.
    fn change(self) {
        // The browser tells of a change that was made here as well, and later.
        if history::arrival() == Arrival::Return(self.entry.get_value()) {
            return;
        }
        // What was typed on the page that is left stays with its entry, which the address no longer is.
        self.awaited_query.update_value(|(awaited, _)| *awaited = None);
        let hash = history::hash();
        let (present, next) = (self.route_untracked(), Route::parse(&hash));
        if next.page() != present.page() {
            if next.page() == Route::Stage(None) {
                let left = present.with_query(&self.query.get_untracked());
                storage::write_for_tab(storage::LEFT_FOR_STAGE, &left);
            }
            self.remember_place(hash);
            self.goal.set_value(None);
            self.await_page();
        }
        self.follow();
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
        let hash = history::hash();
        let route = Route::parse(&hash);
        self.query.set(Route::query(&hash).to_owned());
        // A page is not drawn anew for another query.
        if route != self.route_untracked() {
            self.route.set(route);
        }
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
            let followed = self.followed.get_value();
            let link = followed.filter(|(address, _)| *address == next).map_or(NO_LINK, |(_, link)| link);
            let place = Place { y_px, link, next };
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
        page: Memo::new(move |_| route.with(Route::page)),
        query: RwSignal::new(String::new()),
        awaited_query: StoredValue::new((None, 0)),
        entry: StoredValue::new(0),
        next_entry: StoredValue::new(0),
        scroll_positions: StoredValue::new(scroll_positions),
        owed: StoredValue::new(Owed::Nothing),
        goal: StoredValue::new(None),
        followed: StoredValue::new(None),
        awaited_place: StoredValue::new(None),
    };
    if let Arrival::Return(_) = navigation.follow() {
        navigation.owed.set_value(Owed::Place);
    }
    dom::on_follow(LONG_LIST, move |address, link| {
        navigation.followed.set_value(link.map(|link| (address, link)));
    });
    history::on_hash_change(move || navigation.change());
    history::on_leave(move || {
        navigation.settle_query();
        navigation.remember_place(String::new());
        let text = navigation.scroll_positions.with_value(ToString::to_string);
        storage::write_for_tab(storage::SCROLL_POSITIONS, &text);
    });
    provide_context(navigation);
    navigation
}

/// Keeps a link in view, so many times, as long as it has the focus and nobody scrolls.
fn keep_in_view(links: String, index: u32, times: u32) {
    let y_px = dom::scroll_y_px();
    clock::after(KEPT_EVERY_MS, move || {
        #[expect(clippy::float_cmp, reason = "both were read, neither was computed")]
        let is_left_alone = dom::scroll_y_px() == y_px;
        if times > 0 && is_left_alone && dom::keep_in_view(&links, index) {
            keep_in_view(links, index, times - 1);
        }
    });
}
