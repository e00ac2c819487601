//! Notes as they are sorted: what follows from all marks that there are.

use std::collections::BTreeMap;

use notes::{Form, NoteId, Notes};

use super::{Mark, marked};
use crate::domain::ids::TrackId;

/// How many letters the title of a group may have; more are not shown.
pub const MAX_TITLE: usize = 200;

/// What is said of a note.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Marks {
    /// The group that it is in.
    pub group: Option<NoteId>,
    /// The tracks that it belongs to.
    pub tracks: Vec<TrackId>,
    /// Whether it is worth being shown.
    pub is_starred: bool,
    /// Whether it is not to be shown, or the note that stands for it is not.
    pub is_hidden: bool,
    /// The note that is said to say the same.
    pub said_same: Option<NoteId>,
    /// The note that stands for it, which follows from all that is said so.
    pub same: Option<NoteId>,
    /// The notes that it stands for.
    pub doubles: Vec<NoteId>,
    /// What it said when somebody read it who answers for what is shown, by the name that follows from that.
    pub reviewed: Option<NoteId>,
    /// How many have voted for it, when somebody has counted.
    pub votes: Option<u32>,
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
            Mark::Same(note) => self.said_same == Some(*note),
            Mark::Reviewed(said) => self.reviewed == Some(*said),
            Mark::Votes(count) => self.votes == Some(*count),
        }
    }
}

/// A group of notes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    said_same: None,
    same: None,
    doubles: Vec::new(),
    reviewed: None,
    votes: None,
};

impl Sorted {
    /// What follows from these. A mark on something that is not there counts once it comes; one that points at a group or a note that is
    /// gone says nothing. So does one under another name than its own, since nobody could take it back.
    #[must_use]
    pub fn of(notes: &Notes) -> Self {
        let mut groups = groups(notes);
        let places: BTreeMap<NoteId, usize> =
            groups.iter().enumerate().map(|(place, group)| (group.id, place)).collect();
        let is_note = |id: NoteId| {
            let content = notes.get(id).and_then(|note| note.content());
            content.is_some_and(|content| content.form == Form::Note)
        };
        let mut marks: BTreeMap<NoteId, Marks> = BTreeMap::new();
        let said = notes.of_form(Form::Mark).filter_map(|(id, note)| {
            let (on, mark) = marked(note.content()?)?;
            (mark.id(on) == id).then_some((on, mark))
        });
        for (on, mark) in said {
            if let Some(group) = places.get(&on).and_then(|place| groups.get_mut(*place)) {
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
                Mark::Group(group) => of_note.group = places.contains_key(&group).then_some(group),
                Mark::Track(track) => of_note.tracks.push(track),
                Mark::Star => of_note.is_starred = true,
                Mark::Hidden => of_note.is_hidden = true,
                Mark::Same(note) => of_note.said_same = is_note(note).then_some(note),
                Mark::Reviewed(said) => of_note.reviewed = Some(said),
                Mark::Votes(count) => of_note.votes = Some(count),
            }
        }
        for (id, stands) in standing(&marks) {
            let is_hidden = marks.get(&stands).is_some_and(|stands| stands.is_hidden);
            let of_note = marks.entry(id).or_default();
            (of_note.same, of_note.is_hidden) = (Some(stands), of_note.is_hidden || is_hidden);
            marks.entry(stands).or_default().doubles.push(id);
        }
        for of_note in marks.values_mut() {
            of_note.tracks.sort_unstable();
            let group = of_note.group.filter(|_| of_note.is_visible()).and_then(|group| places.get(&group));
            if let Some(group) = group.and_then(|place| groups.get_mut(*place)) {
                group.count += 1;
            }
        }
        groups.iter_mut().for_each(|group| group.tracks.sort_unstable());
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
                title: content.title.trim().chars().take(MAX_TITLE).collect(),
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

/// The notes for which another one stands, each with that one: through all that say the same as each other, the last. Where they say so
/// in a circle, which two people bring about who do not know of each other, the first of the circle stands for all, so that one of them
/// is seen.
fn standing(marks: &BTreeMap<NoteId, Marks>) -> Vec<(NoteId, NoteId)> {
    let next = |id: &NoteId| marks.get(id).and_then(|marks| marks.said_same);
    let mut known: BTreeMap<NoteId, NoteId> = BTreeMap::new();
    for begin in marks.keys() {
        let mut way: Vec<NoteId> = Vec::new();
        let mut met: BTreeMap<NoteId, usize> = BTreeMap::new();
        let mut at = *begin;
        let stands = loop {
            if let Some(stands) = known.get(&at) {
                break *stands;
            }
            if let Some(place) = met.get(&at) {
                break way.iter().skip(*place).min().copied().unwrap_or(at);
            }
            met.insert(at, way.len());
            way.push(at);
            match next(&at) {
                Some(next) => at = next,
                None => break at,
            }
        };
        known.extend(way.into_iter().map(|id| (id, stands)));
    }
    known.into_iter().filter(|(id, stands)| id != stands).collect()
}
