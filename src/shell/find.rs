//! What the list of projects is found with, handed to its page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, clock, dom, history};
use crate::domain::catalog::Catalog;
use crate::state::finder::Finder;
use crate::state::navigation::Navigation;
use crate::ui::{Find, RESULTS, expect_gazetteer};

/// The field of the text, on the pages that have one.
pub const SEARCH: &str = "#search";

/// The field with its label.
pub const SEARCH_FORM: &str = "[role=search]";

/// How often it is looked whether there are results.
const PREPARING_MS: i32 = 30;

/// What stays where it is seen when other filters are chosen there, though something comes or goes above it.
const HELD: &str = ".map";

/// The search of the projects of a dataset, for a page.
pub fn find(catalog: &Arc<Catalog>) -> Find {
    let finding =
        expect_context::<Finder>().follow(catalog, expect_gazetteer(), expect_context::<Navigation>());
    let copy = move |()| {
        finding.settle();
        let address = finding.link(&history::address());
        spawn_local(async move {
            let is_copied = clipboard::write(&address).await;
            // It is announced again when it was copied before.
            finding.copied.set(None);
            clock::rest(0).await;
            finding.copied.try_set(Some(is_copied));
        });
    };
    let focus = move |(selector, at): (&'static str, usize)| {
        spawn_local(async move {
            clock::rest(0).await;
            // There is nothing to focus while the index is made.
            while finding.results.try_with_untracked(Option::is_none) == Some(true) {
                clock::rest(PREPARING_MS).await;
            }
            let is_given = [at, at.saturating_sub(1)].iter().any(|at| dom::return_to(selector, *at as u32));
            if !is_given {
                dom::focus(SEARCH);
            } else if selector == RESULTS {
                // However long they are, they are read from the beginning.
                dom::reveal(RESULTS);
            }
        });
    };
    Find {
        filters: finding.filters.into(),
        choice: finding.choice.into(),
        unknown: finding.unknown.into(),
        index: finding.index.into(),
        results: finding.results.into(),
        everywhere: finding.everywhere.into(),
        announced: finding.announced.into(),
        counted: finding.counted.into(),
        narrowed: finding.narrowed.into(),
        copied: finding.copied.into(),
        on_text: Callback::new(move |text| finding.type_text(text)),
        on_settle: Callback::new(move |()| finding.settle()),
        on_choose: Callback::new(move |filters| {
            let held_px = dom::focus_y_px(HELD);
            finding.choose(&filters);
            spawn_local(async move {
                clock::rest(0).await;
                match (held_px, dom::focus_y_px(HELD)) {
                    (Some(before), Some(now)) => dom::scroll_by(now - before),
                    // Who chooses from far down in a list is led to the beginning of the other one.
                    _ => dom::bring_back(RESULTS),
                }
            });
        }),
        on_narrow: Callback::new(move |(facet, text)| finding.narrow(facet, text)),
        on_copy: Callback::new(copy),
        on_focus: Callback::new(focus),
    }
}
