//! Which notes are listed, and in which order.

use ::notes::{Form, Kind, NoteId, Notes};
use search::Parts;

use super::choices::{NoteChoices, offered};
use super::entry::{Entry, state};
use super::names::Names;
use super::order::in_order;
use super::similar::similar;
use super::{KindChoice, NoteFilters, NoteOrder};
use crate::domain::search::NOT_KNOWN;

/// What is listed of the notes, wherever they are sorted to: that follows from what is said of them. It keeps what they are sought, filtered and sorted by, so that after a change only what changed
/// is looked at anew: a list is asked for at each letter that somebody writes.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// In the order of their names.
    entries: Vec<Entry>,
    names: Names,
    /// The order that was asked for last, and the notes in it with the places of their entries: another letter in the search changes neither.
    ordered: Option<(NoteOrder, Vec<(NoteId, usize)>)>,
}

impl Listing {
    /// Takes in what changed. Things of other forms, and what is deleted, are never listed.
    pub fn update(&mut self, notes: &Notes) {
        let names = &mut self.names;
        let mut known = std::mem::take(&mut self.entries).into_iter().peekable();
        let entries = notes.of_form(Form::Note).filter_map(|(id, note)| {
            while known.next_if(|entry| entry.id < id).is_some() {}
            let unchanged = known.next_if(|entry| entry.id == id && entry.state == state(note));
            unchanged.or_else(|| Entry::of(id, note, names))
        });
        self.entries = entries.collect();
        self.ordered = None;
        if self.entries.is_empty() {
            // Who erases notes erases the names in them.
            self.names = Names::default();
        }
    }

    /// The notes that are asked for, in the order that is, as they were at the last [`Listing::update`].
    #[must_use]
    pub fn select(&mut self, filters: &NoteFilters) -> Vec<NoteId> {
        let parts = Parts::parse(&filters.text);
        let Some(wanted) = Wanted::of(filters, &self.names) else { return Vec::new() };
        let entries = &self.entries;
        if self.ordered.as_ref().is_none_or(|(order, _)| *order != filters.order) {
            let keys = entries.iter().map(|entry| entry.key(filters.order));
            self.ordered = Some((filters.order, in_order(keys)));
        }
        let ordered = self.ordered.iter().flat_map(|(_, places)| places);
        ordered
            .filter_map(|(_, place)| entries.get(*place))
            .filter(|entry| wanted.has(entry) && parts.are_in(&entry.text))
            .map(|entry| entry.id)
            .collect()
    }

    /// The notes that say the most like one of them, the most alike first.
    #[must_use]
    pub fn similar(&self, id: NoteId) -> Vec<NoteId> {
        similar(&self.entries, id)
    }

    /// What the filters of all these notes have to offer.
    #[must_use]
    pub fn choices(&self) -> NoteChoices {
        offered(&self.entries, &self.names)
    }
}

/// What filters ask for besides the text, in numbers: everything, notes without a value, or those with this one.
struct Wanted {
    kind: Option<Option<Kind>>,
    subject: Option<usize>,
    workshop: Option<Option<usize>>,
    table: Option<Option<usize>>,
    author: Option<Option<usize>>,
    is_starred: bool,
}

impl Wanted {
    /// Nothing when no note can have it.
    fn of(filters: &NoteFilters, names: &Names) -> Option<Self> {
        let NoteFilters { text: _, kind, subject, workshop, table, author, is_starred, place: _, order: _ } =
            filters;
        let number = |value: &Option<String>| match value.as_deref() {
            None => Some(None),
            Some(NOT_KNOWN) => Some(Some(None)),
            Some(value) => names.find(value).map(|number| Some(Some(number))),
        };
        Some(Self {
            kind: kind.map(KindChoice::kind),
            subject: match subject {
                Some(subject) => Some(names.find(subject)?),
                None => None,
            },
            workshop: number(workshop)?,
            table: number(table)?,
            author: number(author)?,
            is_starred: *is_starred,
        })
    }

    fn has(&self, entry: &Entry) -> bool {
        self.kind.is_none_or(|kind| kind == entry.kind)
            && self.subject.is_none_or(|subject| subject == entry.subject)
            && self.workshop.is_none_or(|workshop| workshop == entry.workshop)
            && self.table.is_none_or(|table| table == entry.table)
            && self.author.is_none_or(|author| author == entry.author)
            && (entry.is_starred || !self.is_starred)
    }
}
