//! Notes in words, for files.

use notes::{Content, Form, Note, Notes};

use super::item::moment;
use super::subject::subject_title;
use crate::domain::dataset::Dataset;
use crate::domain::gathering::Entry;
use crate::domain::notes::{Subject, added_workshops};
use crate::ui::{Notebook, Words};

/// All notes, by workshop in the order of the day, then by table, then as they were begun. An author is named who agreed to that.
#[must_use]
pub fn note_entries(words: Words, notebook: Notebook, dataset: &Dataset, notes: &Notes) -> Vec<Entry> {
    let workshops: Vec<(String, String)> = dataset
        .day_workshops()
        .iter()
        .cloned()
        .chain(added_workshops(notes))
        .map(|workshop| (workshop.id.to_string(), workshop.title))
        .collect();
    let place = |content: &Content| {
        let id = content.workshop.as_ref()?;
        workshops.iter().position(|(known, _)| known == id)
    };
    let mut all: Vec<(&Note, &Content, Option<usize>)> = notes
        .of_form(Form::Note)
        .filter_map(|(_, note)| note.content().map(|content| (note, content, place(content))))
        .collect();
    // What was written in none comes last.
    all.sort_by_cached_key(|(note, content, place)| {
        let table = content.table.clone().unwrap_or_default();
        let number = table.parse::<u32>().unwrap_or(u32::MAX);
        (place.unwrap_or(usize::MAX), number, table, note.shown().begun_ms, note.shown().note)
    });
    let said = words.notes();
    let entry = |(note, content, place): (&Note, &Content, Option<usize>)| {
        let subject = subject_title(words, dataset, notes, &Subject::parse(&content.about));
        let workshop = place.and_then(|place| workshops.get(place));
        Entry {
            workshop: workshop.map(|(_, title)| title.clone()).unwrap_or_default(),
            table: content.table.as_ref().map(|table| (said.at_table)(table)).unwrap_or_default(),
            kind: content.kind.map(|kind| (said.kind)(kind).to_owned()).unwrap_or_default(),
            subject: subject.unwrap_or_else(|| content.title.clone()),
            text: content.text.clone(),
            who: content.who.clone().unwrap_or_default(),
            due: content.due.clone().unwrap_or_default(),
            author: content.author.clone().filter(|_| content.is_author_public).unwrap_or_default(),
            written: moment(words, notebook, note.shown().begun_ms).unwrap_or_default(),
        }
    };
    all.into_iter().map(entry).collect()
}
