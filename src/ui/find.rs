//! What a page of projects is given to find them with: what to show, and whom to tell.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::search::{Facet, Filters, ProjectIndex, Results, UnknownValue};

/// What holds the results on a page.
pub const RESULTS: &str = ".finder__results";

/// The search of projects, as a page follows it.
#[derive(Clone, Copy)]
pub struct Find {
    /// What is asked for.
    pub filters: Signal<Filters>,
    /// The same without the text, so that what follows it is left alone while one types.
    pub choice: Signal<Filters>,
    /// What the address asks for and the dataset does not have.
    pub unknown: Signal<Vec<UnknownValue>>,
    /// The values of the facets, once they are known.
    pub index: Signal<Option<Arc<ProjectIndex>>>,
    /// What there is, once that is known.
    pub results: Signal<Option<Arc<Results>>>,
    /// What there would be without a choice among territories: what a map shows.
    pub everywhere: Signal<Option<Arc<Results>>>,
    /// The same as the results, some time after it last changed.
    pub announced: Signal<Option<Arc<Results>>>,
    /// The same, a moment after it changed: what follows it is less urgent than the list.
    pub counted: Signal<Option<Arc<Results>>>,
    /// What the values of each facet are narrowed by.
    pub narrowed: Signal<[String; Facet::ALL.len()]>,
    /// Whether the address was copied, once that was asked for.
    pub copied: Signal<Option<bool>>,
    /// Another text is typed.
    pub on_text: Callback<String>,
    /// Typing is over for now.
    pub on_settle: Callback<()>,
    /// Other filters are chosen.
    pub on_choose: Callback<Filters>,
    /// The values of a facet are narrowed by another text.
    pub on_narrow: Callback<(Facet, String)>,
    /// The address is to be copied.
    pub on_copy: Callback<()>,
    /// The focus is to go to that one of the elements that match a selector, counted from 0, once the page has followed; or to the
    /// one before it, or else to the field of the text.
    pub on_focus: Callback<(&'static str, usize)>,
}

impl Find {
    /// Chooses the present filters with a change.
    pub fn choose(self, change: impl FnOnce(&mut Filters)) {
        let mut filters = self.filters.get_untracked();
        change(&mut filters);
        self.on_choose.run(filters);
    }
}
