//! The list of notes that its page shows.

use std::sync::Arc;

use leptos::prelude::*;
use notes::{NoteId, Shelf};

use crate::domain::notes::{Listing, NoteChoices, NoteFilters};
use crate::domain::sorting::Place;
use crate::state::navigation::Navigation;

/// What is asked of the notes, and which there are.
#[derive(Clone, Copy)]
pub struct NoteFinding {
    /// What is asked for: the query of the address.
    pub filters: Memo<NoteFilters>,
    /// The notes that there are for it. It changes only with the list, not with each letter of a note.
    pub found: Memo<Arc<Vec<NoteId>>>,
    /// What can be chosen.
    pub choices: Memo<Arc<NoteChoices>>,
    listing: StoredValue<Listing>,
    navigation: Navigation,
}

impl NoteFinding {
    /// Follows the notes and the address, as long as the page is there; `has_places` says whether that page asks where notes are sorted to.
    #[must_use]
    pub fn follow(shelf: RwSignal<Shelf>, navigation: Navigation, has_places: bool) -> Self {
        let filters = Memo::new(move |_| {
            let filters = NoteFilters::parse(&navigation.query());
            if has_places { filters } else { NoteFilters { place: Place::default(), ..filters } }
        });
        let listing = StoredValue::new(Listing::default());
        let changes = Memo::new(move |before: Option<&u64>| {
            shelf.with(|shelf| listing.update_value(|listing| listing.update(shelf.notes())));
            before.map_or(0, |before| before + 1)
        });
        let found = Memo::new(move |_| {
            let _ = changes.get();
            let select = |filters: &NoteFilters| listing.try_update_value(|listing| listing.select(filters));
            Arc::new(filters.with(select).unwrap_or_default())
        });
        let choices = Memo::new(move |_| {
            let _ = changes.get();
            listing.with_value(|listing| Arc::new(listing.choices()))
        });
        Self { filters, found, choices, listing, navigation }
    }

    /// The notes that say the most like one of them; not tracked.
    #[must_use]
    pub fn similar(self, id: NoteId) -> Vec<NoteId> {
        self.listing.with_value(|listing| listing.similar(id))
    }

    /// Another text is typed.
    pub fn type_text(self, text: String) {
        let filters = NoteFilters { text, ..self.filters.get_untracked() };
        self.navigation.type_query(filters.to_string(), filters.canonical().to_string());
    }

    /// Other filters are chosen.
    pub fn choose(self, filters: &NoteFilters) {
        self.navigation.choose_query(filters.to_string());
    }
}
