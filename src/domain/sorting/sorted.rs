//! Notes as they are sorted: what follows from all marks that there are.

use std::collections::BTreeMap;

use notes::{Form, NoteId, Notes};

use super::{Mark, marked};
use crate::domain::ids::TrackId;

/// What is said of a note.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Marks {
    /// The group that it is in.
    pub group: Option<NoteId>,
    /// The tracks that it belongs to.
    pub tracks: Vec<TrackId>,
    /// Whether it is worth being shown.
    pub is_starred: bool,
    /// Whether it is not to be shown.
    pub is_hidden: bool,
    /// The note that stands for it.
    pub same: Option<NoteId>,
    /// The notes that it stands for.
    pub doubles: Vec<NoteId>,
}

impl Marks {
    /// Whether it has a place of its own: it is not hidden, and no other note stands for it.
    #[must_use]
    pub fn is_visible(&self) -> bool {
        !self.is_hidden && self.same.is_none()
    }

    fn has(&self, mark: &Mark) -> bool {
        match mark {
            Mark::Group(group) => self.group == Some(*group),
            Mark::Track(track) => self.tracks.contains(track),
            Mark::Star => self.is_starred,
            Mark::Hidden => self.is_hidden,
            Mark::Same(note) => self.same == Some(*note),
        }
    }
}

/// A group of notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub id: NoteId,
    /// Its title, which may be empty.
    pub title: String,
    /// What its notes say together.
    pub synthesis: String,
    /// The tracks that it belongs to.
    pub tracks: Vec<TrackId>,
    /// How many notes with a place of their own are in it.
    pub count: usize,
}

/// All that is said of notes. What a note says is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sorted {
    marks: BTreeMap<NoteId, Marks>,
    groups: Vec<Group>,
    /// How many notes there are of which nothing is said.
    unmarked: usize,
}

static NOTHING: Marks = Marks {
    group: None,
    tracks: Vec::new(),
    is_starred: false,
    is_hidden: false,
    same: None,
    doubles: Vec::new(),
};

impl Sorted {
    /// What follows from these. A mark on something that is not there counts once it comes; one that points at a group or a note that is
    /// gone says nothing.
    #[must_use]
    pub fn of(notes: &Notes) -> Self {
        let mut groups = groups(notes);
        let is_note = |id: NoteId| {
            let content = notes.get(id).and_then(|note| note.content());
            content.is_some_and(|content| content.form == Form::Note)
        };
        let mut marks: BTreeMap<NoteId, Marks> = BTreeMap::new();
        let mut same: BTreeMap<NoteId, NoteId> = BTreeMap::new();
        let all = notes.of_form(Form::Mark).filter_map(|(_, note)| marked(note.content()?));
        for (on, mark) in all {
            if let Some(group) = groups.iter_mut().find(|group| group.id == on) {
                if let Mark::Track(track) = mark {
                    group.tracks.push(track);
                }
                continue;
            }
            if !is_note(on) {
                continue;
            }
            let of_note = marks.entry(on).or_default();
            match mark {
                Mark::Group(group) => {
                    of_note.group = groups.iter().any(|known| known.id == group).then_some(group);
                }
                Mark::Track(track) => of_note.tracks.push(track),
                Mark::Star => of_note.is_starred = true,
                Mark::Hidden => of_note.is_hidden = true,
                Mark::Same(note) => {
                    if is_note(note) {
                        same.insert(on, note);
                    }
                }
            }
        }
        for id in same.keys() {
            let stands = stands_for(*id, &same);
            if stands != *id {
                marks.entry(*id).or_default().same = Some(stands);
                marks.entry(stands).or_default().doubles.push(*id);
            }
        }
        for of_note in marks.values_mut() {
            of_note.tracks.sort_unstable();
        }
        for group in &mut groups {
            group.tracks.sort_unstable();
            let is_in = |of_note: &&Marks| of_note.group == Some(group.id) && of_note.is_visible();
            group.count = marks.values().filter(is_in).count();
        }
        let unmarked = notes.of_form(Form::Note).filter(|(id, _)| !marks.contains_key(id)).count();
        Self { marks, groups, unmarked }
    }

    /// What is said of a note.
    #[must_use]
    pub fn of_note(&self, id: NoteId) -> &Marks {
        self.marks.get(&id).unwrap_or(&NOTHING)
    }

    /// The groups, the first one first.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The group of that name.
    #[must_use]
    pub fn group(&self, id: NoteId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// Whether that is said of a note or a group.
    #[must_use]
    pub fn has(&self, on: NoteId, mark: &Mark) -> bool {
        match (self.group(on), mark) {
            (Some(group), Mark::Track(track)) => group.tracks.contains(track),
            (Some(_), _) => false,
            (None, _) => self.of_note(on).has(mark),
        }
    }

    /// How many notes there are of which that holds.
    #[must_use]
    pub fn count(&self, holds: impl Fn(&Marks) -> bool) -> usize {
        let unmarked = if holds(&NOTHING) { self.unmarked } else { 0 };
        unmarked + self.marks.values().filter(|marks| holds(marks)).count()
    }
}

fn groups(notes: &Notes) -> Vec<Group> {
    let mut groups: Vec<(u64, Group)> = notes
        .of_form(Form::Group)
        .filter_map(|(id, note)| {
            let content = note.content()?;
            let group = Group {
                id,
                title: content.title.trim().to_owned(),
                synthesis: content.text.clone(),
                tracks: Vec::new(),
                count: 0,
            };
            Some((note.shown().begun_ms, group))
        })
        .collect();
    groups.sort_by_key(|(begun, group)| (*begun, group.id));
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The note that stands for another one, through all that stand for each other. Where they stand for each other in a circle, which
/// two people bring about who do not know of each other, the first of the circle stands for all, so that one of them is seen.
fn stands_for(id: NoteId, same: &BTreeMap<NoteId, NoteId>) -> NoteId {
    let mut met = vec![id];
    let mut at = id;
    while let Some(next) = same.get(&at) {
        if let Some(begin) = met.iter().position(|known| known == next) {
            return met.iter().skip(begin).min().copied().unwrap_or(id);
        }
        met.push(*next);
        at = *next;
    }
    at
}
