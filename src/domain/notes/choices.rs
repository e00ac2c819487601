//! Which values the filters of notes have to offer.

use ::notes::Kind;

use super::entry::Entry;
use super::names::Names;
use super::order::{LAST, subject_key, table_key};
use crate::domain::search::name_key;

/// The values of each filter, with how many notes have them. « None » is one of them where some note has none, and then the last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoteChoices {
    /// Kinds, in the order in which they are offered to writers.
    pub kinds: Vec<(Option<Kind>, usize)>,
    /// What notes are about: the text of the subject, and its title as the last who wrote knew it; by title, the day first.
    pub subjects: Vec<(String, String, usize)>,
    /// Workshops, by their ids.
    pub workshops: Vec<(Option<String>, usize)>,
    /// Tables, of all workshops, by their names; numbers as numbers.
    pub tables: Vec<(Option<String>, usize)>,
    /// Authors, by their names.
    pub authors: Vec<(Option<String>, usize)>,
    /// How many notes are marked.
    pub starred: usize,
    /// How many notes there are.
    pub total: usize,
}

/// How many notes have each value of a filter, and how many have none.
#[derive(Clone)]
struct Counts {
    by_number: Vec<usize>,
    none: usize,
}

impl Counts {
    fn new(names: &Names) -> Self {
        Self { by_number: vec![0; names.len()], none: 0 }
    }

    fn add(&mut self, number: Option<usize>) {
        let count = number.map_or(Some(&mut self.none), |number| self.by_number.get_mut(number));
        if let Some(count) = count {
            *count += 1;
        }
    }

    /// The values that some note has, in an order, and how many have them.
    fn sorted(self, names: &Names, key: fn(&str) -> String) -> Vec<(Option<String>, usize)> {
        let named = (0..).zip(self.by_number).map(|(number, count)| (Some(number), count));
        let found = named.chain([(None, self.none)]).filter(|(_, count)| *count > 0);
        let text = |number: usize| names.text(number).to_owned();
        let mut values: Vec<_> = found.map(|(number, count)| (number.map(text), count)).collect();
        values.sort_by_cached_key(|(value, _)| value.as_deref().map_or(LAST.to_owned(), key));
        values
    }
}

/// What the filters of these notes have to offer.
pub(super) fn offered(entries: &[Entry], names: &Names) -> NoteChoices {
    let counts = Counts::new(names);
    let [mut workshops, mut tables, mut authors] = [counts.clone(), counts.clone(), counts];
    let mut kinds = [0; Kind::ALL.len() + 1];
    let mut subjects: Vec<(usize, Option<&Entry>)> = vec![(0, None); names.len()];
    for entry in entries {
        let kind = entry.kind.map_or(Kind::ALL.len(), |kind| kind as usize);
        kinds.get_mut(kind).into_iter().for_each(|count| *count += 1);
        workshops.add(entry.workshop);
        tables.add(entry.table);
        authors.add(entry.author);
        if let Some((count, last)) = subjects.get_mut(entry.subject) {
            *count += 1;
            let is_later = |last: &Entry| entry.state.1.at_ms >= last.state.1.at_ms;
            *last = if last.is_none_or(is_later) { Some(entry) } else { *last };
        }
    }
    let in_order = Kind::ALL.into_iter().map(Some).chain([None]);
    NoteChoices {
        kinds: in_order.zip(kinds).filter(|(_, count)| *count > 0).collect(),
        subjects: by_title(&subjects, names),
        workshops: workshops.sorted(names, name_key),
        tables: tables.sorted(names, table_key),
        authors: authors.sorted(names, name_key),
        starred: entries.iter().filter(|entry| entry.is_starred).count(),
        total: entries.len(),
    }
}

/// Subjects, each as the note names it that was written last.
fn by_title(subjects: &[(usize, Option<&Entry>)], names: &Names) -> Vec<(String, String, usize)> {
    let told = |(count, last): &(usize, Option<&Entry>)| {
        let last = (*last)?;
        Some((names.text(last.subject).to_owned(), names.text(last.title).to_owned(), *count))
    };
    let mut subjects: Vec<_> = subjects.iter().filter_map(told).collect();
    subjects.sort_by_cached_key(|(about, title, _)| subject_key(title, about));
    subjects
}
