//! Notes in words, for files.

use std::collections::BTreeSet;

use notes::{Content, Form, Note, Notes};

use super::item::{moment, of_note};
use super::subject::subject_title;
use crate::domain::dataset::Dataset;
use crate::domain::gathering::{Entry, Frame};
use crate::domain::ids::TrackId;
use crate::domain::notes::{Subject, added_workshops};
use crate::domain::sorting::{Group, Marks, Sorted};
use crate::ui::{Notebook, Words};

/// All notes with what is said of them, by workshop in the order of the day, then by table, then as they were begun; behind those of each
/// workshop, what it came to. An author is named who agreed to that.
#[must_use]
pub fn note_entries(
    words: Words,
    notebook: Notebook,
    dataset: &Dataset,
    notes: &Notes,
    sorted: &Sorted,
) -> Vec<Entry> {
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
    let sorting = words.of_sorting();
    let entry = |(note, content, place): (&Note, &Content, Option<usize>)| {
        let subject = subject_title(words, dataset, notes, &Subject::parse(&content.about));
        let marks = sorted.of_note(note.shown().note);
        let group = marks.group.and_then(|group| sorted.group(group));
        let mut on: BTreeSet<&TrackId> = marks.tracks.iter().collect();
        on.extend(group.into_iter().flat_map(|group| &group.tracks));
        let tracks = dataset.tracks.iter().filter(|track| on.contains(&track.id));
        let stands = marks.same.and_then(|same| notes.get(same)).and_then(|note| note.content());
        let same = stands.map(|stands| (sorting.same_as)(&of_note(words, &stands.text)));
        let is_so: Vec<String> = marks_said(words, marks).map(str::to_owned).chain(same).collect();
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
            group: group.map(|group| group_title(words, group)).unwrap_or_default(),
            tracks: tracks.map(|track| track.title.as_str()).collect::<Vec<_>>().join(", "),
            group_at: marks.group.and_then(|id| sorted.groups().iter().position(|group| group.id == id)),
            marks: is_so.join(", "),
            is_hidden: marks.is_hidden,
        }
    };
    let notes_of_all = all.into_iter().map(|known| (known.2.unwrap_or(usize::MAX), entry(known)));
    let mut entries: Vec<(usize, Entry)> = notes_of_all.collect();
    entries.extend(outcomes(words, dataset, notes, &workshops));
    // Each outcome behind the notes of its workshop, which are in order.
    entries.sort_by_key(|(place, _)| *place);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// What workshops came to, as it was summed up at each table; each with the place of its workshop.
fn outcomes(
    words: Words,
    dataset: &Dataset,
    notes: &Notes,
    workshops: &[(String, String)],
) -> Vec<(usize, Entry)> {
    let said = words.notes();
    let entry = |content: &Content| {
        let about = Subject::parse(&content.about);
        let Subject::Workshop(id) = &about else { return None };
        let id = id.to_string();
        let at = workshops.iter().position(|(known, _)| *known == id);
        let count = content.count.map(|count| (said.head_count_total)(count as usize));
        let text = Some(content.text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        let text = count.into_iter().chain(text).collect::<Vec<_>>().join(" ");
        let workshop =
            at.and_then(|at| workshops.get(at)).map_or(content.title.clone(), |(_, title)| title.clone());
        let table = content.table.as_ref().map(|table| (said.at_table)(table)).unwrap_or_default();
        let subject = subject_title(words, dataset, notes, &about).unwrap_or_default();
        let entry =
            Entry { workshop, table, kind: said.outcome.to_owned(), subject, text, ..Entry::default() };
        (!entry.text.is_empty()).then_some((at.unwrap_or(usize::MAX), entry))
    };
    let mut entries: Vec<_> =
        notes.of_form(Form::Outcome).filter_map(|(_, note)| entry(note.content()?)).collect();
    entries.sort_by(|(_, one), (_, other)| one.table.cmp(&other.table));
    entries
}

/// What is said of a note in a word each.
pub fn marks_said(words: Words, marks: &Marks) -> impl Iterator<Item = &'static str> {
    let said = words.of_sorting();
    let marks = [(marks.is_starred, said.is_starred), (marks.is_hidden, said.is_hidden)];
    marks.into_iter().filter(|(is_said, _)| *is_said).map(|(_, name)| name)
}

/// What texts say besides these notes.
#[must_use]
pub fn export_frame(words: Words, dataset: &Dataset, sorted: &Sorted) -> Frame {
    let hidden = sorted.count(|marks| marks.is_hidden);
    let groups = sorted.groups().iter();
    Frame {
        title: dataset.title.clone(),
        groups_heading: words.of_sorting().groups.to_owned(),
        groups: groups
            .map(|group| {
                let tracks = group.tracks.iter().filter_map(|id| dataset.tracks.get(id));
                let tracks = tracks.map(|track| track.title.as_str()).collect::<Vec<_>>().join(", ");
                let parts = [group.synthesis.as_str(), &tracks].map(str::trim);
                let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                (group_title(words, group), parts.join("\n\n"))
            })
            .collect(),
        elsewhere: words.of_gathering().no_workshop.to_owned(),
        left_out: if hidden > 0 { (words.of_sorting().left_out)(hidden) } else { String::new() },
    }
}

/// How a group is called, also before it has a title.
#[must_use]
pub fn group_title(words: Words, group: &Group) -> String {
    if group.title.is_empty() { words.of_sorting().untitled.to_owned() } else { group.title.clone() }
}
