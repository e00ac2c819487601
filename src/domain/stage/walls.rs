//! The walls of a day, as they are made: some notes at a time, so that a page answers meanwhile.

use std::collections::BTreeMap;
use std::vec::IntoIter;

use notes::{Form, NoteId, Notes};

use super::item::WallOf;
use super::wall::{Wall, WallNote};
use crate::domain::dataset::{Dataset, Workshop};
use crate::domain::notes::{Subject, personal};
use crate::domain::sorting::Sorted;

/// The walls of a day: those of the workshops, the tracks and the groups that have notes, in this order. A note stands on that of the
/// workshop where it was written, of the workshop or the track that it is about, of the tracks that it was put on, and of its group.
#[must_use]
pub fn walls(dataset: &Dataset, workshops: &[Workshop], notes: &Notes, sorted: Sorted) -> Vec<Wall> {
    let mut making = WallsInMaking::begin(dataset, workshops, notes, sorted);
    making.put(notes, usize::MAX);
    making.end(dataset, workshops)
}

/// Walls to which notes are put.
#[derive(Debug)]
pub struct WallsInMaking {
    sorted: Sorted,
    /// The notes that are still to be put to them, the first one first.
    left: IntoIter<NoteId>,
    /// The walls of the workshops where notes were written, by what notes say of them: nothing is read out of a text for each of
    /// thousands.
    written: BTreeMap<String, WallOf>,
    /// The same of what notes are about.
    about: BTreeMap<String, WallOf>,
    made: BTreeMap<WallOf, Vec<WallNote>>,
}

impl WallsInMaking {
    /// Begins them, given what is said of the notes.
    #[must_use]
    pub fn begin(dataset: &Dataset, workshops: &[Workshop], notes: &Notes, sorted: Sorted) -> Self {
        let mut left: Vec<(u64, NoteId)> = notes
            .of_form(Form::Note)
            .filter(|(id, _)| sorted.of_note(*id).is_visible())
            .map(|(id, note)| (note.shown().begun_ms, id))
            .collect();
        left.sort_unstable();
        let left = left.into_iter().map(|(_, id)| id).collect::<Vec<_>>().into_iter();
        let of_workshop = |workshop: &Workshop| WallOf::Workshop(workshop.id.clone());
        let written = workshops.iter().map(|workshop| (workshop.id.to_string(), of_workshop(workshop)));
        let about_workshops = workshops
            .iter()
            .map(|workshop| (Subject::Workshop(workshop.id.clone()).to_string(), of_workshop(workshop)));
        let about_tracks = dataset
            .tracks
            .iter()
            .map(|track| (Subject::Track(track.id.clone()).to_string(), WallOf::Track(track.id.clone())));
        Self {
            left,
            written: written.collect(),
            about: about_workshops.chain(about_tracks).collect(),
            made: BTreeMap::new(),
            sorted,
        }
    }

    /// Puts so many notes more to them. Returns whether any are left.
    pub fn put(&mut self, notes: &Notes, count: usize) -> bool {
        for id in self.left.by_ref().take(count) {
            let Some(content) = notes.get(id).and_then(|note| note.content()) else { continue };
            let marks = self.sorted.of_note(id);
            let written = content.workshop.as_ref().and_then(|id| self.written.get(id)).cloned();
            let about = self.about.get(&content.about).cloned();
            let put_on = marks.tracks.iter().cloned().map(WallOf::Track);
            let group = marks.group.map(WallOf::Group);
            let mut of: Vec<WallOf> = written.into_iter().chain(about).chain(group).chain(put_on).collect();
            of.sort_unstable();
            of.dedup();
            let Some(last) = of.pop() else { continue };
            let note = WallNote::of(id, content, marks);
            of.into_iter().for_each(|of| self.made.entry(of).or_default().push(note.clone()));
            self.made.entry(last).or_default().push(note);
        }
        self.left.len() > 0
    }

    /// The walls that have notes.
    #[must_use]
    pub fn end(mut self, dataset: &Dataset, workshops: &[Workshop]) -> Vec<Wall> {
        let mut wall = |of: WallOf, title: &str, synthesis: Option<String>| {
            let notes = self.made.remove(&of)?;
            Some(Wall { of, title: title.to_owned(), synthesis, notes })
        };
        let mut walls = Vec::new();
        for workshop in workshops {
            walls.extend(wall(WallOf::Workshop(workshop.id.clone()), &workshop.title, None));
        }
        for track in dataset.tracks.iter() {
            walls.extend(wall(WallOf::Track(track.id.clone()), &track.title, None));
        }
        for group in self.sorted.groups() {
            // What a facilitator makes of notes is marked as read by nobody.
            let said = |text: &str| {
                Some(text.trim().to_owned()).filter(|text| !text.is_empty() && personal(text).is_empty())
            };
            let title = said(&group.title).unwrap_or_default();
            walls.extend(wall(WallOf::Group(group.id), &title, said(&group.synthesis)));
        }
        walls
    }
}
